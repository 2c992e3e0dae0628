/** Records of an added object that refer to the record of a card. */
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { labelKey, type AnyRecord, type ObjectDeclaration } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { addedPath } from '../../../../ui/records/catalog.ts'
import { FieldView, openRecordForm, titleOf } from '../../../../ui/records/index.ts'
import { fieldLabel } from '../../../../ui/records/labels.ts'
import { relationsFor } from '../../../../ui/records/registry.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { addedIcon } from '../icons.ts'
import { columnsOfAdded } from './columnsOfAdded.ts'
import styles from './Added.module.css'

const most = 100

interface LinkedRecordsProps {
  object: ObjectDeclaration
  /** The reference field that names the record of the card. */
  via: string
  id: string
  record: AnyRecord
}

export default function LinkedRecords({ object, via, id, record }: LinkedRecordsProps) {
  const { t } = useTranslation()
  const can = useCan()
  const columns = columnsOfAdded(object).filter((name) => name !== via).slice(0, 5)
  const found = useRecords(object, { filter: { field: via, op: 'eq', value: id }, limit: most, include: relationsFor(object, columns) })
  const add = can('create', object.name) && !record.deletedAt && (
    <Button kind="soft" icon={IconPlus} onClick={() => openRecordForm(object, { initial: { [via]: id } })}>
      {t(`${object.module}:${object.name}.new`)}
    </Button>
  )
  if (found.isPending) return <LoadingRows rows={6} />
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  const rows = found.data.data as AnyRecord[]
  if (rows.length === 0) return <EmptyState icon={addedIcon(object.icon)} title={t(`${object.module}:${object.name}.empty.title`)} action={add || undefined} />
  return (
    <div className={styles.linked}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t(labelKey.one(object))}</th>
            {columns.map((name) => (
              <th key={name}>{fieldLabel(t, object, name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={addedPath(object.name, row.id)}>{titleOf(object.name, row) || t('ui:records.unnamed')}</Link>
              </td>
              {columns.map((name) => (
                <td key={name}>
                  <FieldView object={object} name={name} record={row} compact />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {add}
    </div>
  )
}
