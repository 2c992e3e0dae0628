/** The signed-in person, kept fresh when people, teams or roles change. */
import type { UseQueryResult } from '@tanstack/react-query'
import { call, endpointKey, queryClient, useEndpoint } from '../../../ui/api/index.ts'
import { getMe, type Me } from '../contract.ts'

export const useMe = (): UseQueryResult<Me> => useEndpoint(getMe, {}, { watch: ['users', 'teams', 'roles'], staleTime: 60_000 })

/** Asks before anything is drawn. */
export const askWhoIsThere = (): void => void queryClient.prefetchQuery({ queryKey: endpointKey(getMe, {}), queryFn: () => call(getMe) })

export const showMe = (me: Me): void => void queryClient.setQueryData(endpointKey(getMe, {}), me)

/** A reading under way is let finish, so that many refusals at once end in one answer. */
export const readMeAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: endpointKey(getMe) }, { cancelRefetch: false })
