import { useEffect, useState } from 'react'

/** True once the screen has shown a frame since `ready`: then comes what nobody waits for. */
export function useDrawn(ready: boolean): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // The frame itself is drawn after its callbacks.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setDrawn(true))))
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [ready])
  return drawn && ready
}
