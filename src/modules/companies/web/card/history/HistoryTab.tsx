/** Who changed which field of the record, when and by which way. */
import { useQuery } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { recordKeys, request } from '../../../../../ui/api/index.ts'
import { Avatar, EmptyState, ErrorState, InstantText, LoadingRows } from '../../../../../ui/parts/index.ts'
import { FieldChanges } from './FieldChanges.tsx'
import type { Changes } from './useReferenced.ts'
import styles from './History.module.css'

interface HistoryLine {
  id: string
  op: 'create' | 'update' | 'trash' | 'restore'
  actor: { id: string; name: string } | null
  way: string
  /** RFC 3339 */
  at: string
  /** Null for a create. */
  changes: Changes | null
}

export function HistoryTab({ object, id }: { object: ObjectDeclaration; id: string }) {
  const { t } = useTranslation()
  const history = useQuery({
    // Under the record's own key, so that its changes make it stale.
    queryKey: [...recordKeys.object(object.name), 'history', id],
    queryFn: async ({ signal }) => ((await request({ method: 'GET', path: `/${object.name}/${id}/history`, signal })) as { data: HistoryLine[] }).data,
  })
  if (history.isPending) return <LoadingRows rows={6} />
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (history.data.length === 0) return <EmptyState icon={IconHistory} title={t('companies:history.empty')} />
  return (
    <ol className={styles.history}>
      {history.data.map((line) => (
        <li key={line.id} className={styles.entry}>
          {line.actor ? <Avatar id={line.actor.id} name={line.actor.name} /> : <span className={styles.machine} aria-hidden />}
          <div className={styles.body}>
            <div className={styles.head}>
              <strong>{line.actor?.name ?? t(`companies:history.ways.${line.way}`, { defaultValue: t('companies:history.ways.system') })}</strong>
              <span>{t(`companies:history.ops.${line.op}`)}</span>
              {line.actor && line.way !== 'screen' && <span>{t(`companies:history.by.${line.way}`, { defaultValue: '' })}</span>}
            </div>
            {line.changes && <FieldChanges object={object} changes={line.changes} />}
          </div>
          <span className={styles.when}>
            <InstantText value={line.at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
