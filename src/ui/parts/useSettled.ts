import { startTransition, useEffect, useState } from 'react'

/** True some milliseconds after the part was first drawn: then comes what is not in sight, or what nobody waits for. */
export function useSettled(after: number): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(true)), after)
    return () => clearTimeout(timer)
  }, [after])
  return settled
}
