import { endpointKey, queryClient, recordKeys } from '../../../../ui/api/index.ts'
import { rereadRows } from '../../../../ui/records/list/useRecordPages.ts'
import { getMyDay, tasks } from '../../contract.ts'

/** Reads anew what shows tasks. Deals and customers follow by the live stream. */
export async function rereadTasks(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: endpointKey(getMyDay), refetchType: 'active' }),
    queryClient.invalidateQueries({ queryKey: recordKeys.object(tasks.name), refetchType: 'active' }),
    rereadRows(queryClient, tasks.name),
  ])
}
