/** What was imported so far: by whom, what came of it, and the way to its result. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, ErrorState, InstantText, LoadingRows, type BadgeKind } from '../../../ui/parts/index.ts'
import { useCan } from '../../../ui/session/viewer.tsx'
import { imports, type Import } from '../contract.ts'
import styles from './ImportStart.module.css'

const kinds: Record<NonNullable<Import['status']>, BadgeKind> = { ready: 'line', running: 'accent', done: 'good', cancelled: 'attention', failed: 'bad', undone: 'neutral' }

export function ImportHistory() {
  const can = useCan()
  return can('see', 'imports') ? <History /> : null
}

function History() {
  const { t } = useTranslation()
  const { data, error, refetch } = useRecords(imports, { sort: '-createdAt', limit: 50, include: ['owner'] })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingRows rows={3} />
  if (!data.data.length) return null
  return (
    <section className={styles.history}>
      <h2>{t('imports:history.title')}</h2>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('imports:imports.fields.name')}</th>
              <th scope="col">{t('imports:imports.fields.system')}</th>
              <th scope="col">{t('imports:imports.fields.status')}</th>
              <th scope="col">{t('imports:imports.fields.startedAt')}</th>
              <th scope="col">{t('imports:imports.fields.ownerId')}</th>
              {(['rowsRead', 'rowsCreated', 'rowsUpdated', 'rowsSkipped', 'rowsFailed'] as const).map((name) => (
                <th key={name} scope="col" className={styles.num}>
                  {t(`imports:imports.fields.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.data.map((record) => (
              <HistoryRow key={record.id} record={record as Import & { owner?: { name: string } | null }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function HistoryRow({ record }: { record: Import & { owner?: { name: string } | null } }) {
  const { t } = useTranslation()
  const format = useFormat()
  const status = record.status ?? 'ready'
  return (
    <tr>
      <td>
        <Link to={`/import/${record.id}`}>{record.name}</Link>
      </td>
      <td>{record.system ? t(`imports:imports.options.system.${record.system}`) : null}</td>
      <td>
        <Badge kind={kinds[status]}>{t(`imports:imports.options.status.${status}`)}</Badge>
      </td>
      <td>
        <InstantText value={record.startedAt ?? record.createdAt} />
      </td>
      <td>{record.owner?.name}</td>
      {[record.rowsRead, record.rowsCreated, record.rowsUpdated, record.rowsSkipped, record.rowsFailed].map((count, index) => (
        <td key={index} className={styles.num}>
          {format.number(count)}
        </td>
      ))}
    </tr>
  )
}
