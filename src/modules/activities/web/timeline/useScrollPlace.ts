/** The element that scrolls a list, and how far below its top the list begins. */
import { useLayoutEffect, useState, type RefObject } from 'react'

/** `own` is the list's own scroll box; without it the nearest box around that scrolls is taken. Looked up once it is `enabled`, as it has the page laid out. */
export function useScrollPlace(list: RefObject<HTMLElement | null>, own: RefObject<HTMLElement | null> | null, enabled = true): { scroller: HTMLElement | null; margin: number } {
  const [place, setPlace] = useState<{ scroller: HTMLElement | null; margin: number }>({ scroller: null, margin: 0 })
  useLayoutEffect(() => {
    const element = enabled ? list.current : null
    const scroller = own ? own.current : scrollerAround(element)
    if (!element || !scroller) return
    const measure = (): void => {
      const margin = Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
      setPlace((old) => (old.scroller === scroller && Math.abs(old.margin - margin) <= 1 ? old : { scroller, margin }))
    }
    measure()
    // What stands above the list may grow: a composer being typed into, a banner.
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    for (const part of partsAbove(element, scroller)) observer.observe(part)
    return () => observer.disconnect()
  }, [list, own, enabled])
  return place
}

function scrollerAround(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement ?? null; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return document.scrollingElement as HTMLElement | null
}

/** The elements before the list on every level up to the scroller. */
function partsAbove(element: HTMLElement, scroller: HTMLElement): Element[] {
  const found: Element[] = []
  for (let level: Element = element; level !== scroller && level.parentElement; level = level.parentElement) {
    for (let part = level.previousElementSibling; part; part = part.previousElementSibling) found.push(part)
  }
  return found
}
