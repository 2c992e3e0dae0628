/** Objects in the trash: brought back with their records, or deleted for good. */
import { useTranslation } from 'react-i18next'
import { call, useRecords } from '../../../../../ui/api/index.ts'
import { Button } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { objects, purgeObject, type ObjectRecord } from '../../../contract.ts'
import { PurgeDialog } from '../removal/PurgeDialog.tsx'
import { refreshFrame, restore } from '../settingWrites.ts'
import styles from '../Fields.module.css'

export function RemovedObjects() {
  const { t } = useTranslation()
  const can = useCan()
  const gone = (useRecords(objects, { trash: true, limit: 200 }).data?.data ?? []) as ObjectRecord[]
  if (gone.length === 0) return null
  const purge = ({ id, name, title }: ObjectRecord): void =>
    void openOverlay((close) => (
      <PurgeDialog
        title={t('fields:removal.purgeTitle', { name: title })}
        text={t('fields:removal.purgeObject')}
        confirmKey={name ?? ''}
        done={t('fields:removal.purged', { name: title })}
        run={(confirm) => call(purgeObject, { params: { id }, body: { confirm } }).then(refreshFrame)}
        onClose={close}
      />
    ))
  return (
    <details className={styles.removed}>
      <summary>{t('fields:removal.objects', { count: gone.length })}</summary>
      <ul>
        {gone.map((row) => (
          <li key={row.id} className={styles.gone}>
            <span className={styles.name}>
              <strong>{row.title}</strong>
              <code>{row.name}</code>
            </span>
            {can('delete', 'objects') && (
              <>
                <Button onClick={() => void restore(objects, row.id, t('fields:removal.restored', { name: row.title }), refreshFrame)}>{t('fields:removal.restore')}</Button>
                <Button kind="quiet" onClick={() => purge(row)}>{t('fields:removal.purge')}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
