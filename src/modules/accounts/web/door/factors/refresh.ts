import { endpointKey, queryClient } from '../../../../../ui/api/index.ts'
import { getUserSignIn, listSessions } from '../../../contract.ts'

/** Reads anew how people sign in. */
export const refreshSignIn = (): Promise<void> => queryClient.invalidateQueries({ queryKey: endpointKey(getUserSignIn) })
export const refreshSessions = (): Promise<void> => queryClient.invalidateQueries({ queryKey: endpointKey(listSessions) })
