/** Where one is in the list of the day: the row with the focus, the rows selected, the record in the peek. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { DayTask } from './dayTasks.ts'

export interface DayWalk {
  current: string | null
  selection: ReadonlySet<string>
  /** Boxes that select are shown, whether or not one is ticked. */
  picking: boolean
  /** The task whose deal or customer is in the peek. */
  peeked: string | null
  focus(id: string): void
  select(id: string): void
  peek(task: DayTask): void
  closePeek(): void
  move(step: 1 | -1): void
  /** Gives the current row the focus, once a pop-up that took its row away has closed. */
  refocus(): void
  setPicking(on: boolean): void
}

/** `rows` are those in sight, in order; `list` is the element that holds them. */
export function useDayWalk(rows: readonly DayTask[], list: RefObject<HTMLDivElement | null>): DayWalk {
  const [current, setCurrent] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [picking, setPicking] = useState(false)
  const [peeked, setPeeked] = useState<string | null>(null)
  const place = useRef(0)
  const latest = useRef<string | null>(null)
  const at = rows.findIndex(({ id }) => id === current)
  // What is gone from sight is no longer selected.
  const selection = useMemo(() => new Set(rows.flatMap(({ id }) => (ticked.has(id) ? [id] : []))), [rows, ticked])

  const goTo = useCallback(
    (id: string): void => {
      setCurrent(id)
      requestAnimationFrame(() => {
        const row = list.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`)
        row?.focus({ preventScroll: true })
        row?.scrollIntoView({ block: 'nearest' })
      })
    },
    [list],
  )

  useEffect(() => {
    latest.current = current
    if (at >= 0) place.current = at
  })
  const refocus = useCallback((): void => {
    requestAnimationFrame(() => document.activeElement === document.body && latest.current !== null && goTo(latest.current))
  }, [goTo])

  // A finished row hands its place to the one that comes after it, and the focus if it had it.
  useEffect(() => {
    if (current === null || rows.some(({ id }) => id === current)) return
    const next = rows[Math.min(place.current, rows.length - 1)]
    if (next && (document.activeElement === document.body || document.activeElement === null)) goTo(next.id)
    else setCurrent(next?.id ?? null)
  }, [rows, current, goTo])

  const move = (step: 1 | -1): void => {
    const next = rows[at < 0 ? Math.min(place.current, rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))]
    if (!next) return
    goTo(next.id)
    if (peeked !== null) setPeeked(next.id)
  }
  const select = useCallback((id: string): void => {
    setCurrent(id)
    setTicked((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const peek = useCallback((task: DayTask): void => {
    setCurrent(task.id)
    setPeeked(task.id)
  }, [])
  const pick = (on: boolean): void => {
    setPicking(on)
    if (!on) setTicked(new Set())
  }
  return { current, selection, picking, peeked, focus: setCurrent, select, peek, closePeek: () => setPeeked(null), move, refocus, setPicking: pick }
}
