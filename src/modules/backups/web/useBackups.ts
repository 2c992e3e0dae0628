/** The backups as the server has them, looked at again every two seconds while one is being made. */
import { useEffect } from 'react'
import { endpointKey, queryClient, useEndpoint } from '../../../ui/api/index.ts'
import { getBackups } from '../contract.ts'

const busyMs = 2000
/** A job waits a moment in its queue before it shows. */
const justAskedMs = 10_000
let askedAt = -Infinity

export const refreshBackups = (): Promise<void> => queryClient.invalidateQueries({ queryKey: endpointKey(getBackups) })

/** Something was asked of the server that shows a moment later. */
export function expectWork(): Promise<void> {
  askedAt = performance.now()
  return refreshBackups()
}

export function useBackups(enabled: boolean) {
  const found = useEndpoint(getBackups, {}, { enabled })
  const { data, dataUpdatedAt } = found
  useEffect(() => {
    if (!data || (!data.running && performance.now() - askedAt > justAskedMs)) return undefined
    const timer = setTimeout(() => void refreshBackups(), busyMs)
    return () => clearTimeout(timer)
  }, [data, dataUpdatedAt])
  return found
}
