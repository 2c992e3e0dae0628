/** People whom one may name in a text about a record. */
import { useEndpoint } from '../../../../ui/api/index.ts'
import { findMentionable } from '../../contract.ts'

export interface Subject {
  object: string
  id: string
}

const none: never[] = []

export function useMentionable({ object, id }: Subject, words: string, enabled: boolean) {
  const found = useEndpoint(findMentionable, { query: { object, id, q: words.trim() || undefined } }, { enabled, staleTime: 30_000 })
  return { people: found.data?.data ?? none, hidden: found.data?.hidden ?? none, searching: found.isFetching }
}
