/** The filter of the register, kept in the address so that it can be passed on. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lineKinds, type LineFilter } from '../contract.ts'

const names = ['person', 'kind', 'object', 'recordId', 'way', 'from', 'to'] as const

export function useLineFilter(): [LineFilter, (filter: LineFilter) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const filter = Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : []))) as LineFilter
  if (filter.kind && !lineKinds.includes(filter.kind)) delete filter.kind
  return [filter, (next) => void navigate({ to: '.', search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as never, replace: true })]
}
