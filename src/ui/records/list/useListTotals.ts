/** How many the list has, and what its sums come to, apart from the rows: counting must not hold them up. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Filter } from '../../../shared/filter.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { call } from '../../api/call.ts'
import { recordKeys } from '../../api/queryClient.ts'

interface Totals {
  page: { count: number | null; sums?: Record<string, string> }
}

export interface TotalsQuery {
  filter?: Filter
  q?: string
  trash?: boolean
  /** Money fields to add up, in the firm's currency. */
  sums?: readonly string[]
  count?: 'exact' | 'estimate'
}

export function useListTotals(object: ObjectDeclaration, { filter, q, trash, sums = [], count = 'exact' }: TotalsQuery, enabled = true) {
  const query = {
    filter: filter && JSON.stringify(filter),
    q: q || undefined,
    trash: trash ? 'true' : undefined,
    // Rights may hide an amount, and with it its sum.
    sums: sums.filter((name) => fieldOf(object, name)).join(',') || undefined,
    count,
    limit: 1,
    fields: 'id',
  }
  return useQuery({
    queryKey: recordKeys.list(object.name, query),
    queryFn: ({ signal }) => call({ method: 'GET', path: `/${object.name}`, summary: '', tag: '' }, { query: query as never, signal }) as unknown as Promise<Totals>,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  })
}
