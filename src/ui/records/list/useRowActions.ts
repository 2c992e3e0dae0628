/** What happens to rows: walking, selecting, peeking, editing in place. The callbacks stay the same, so that rows need not be drawn anew. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RowActions } from './RecordRow.tsx'
import type { RecordList } from './useRecordList.ts'
import { extend, toggle } from './selection.ts'

/** The address follows the peek a moment later: walking through fifty rows must not write fifty addresses. */
const addressPause = 300

/** `open` goes to a record's own page; without one it opens in the peek. */
export function useRowActions(list: RecordList, open: ((id: string) => void) | null) {
  const { ids, state, setSelection, readMore } = list
  const [current, setCurrent] = useState<string | null>(null)
  const [moved, setMoved] = useState(0)
  const [editing, setEditing] = useState<{ id: string; name: string } | null>(null)
  const [peek, setPeek] = useState<string | null>(state.address.peek ?? null)
  // Back and links change the peek too.
  const [seen, setSeen] = useState(state.address.peek)
  if (seen !== state.address.peek) {
    setSeen(state.address.peek)
    setPeek(state.address.peek ?? null)
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const latest = useRef({ ids, peek, current, setAddress: state.setAddress, readMore, open })
  useEffect(() => {
    latest.current = { ids, peek, current, setAddress: state.setAddress, readMore, open }
  })
  useEffect(() => () => clearTimeout(timer.current), [])

  const stable = useMemo(() => {
    const showPeek = (id: string | null): void => {
      setPeek(id)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current.setAddress({ peek: id ?? undefined }, { replace: true }), addressPause)
    }
    const move = (step: 1 | -1, range: boolean): void => {
      const now = latest.current
      const at = now.current === null ? -1 : now.ids.indexOf(now.current)
      const next = now.ids[at < 0 ? 0 : Math.min(now.ids.length - 1, Math.max(0, at + step))]
      if (next === undefined) return
      if (range) setSelection((selection) => extend(selection.anchor === null && now.current ? toggle(selection, now.current, now.ids) : selection, next, now.ids))
      setCurrent(next)
      setMoved((count) => count + 1)
      if (now.peek !== null) showPeek(next)
      if (at + step >= now.ids.length - 20) now.readMore()
    }
    const actions: RowActions = {
      focus: setCurrent,
      select: (id, range) => {
        setCurrent(id)
        setSelection((selection) => (range ? extend(selection, id, latest.current.ids) : toggle(selection, id, latest.current.ids)))
      },
      peek: (id) => {
        setCurrent(id)
        showPeek(id)
      },
      open: (id) => (latest.current.open ?? showPeek)(id),
      edit: (id, name) => {
        setCurrent(id)
        setEditing({ id, name })
        if (latest.current.peek !== null) showPeek(id)
      },
      endEdit: (byKey) => {
        setEditing(null)
        // The row takes the focus back, so that the keys go on from here; a click elsewhere keeps its own.
        if (byKey) setMoved((count) => count + 1)
      },
    }
    return { move, showPeek, actions }
  }, [setSelection])

  return { current, setCurrent, moved, editing, peek, ...stable }
}
