/** The records side by side: which one stays, and whose value of each field. */
import { Radio } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button } from '../../../../ui/parts/index.ts'
import { FieldView, titleOf } from '../../../../ui/records/index.ts'
import { fieldLabel } from '../../../../ui/records/labels.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { comparedFields, isUnited, keptBy, type Choices } from './mergeValues.ts'
import styles from './Merge.module.css'

interface MergeTableProps {
  object: ObjectDeclaration
  records: readonly AnyRecord[]
  survivorId: string
  choices: Choices
  onSurvivor(id: string): void
  onChoose(name: string, id: string): void
  /** Takes a record out of the merge; it stays as it is. */
  onLeaveOut(id: string): void
}

export function MergeTable({ object, records, survivorId, choices, onSurvivor, onChoose, onLeaveOut }: MergeTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('duplicates:merge.table')}>
      <table className={styles.table} style={{ '--records': records.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t('duplicates:merge.keep')}</th>
            {records.map((record) => (
              <th key={record.id} scope="col" className={record.id === survivorId ? styles.kept : undefined}>
                <Radio
                  size="xs"
                  name="survivor"
                  checked={record.id === survivorId}
                  onChange={() => onSurvivor(record.id)}
                  label={titleOf(object.name, record) || t('ui:records.unnamed')}
                  description={t('duplicates:merge.since', { when: format.instant(record.createdAt) })}
                />
                {records.length > 2 && record.id !== survivorId && (
                  <Button kind="quiet" size="xs" onClick={() => onLeaveOut(record.id)}>
                    {t('duplicates:merge.leaveOut')}
                  </Button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFields(object, records).map(({ name, field, differs }) => (
            <tr key={name}>
              <th scope="row">
                {fieldLabel(t, object, name)}
                {differs && isUnited(field) && <span className={styles.united}>{t('duplicates:merge.united')}</span>}
              </th>
              {records.map((record) => (
                <td key={record.id} className={record.id === survivorId ? styles.kept : undefined}>
                  {differs && !isUnited(field) ? (
                    <label className={styles.choice}>
                      <input type="radio" name={`value-${name}`} checked={keptBy(name, survivorId, records, choices) === record.id} onChange={() => onChoose(name, record.id)} />
                      <FieldView object={object} name={name} record={record} compact />
                    </label>
                  ) : (
                    <FieldView object={object} name={name} record={record} compact={!isUnited(field)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
