import { useEffect, useRef, useState } from 'react'

/** Milliseconds, as long as the tint of a new row. */
const freshFor = 2000

/** The ids that came after the first ones did, for two seconds each. */
export function useFresh(ids: readonly string[] | null): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const key = ids?.join(' ') ?? null
  useEffect(() => {
    if (ids === null) return
    const before = known.current
    known.current = new Set([...(before ?? []), ...ids])
    const added = before ? ids.filter((id) => !before.has(id)) : []
    if (added.length === 0) return
    setFresh((old) => new Set([...old, ...added]))
    const timer = setTimeout(() => setFresh((old) => new Set([...old].filter((id) => !added.includes(id)))), freshFor)
    return () => clearTimeout(timer)
    // The ids themselves, not the array they come in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return fresh
}
