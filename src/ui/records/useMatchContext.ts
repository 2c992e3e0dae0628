/** With whose eyes the conditions of fields and sections are read: the viewer's zone and the firm's currency. */
import { useMemo } from 'react'
import type { MatchContext } from '../../shared/conditions/matches.ts'
import { useViewer } from '../session/viewer.tsx'

export function useMatchContext(): MatchContext {
  const { id, timeZone, firm } = useViewer()
  return useMemo(() => ({ timeZone, me: id, currency: firm.currency }), [timeZone, id, firm.currency])
}
