/** Fields and sections in the trash: brought back, or deleted for good. */
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { call, useRecords } from '../../../../../ui/api/index.ts'
import { Button } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { fields, purgeField, sections, type FieldRecord, type SectionRecord } from '../../../contract.ts'
import { refresh, restore } from '../settingWrites.ts'
import { textOf } from '../words.ts'
import { PurgeDialog } from './PurgeDialog.tsx'
import styles from '../Fields.module.css'

export function RemovedFields({ object }: { object: ObjectDeclaration }) {
  const { t } = useTranslation()
  const can = useCan()
  const query = { filter: { field: 'object', op: 'eq', value: object.name } as const, trash: true, limit: 500 }
  const gone = ((useRecords(fields, query).data?.data ?? []) as FieldRecord[]).filter(({ key }) => key?.startsWith('x_'))
  const parts = (useRecords(sections, query).data?.data ?? []) as SectionRecord[]
  if (gone.length + parts.length === 0) return null
  const purge = (row: FieldRecord): void =>
    void openOverlay((close) => (
      <PurgeDialog
        title={t('fields:removal.purgeTitle', { name: row.name })}
        text={t('fields:removal.purgeField')}
        confirmKey={row.key ?? ''}
        done={t('fields:removal.purged', { name: row.name })}
        run={(confirm) => call(purgeField, { params: { id: row.id }, body: { confirm } }).then(refresh)}
        onClose={close}
      />
    ))
  return (
    <details className={styles.removed}>
      <summary>{t('fields:removal.list', { count: gone.length + parts.length })}</summary>
      <ul>
        {gone.map((row) => (
          <li key={row.id} className={styles.gone}>
            <span className={styles.name}>
              <strong>{textOf(row.label) || row.name}</strong>
              <code>{row.key}</code>
            </span>
            {can('delete', 'fields') && (
              <>
                <Button onClick={() => void restore(fields, row.id, t('fields:removal.restored', { name: row.name }))}>{t('fields:removal.restore')}</Button>
                <Button kind="quiet" onClick={() => purge(row)}>{t('fields:removal.purge')}</Button>
              </>
            )}
          </li>
        ))}
        {parts.map((row) => (
          <li key={row.id} className={styles.gone}>
            <span>{t('fields:removal.section', { name: row.name })}</span>
            {can('delete', 'sections') && <Button onClick={() => void restore(sections, row.id, t('fields:removal.restored', { name: row.name }))}>{t('fields:removal.restore')}</Button>}
          </li>
        ))}
      </ul>
    </details>
  )
}
