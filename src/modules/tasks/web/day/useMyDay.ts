import { useEffect } from 'react'
import { useEndpoint } from '../../../../ui/api/index.ts'
import { useFormat, useNow, dayIn } from '../../../../ui/i18n/index.ts'
import { getMyDay } from '../../contract.ts'

/** More tasks than anybody does in a week; what lies beyond is in the list of tasks. */
export const mostTasks = 500

/** My day, read anew when something of it changes and when a new day begins. */
export function useMyDay() {
  const { timeZone } = useFormat()
  const answer = useEndpoint(getMyDay, { query: { limit: mostTasks } }, { watch: ['tasks', 'activities', 'deals'] })
  const { data, refetch } = answer
  const today = dayIn(useNow(), timeZone)
  useEffect(() => {
    if (data) void refetch()
    // Only midnight asks again; the first answer is there by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [today])
  return answer
}
