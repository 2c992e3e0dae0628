/** The settings, changed at once; what cannot be saved goes back and says why. */
import { useQueryClient } from '@tanstack/react-query'
import { call, endpointKey, useEndpoint } from '../../../../ui/api/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { changeNotificationSettings, getNotificationSettings, type NotificationSettings } from '../../contract.ts'

type Patch = NonNullable<Parameters<typeof call<typeof changeNotificationSettings>>[1]>['body']

export function useNotificationSettings() {
  const client = useQueryClient()
  const settings = useEndpoint(getNotificationSettings, {})
  const key = endpointKey(getNotificationSettings, {})
  const change = async (patch: NonNullable<Patch>, shown: Partial<NotificationSettings>): Promise<void> => {
    const before = client.getQueryData<NotificationSettings>(key)
    if (before) client.setQueryData(key, { ...before, ...shown })
    try {
      client.setQueryData(key, await call(changeNotificationSettings, { body: patch }))
    } catch (error) {
      client.setQueryData(key, before)
      toastError(error)
    }
  }
  return { settings, change, reread: () => client.invalidateQueries({ queryKey: key }) }
}
