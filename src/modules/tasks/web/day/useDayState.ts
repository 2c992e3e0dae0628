/** What My day remembers on this device: the arrangement and the groups that are folded. */
import { useState } from 'react'
import { arrangements, type Arrangement } from './arrange.ts'

const arrangementKey = 'clientele-day-by'
const foldsKey = 'clientele-day-folds'

export function useArrangement(): [Arrangement, (by: Arrangement) => void] {
  const [by, setBy] = useState<Arrangement>(() => arrangements.find((known) => known === localStorage.getItem(arrangementKey)) ?? 'importance')
  return [
    by,
    (next) => {
      localStorage.setItem(arrangementKey, next)
      setBy(next)
    },
  ]
}

export function useFolds(): { folded: ReadonlySet<string>; toggle(key: string): void } {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(localStorage.getItem(foldsKey)?.split(' ').filter(Boolean)))
  const toggle = (key: string): void => {
    const next = new Set(folded)
    if (!next.delete(key)) next.add(key)
    // Groups of customers and days come and go; only the lasting ones are worth keeping.
    localStorage.setItem(foldsKey, [...next].filter((name) => /^[a-zA-Z]+$/.test(name)).join(' '))
    setFolded(next)
  }
  return { folded, toggle }
}
