/** How many notices wait, as it is now. */
import { useEndpoint } from '../../../../ui/api/index.ts'
import { countUnread } from '../../contract.ts'

export const useUnread = (): number => useEndpoint(countUnread, {}, { watch: ['notifications'] }).data?.count ?? 0
