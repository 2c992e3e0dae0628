/**
 * Holds the first columns of a wide table at the edge, by the attribute `data-aside`. Each held cell is a layer of its own,
 * of which a list in sight has eighty: so they are let go while one runs down the list, where holding them changes nothing.
 */
import { useEffect } from 'react'

/** Milliseconds after the last movement. */
const standsAfter = 200

export function useHeldAside(box: HTMLElement | null): void {
  useEffect(() => {
    if (!box) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let held = false
    const hold = (now: boolean): void => {
      if (now !== held) box.toggleAttribute('data-aside', (held = now))
    }
    const stand = (): void => hold(box.scrollWidth > box.clientWidth)
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(stand, standsAfter)
    }
    const moved = (): void => {
      hold(box.scrollLeft > 0)
      later()
    }
    // What fitted may be too wide for a smaller window.
    const resized = new ResizeObserver(later)
    // Before the rows are drawn anew: asking for the place after it would have the page laid out twice.
    box.addEventListener('scroll', moved, { passive: true, capture: true })
    resized.observe(box)
    return () => {
      clearTimeout(timer)
      box.removeEventListener('scroll', moved, { capture: true })
      resized.disconnect()
    }
  }, [box])
}
