/** Which rows of a scrolled table are in sight, where all are equally high: reckoned from the place alone, however many there are. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSettled } from '../../parts/useSettled.ts'

export interface Sight {
  /** First row to draw, and the one after the last. */
  from: number
  to: number
}

interface Measures {
  rowHeight: number
  headHeight: number
}

/** Rows drawn beyond the edges: each frame of scrolling paints them all, so that more of them cost more than they save. */
const around = 6
/** The range moves by so many rows at once, so that not every frame draws. */
const step = 4

/** What stands above and below the list on a page, at least: before the box is known it is taken to have the rest of the window. */
const frame = 130

/** The rows to draw for a place; `height` is that of the whole box. */
export function sightAt(top: number, height: number, { rowHeight, headHeight }: Measures, count: number, beyond = around): Sight {
  const from = Math.max(0, Math.floor((Math.floor(top / rowHeight) - beyond) / step) * step)
  const last = Math.ceil((top + height - headHeight) / rowHeight)
  const to = beyond === 0 ? last : Math.ceil((last + beyond) / step) * step
  return { from: Math.min(from, Math.max(0, count - 1)), to: Math.min(count, to) }
}

/** Before the box is known, as many rows as a large screen shows from `start`. */
export function useRowsInSight(box: HTMLElement | null, count: number, measures: Measures, start = 0): Sight {
  const { rowHeight, headHeight } = measures
  const [place, setPlace] = useState({ top: start, height: 0 })
  // First what is in sight; those around it follow once it stands.
  const [moved, setMoved] = useState(false)
  const settled = useSettled(100)
  useEffect(() => {
    if (!box) return
    let drawn = ''
    const look = (draw: (change: () => void) => void): void => {
      const { scrollTop: top, clientHeight: height } = box
      const { from, to } = sightAt(top, height, { rowHeight, headHeight }, Infinity)
      const now = `${from} ${to}`
      if (now === drawn) return
      drawn = now
      draw(() => setPlace({ top, height }))
    }
    // Drawn within the frame that shows the new place: nothing is seen empty.
    const scrolled = (): void => {
      setMoved(true)
      look(flushSync)
    }
    const resized = new ResizeObserver(() => look((change) => change()))
    box.addEventListener('scroll', scrolled, { passive: true })
    resized.observe(box)
    return () => {
      box.removeEventListener('scroll', scrolled)
      resized.disconnect()
    }
  }, [box, rowHeight, headHeight])
  return sightAt(place.top, place.height || (globalThis.innerHeight || 900) - frame, measures, count, settled || moved ? around : 0)
}
