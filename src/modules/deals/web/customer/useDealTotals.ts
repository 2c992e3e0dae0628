/** Sums of a customer's deals, made by the server. */
import type { Filter } from '../../../../shared/filter.ts'
import { fieldOf } from '../../../../shared/object.ts'
import { useEndpoint } from '../../../../ui/api/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import { deals } from '../../contract.ts'
import { linkOf } from './linkOf.ts'

interface Totals {
  page: { count: number | null; sums?: { amount?: string } }
}

/** How many deals of the customer meet the condition, and their amount in the firm's currency; null where rights hide it. */
export function useDealTotals(slot: Pick<CustomerSlotProps, 'object' | 'id'>, condition?: Filter, enabled = true): { count: number; amount: string | null } | null {
  const own: Filter = { field: linkOf(slot), op: 'eq', value: slot.id }
  const query = { filter: JSON.stringify(condition ? { and: [own, condition] } : own), ...(fieldOf(deals, 'amount') ? { sums: 'amount' } : {}), fields: 'id', count: 'exact', limit: 1 }
  const answer = useEndpoint({ method: 'GET', path: '/deals', summary: '', tag: '' }, { query: query as never }, { watch: ['deals'], enabled: enabled && fieldOf(deals, linkOf(slot)) !== undefined })
  const { page } = (answer.data ?? { page: null }) as unknown as Totals | { page: null }
  return page && page.count !== null ? { count: page.count, amount: page.sums?.amount ?? (fieldOf(deals, 'amount') ? '0' : null) } : null
}

export const openDeals: Filter = { field: 'status', op: 'eq', value: 'open' }

/** Won within the last 365 days. */
export const wonLately: Filter = { and: [{ field: 'status', op: 'eq', value: 'won' }, { field: 'closedAt', op: 'within', value: 'last365d' }] }

/** A hook for the tab: all deals of the customer. */
export function useDealCount(slot: CustomerSlotProps): number | null {
  const can = useCan()
  return useDealTotals(slot, undefined, can('see', 'deals'))?.count ?? null
}
