/** Which stages are folded: as the stage says, unless the person has chosen otherwise. Remembered in the browser. */
import { useCallback, useState } from 'react'
import type { Stage } from '../../contract.ts'

const key = 'clientele-folded-stages'

function read(): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, boolean>
  } catch {
    return {}
  }
}

export function useFolds(): { folded(stage: Stage): boolean; fold(stage: Stage, on: boolean): void } {
  const [chosen, setChosen] = useState(read)
  const fold = useCallback((stage: Stage, on: boolean): void => {
    const next = { ...read(), [stage.id]: on }
    localStorage.setItem(key, JSON.stringify(next))
    setChosen(next)
  }, [])
  return { folded: (stage) => chosen[stage.id] ?? stage.folded === true, fold }
}
