/** Swiping a row with a finger: right finishes, left puts off. Clicks and keys have the same in the row and its sheet. */
import { useRef, useState, type PointerEvent } from 'react'

/** Pixels after which letting go acts, and where the row stops following. */
const enough = 96
const furthest = 136
/** Pixels before a touch counts as a swipe and not as a tap or a scroll. */
const slack = 10

export function useSwipe(onRight: () => void, onLeft: () => void) {
  const start = useRef<{ x: number; y: number } | null>(null)
  const swiping = useRef(false)
  const [offset, setOffset] = useState(0)

  const end = (acts: boolean): void => {
    const moved = offset
    start.current = null
    setOffset(0)
    if (!acts || !swiping.current) return
    if (moved >= enough) onRight()
    else if (moved <= -enough) onLeft()
  }
  return {
    offset,
    /** True once letting go would act. */
    ready: Math.abs(offset) >= enough,
    /** The click that ends a swipe is no tap. */
    swiped: (): boolean => swiping.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') return
        start.current = { x: event.clientX, y: event.clientY }
        swiping.current = false
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!start.current) return
        const x = event.clientX - start.current.x
        const y = event.clientY - start.current.y
        if (!swiping.current) {
          if (Math.abs(x) < slack || Math.abs(x) < Math.abs(y)) return
          swiping.current = true
          event.currentTarget.setPointerCapture(event.pointerId)
        }
        setOffset(Math.max(-furthest, Math.min(furthest, x)))
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  }
}
