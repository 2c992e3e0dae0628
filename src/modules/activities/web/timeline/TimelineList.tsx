/** The rows of a timeline. Only those in sight are drawn, so that ten thousand scroll like ten. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button, Spinner, useSettled } from '../../../../ui/parts/index.ts'
import { useProblemText } from '../../../../ui/api/index.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import type { Note, TimelineEntry } from '../../contract.ts'
import type { Target } from '../target.ts'
import { ActivityEntry } from './ActivityEntry.tsx'
import { ChangesEntry } from './ChangesEntry.tsx'
import { dayHeading } from './dayHeading.ts'
import { FileEntry } from './FileEntry.tsx'
import { NoteEntry } from './NoteEntry.tsx'
import { PlannedEntry } from './PlannedEntry.tsx'
import type { TimelineRow } from './rows.ts'
import { useScrollPlace } from './useScrollPlace.ts'
import styles from './Timeline.module.css'

export type ListRow = TimelineRow | { kind: 'planned'; key: string } | { kind: 'task'; key: string; task: AnyRecord } | { kind: 'pinned'; key: string; note: AnyRecord }

interface TimelineListProps {
  rows: readonly ListRow[]
  target: Target
  scroll: 'own' | 'page'
  fresh: readonly string[]
  hasOlder: boolean
  older: { load: () => void; busy: boolean; error: unknown }
  /** The rows are those of the filter before. */
  stale: boolean
}

/** Heights before a row is measured, in pixels. */
const guess: Record<ListRow['kind'], number> = { day: 28, planned: 24, entry: 60, changes: 40, task: 52, pinned: 60 }
/** Rows from the end at which older ones are fetched. */
const ahead = 15
/** A low row, and what stands above the timeline: about so many rows are in sight. */
const low = 44
const above = 260
const fitting = (count: number): number => Math.min(count, Math.ceil((innerHeight - above) / low))

export function TimelineList({ rows, target, scroll, fresh, hasOlder, older, stale }: TimelineListProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const own = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // First the rows in sight, one below the other, of which none is measured.
  const settled = useSettled(100)
  const { scroller, margin } = useScrollPlace(list, scroll === 'own' ? own : null, settled)
  // eslint-disable-next-line react/incompatible-library -- the rows in sight are asked for anew at every drawing
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: settled,
    getScrollElement: () => scroller,
    estimateSize: (index) => guess[rows[index]?.kind ?? 'entry'],
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: margin,
    overscan: 8,
  })
  const placed = settled && scroller !== null
  const shown = placed ? virtual.getVirtualItems() : rows.slice(0, fitting(rows.length)).map(({ key }, index) => ({ key, index, start: null }))
  const last = shown.at(-1)?.index ?? 0
  const { load, busy, error } = older
  useEffect(() => {
    if (placed && hasOlder && !busy && error === null && last >= rows.length - ahead) load()
  }, [placed, hasOlder, busy, error, last, rows.length, load])

  const viewerId = useViewer().id
  // What one has just written comes into sight, wherever one has scrolled to.
  const ownIndex = fresh.length === 0 ? -1 : rows.findIndex((row) => row.kind === 'entry' && fresh.includes(row.entry.id) && row.entry.actor?.id === viewerId)
  useEffect(() => {
    if (ownIndex >= 0) virtual.scrollToIndex(ownIndex, { align: 'auto' })
  }, [ownIndex, virtual])

  return (
    <div ref={own} className={styles.scroll} data-stale={stale || undefined}>
      <div ref={list} className={styles.list} style={placed ? { height: virtual.getTotalSize() } : undefined}>
        {shown.map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <div key={item.key} ref={placed ? virtual.measureElement : undefined} data-index={item.index} className={item.start === null ? undefined : styles.row} style={item.start === null ? undefined : { transform: `translateY(${item.start - margin}px)` }}>
                <Row row={row} target={target} fresh={fresh} />
              </div>
            )
          )
        })}
      </div>
      {hasOlder && (
        <div className={styles.older}>
          {error === null ? <Spinner /> : wording(error)}
          {error !== null && <Button onClick={load}>{t('ui:actions.tryAgain')}</Button>}
        </div>
      )}
    </div>
  )
}

function Row({ row, target, fresh }: { row: ListRow; target: Target; fresh: readonly string[] }) {
  const { t } = useTranslation()
  switch (row.kind) {
    case 'planned':
      return <h3 className={styles.day}>{t('activities:timeline.planned')}</h3>
    case 'day':
      return <DayHeading day={row.day} />
    case 'task':
      return <PlannedEntry task={row.task} target={target} />
    case 'pinned':
      return <NoteEntry note={row.note as unknown as Note} author={nameOf(row.note)} target={target} onTop />
    case 'changes':
      return <ChangesEntry entries={row.entries} fresh={row.entries.some(({ id }) => fresh.includes(id))} />
    case 'entry':
      return <PastEntry entry={row.entry} target={target} fresh={fresh.includes(row.entry.id)} />
  }
}

function PastEntry({ entry, target, fresh }: { entry: TimelineEntry; target: Target; fresh: boolean }) {
  if (entry.type === 'note') return <NoteEntry note={entry.record as unknown as Note} author={entry.actor?.name ?? null} target={target} fresh={fresh} />
  if (entry.type === 'file') return <FileEntry entry={entry} target={target} fresh={fresh} />
  return <ActivityEntry entry={entry} target={target} fresh={fresh} />
}

function DayHeading({ day }: { day: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = format.today()
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  const words = day === today ? t('activities:timeline.today') : day === yesterday ? t('activities:timeline.yesterday') : dayHeading(day, today, format.locale)
  return (
    <h3 className={styles.day} title={format.fullDate(day)}>
      {words}
    </h3>
  )
}

const nameOf = (note: AnyRecord): string | null => (linkedRecord(note, 'owner')?.name as string | undefined) ?? null
