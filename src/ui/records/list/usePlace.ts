/** Where one was in a list: whoever comes back to it from a card finds the same rows in sight. */
import { useLayoutEffect, useRef, useState } from 'react'

const places = new Map<string, number>()

/** Pixels from the top, for as long as the page lives; `list` names the question that the list answers. */
export function usePlace(list: string, box: HTMLElement | null): number {
  const shown = useRef<string | null>(null)
  // What it was when the list was opened; later changes are the person's own.
  const [start] = useState(() => places.get(list) ?? 0)
  useLayoutEffect(() => {
    if (!box) return
    const place = places.get(list) ?? 0
    // Asking for the place makes the browser lay the page out; a list that was just opened stands at the top.
    if (shown.current !== null || place > 0) box.scrollTo({ top: place })
    shown.current = list
    const keep = (): void => void places.set(list, box.scrollTop)
    // Before the rows are drawn anew, after which asking would have the page laid out.
    box.addEventListener('scroll', keep, { passive: true, capture: true })
    return () => box.removeEventListener('scroll', keep, { capture: true })
  }, [list, box])
  return start
}
