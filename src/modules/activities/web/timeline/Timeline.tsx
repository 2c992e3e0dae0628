/** What is planned and what has happened with a customer or deal, newest first. */
import { useDebouncedValue } from '@mantine/hooks'
import { IconHistory, IconSearchOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import type { Target } from '../target.ts'
import { dayOf } from './dayOf.ts'
import { useOpenTasks } from './plannedTasks.ts'
import { rowsOf } from './rows.ts'
import { TimelineFilter, type TimelineFilterValue } from './TimelineFilter.tsx'
import { TimelineList, type ListRow } from './TimelineList.tsx'
import { usePinnedNotes } from './usePinnedNotes.ts'
import { useTimeline } from './useTimeline.ts'
import styles from './Timeline.module.css'

const noFilter: TimelineFilterValue = { type: 'all', q: '', whose: null }

/** `scroll`: the list has a scroll of its own, or moves with the page that it stands in. */
export function Timeline({ target, scroll }: { target: Target; scroll: 'own' | 'page' }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [filter, setFilter] = useState(noFilter)
  const [q] = useDebouncedValue(filter.q, 250)
  const timeline = useTimeline(target, { type: filter.type, q })
  const whole = filter.type === 'all' && !q.trim()
  const planned = useOpenTasks(target)
  const pinned = usePinnedNotes(target)
  const { entries } = timeline

  const rows = useMemo(() => {
    const mine = filter.whose === null ? entries : entries.filter(({ actor }) => actor?.id === filter.whose)
    const past = rowsOf(mine, (entry) => dayOf(entry, format.timeZone))
    const top: ListRow[] = whole ? pinned.map((note): ListRow => ({ kind: 'pinned', key: `pinned ${note.id}`, note })) : []
    const tasks = whole ? ((planned.data?.data ?? []) as AnyRecord[]).filter((task) => filter.whose === null || task.ownerId === filter.whose) : []
    if (tasks.length > 0) top.push({ kind: 'planned', key: 'planned' }, ...tasks.map((task): ListRow => ({ kind: 'task', key: task.id, task })))
    return [...top, ...past]
  }, [entries, pinned, planned.data, filter.whose, whole, format.timeZone])

  const filtered = filter.type !== 'all' || q.trim() !== '' || filter.whose !== null
  const nothing = rows.length === 0 && !timeline.hasOlder
  return (
    <section className={styles.timeline} data-scroll={scroll} aria-label={t('activities:timeline.title')}>
      <TimelineFilter value={filter} onChange={setFilter} entries={entries} />
      {timeline.isPending ? (
        <LoadingRows rows={6} height={48} />
      ) : timeline.isError && rows.length === 0 ? (
        <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />
      ) : nothing ? (
        <EmptyState icon={filtered ? IconSearchOff : IconHistory} title={t(filtered ? 'activities:timeline.nothing' : 'activities:timeline.empty')} text={filtered ? undefined : t('activities:timeline.emptyText')} />
      ) : (
        <TimelineList rows={rows} target={target} scroll={scroll} fresh={timeline.fresh} hasOlder={timeline.hasOlder} older={timeline.older} stale={timeline.isPlaceholderData} />
      )}
    </section>
  )
}
