/** Which stage a phone shows, by the sideways scroll of the columns. */
import { useCallback, useState, type RefObject } from 'react'

export function usePhoneStage(scroll: RefObject<HTMLElement | null>, on: boolean) {
  const [current, setCurrent] = useState(0)
  const onScroll = useCallback((): void => {
    const box = scroll.current
    if (on && box && box.clientWidth > 0) setCurrent(Math.round(box.scrollLeft / box.clientWidth))
  }, [scroll, on])
  const go = useCallback((index: number): void => scroll.current?.scrollTo({ left: index * scroll.current.clientWidth, behavior: 'smooth' }), [scroll])
  return { current, onScroll, go }
}
