/** Who changed what of the deal, when; names in place of ids. */
import { useQuery } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { recordKeys, request } from '../../../../ui/api/index.ts'
import { Avatar, EmptyState, ErrorState, InstantText, LoadingRows } from '../../../../ui/parts/index.ts'
import { FieldChanges, type Changes } from '../../../companies/web/index.ts'
import { deals } from '../../contract.ts'
import styles from './DealPage.module.css'

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

export function DealHistory({ id }: { id: string }) {
  const { t } = useTranslation()
  const history = useQuery({
    // Under the key of deals, so that a change reads it anew.
    queryKey: [...recordKeys.object(deals.name), 'history', id],
    queryFn: async ({ signal }) => ((await request({ method: 'GET', path: `/deals/${id}/history`, signal })) as { data: HistoryLine[] }).data,
  })
  if (history.isPending) return <LoadingRows rows={6} />
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (history.data.length === 0) return <EmptyState icon={IconHistory} title={t('deals:history.empty')} />
  return (
    <ol className={styles.history}>
      {history.data.map((line) => (
        <li key={line.id} className={styles.entry}>
          {line.actor ? <Avatar id={line.actor.id} name={line.actor.name} /> : <span className={styles.machine} aria-hidden />}
          <div>
            <div className={styles.what}>
              <strong>{line.actor?.name ?? t('deals:history.system')}</strong> {t(`deals:history.${opOf(line)}`)}
            </div>
            {line.changes && <FieldChanges object={deals} changes={wordsOf(line.changes)} />}
          </div>
          <span className={styles.when}>
            <InstantText value={line.at} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** When a deal entered its stage is told by the line's own time. */
function wordsOf({ stageEnteredAt: _entered, ...changes }: Changes): Changes {
  return changes
}

/** A change of the stage or the status has a word of its own. */
function opOf({ op, changes }: HistoryLine): string {
  if (op !== 'update' || !changes) return op
  const status = changes.status?.[1]
  if (status === 'won' || status === 'lost') return status
  if (status === 'open') return 'reopened'
  return changes.stageId ? 'moved' : op
}
