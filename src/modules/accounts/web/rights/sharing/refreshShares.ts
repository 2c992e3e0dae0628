import { endpointKey, queryClient } from '../../../../../ui/api/index.ts'
import { explainAccess, listShares } from '../../../contract.ts'

export interface Place {
  object: string
  recordId: string
}

/** What a share changes: the list of shares, and who sees the record. */
export const refreshShares = async (): Promise<void> => {
  await Promise.all([listShares, explainAccess].map((endpoint) => queryClient.invalidateQueries({ queryKey: endpointKey(endpoint) })))
}
