/** Who changed which field of the record, when and by which way. */
import { useQuery } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { recordKeys, request } from '../../api/index.ts'
import { Avatar, EmptyState, ErrorState, InstantText, LoadingRows } from '../../parts/index.ts'
import { FieldChanges } from './FieldChanges.tsx'
import type { Changes } from './useReferenced.ts'
import styles from './History.module.css'

export interface HistoryLine {
  id: string
  op: 'create' | 'update' | 'trash' | 'restore'
  actor: { id: string; name: string } | null
  way: string
  /** RFC 3339 */
  at: string
  /** Null for a create. */
  changes: Changes | null
}

interface RecordHistoryProps {
  object: ObjectDeclaration
  id: string
  /** Words for changes that have a name of their own, as a won deal; undefined for the usual ones. */
  wordOf?: (line: HistoryLine) => string | undefined
  /** Fields whose change the line itself tells. */
  hidden?: readonly string[]
  /** Under the changes of a line: what the line means, and a way back. */
  more?: (line: HistoryLine) => ReactNode
}

export function RecordHistory({ object, id, wordOf, hidden = [], more }: RecordHistoryProps) {
  const { t } = useTranslation()
  const history = useQuery({
    // Under the record's own key, so that its changes make it stale.
    queryKey: [...recordKeys.object(object.name), 'history', id],
    queryFn: async ({ signal }) => ((await request({ method: 'GET', path: `/${object.name}/${id}/history`, signal })) as { data: HistoryLine[] }).data,
  })
  if (history.isPending) return <LoadingRows rows={6} />
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (history.data.length === 0) return <EmptyState icon={IconHistory} title={t('ui:history.empty')} />
  return (
    <ol className={styles.history}>
      {history.data.map((line) => (
        <li key={line.id} className={styles.entry}>
          {line.actor ? <Avatar id={line.actor.id} name={line.actor.name} /> : <span className={styles.machine} aria-hidden />}
          <div className={styles.body}>
            <div className={styles.head}>
              <strong>{line.actor?.name ?? t(`ui:history.ways.${line.way}`, { defaultValue: t('ui:history.ways.system') })}</strong>
              <span>{wordOf?.(line) ?? t(`ui:history.ops.${line.op}`)}</span>
              {line.actor && line.way !== 'screen' && <span>{t(`ui:history.by.${line.way}`, { defaultValue: '' })}</span>}
            </div>
            {line.changes && <FieldChanges object={object} changes={Object.fromEntries(Object.entries(line.changes).filter(([name]) => !hidden.includes(name)))} />}
            {more?.(line)}
          </div>
          <span className={styles.when}>
            <InstantText value={line.at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
