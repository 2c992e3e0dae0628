/** Filters as the interface takes them: `filter[field][op]=value` or a JSON tree. */

export const operators = ['eq', 'ne', 'in', 'nin', 'lt', 'lte', 'gt', 'gte', 'contains', 'starts', 'empty', 'within'] as const
export type Operator = (typeof operators)[number]

/** Named stretches of time for `within`; `lastNd` and `nextNd` take any N from 1 to 3660. */
export const periods = ['today', 'yesterday', 'tomorrow', 'thisWeek', 'lastWeek', 'nextWeek', 'thisMonth', 'lastMonth', 'nextMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const

export interface Condition {
  /** A field, or a field over references: `company.industry`. */
  field: string
  op: Operator
  value: unknown
}

export type Filter =
  | Condition
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  /** At least one linked record of that object matches: `{"some":{"activities":{…}}}`. */
  | { some: Record<string, Filter | null> }
  | { none: Record<string, Filter | null> }

export interface ListQuery {
  filter?: Filter
  q?: string
  /** `-createdAt,lastName` */
  sort?: string
  limit?: number
  cursor?: string
  include?: string[]
  fields?: string[]
  count?: 'exact' | 'estimate'
  /** List the trash instead of the living records. */
  trash?: boolean
}

export interface Page<T> {
  data: T[]
  page: { next: string | null; count: number | null }
}

/** Writes a list query as the query string of `GET /{object}`. */
export function listQueryString(query: ListQuery): string {
  const params = new URLSearchParams()
  if (query.filter) params.set('filter', JSON.stringify(query.filter))
  if (query.q) params.set('q', query.q)
  if (query.sort) params.set('sort', query.sort)
  if (query.limit) params.set('limit', String(query.limit))
  if (query.cursor) params.set('cursor', query.cursor)
  if (query.include?.length) params.set('include', query.include.join(','))
  if (query.fields?.length) params.set('fields', query.fields.join(','))
  if (query.count) params.set('count', query.count)
  if (query.trash) params.set('trash', 'true')
  const text = params.toString()
  return text ? `?${text}` : ''
}
