/** Records to choose from: those that a typed text finds, the list's own order without one. */
import { useDebouncedValue } from '@mantine/hooks'
import type { Filter } from '../../../shared/filter.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { useRecords } from '../../api/useRecords.ts'

/** People who left are not offered. */
const offered: Record<string, Filter> = { users: { field: 'active', op: 'ne', value: false } }

const none: AnyRecord[] = []

export interface PickerSearch {
  found: AnyRecord[]
  searching: boolean
  error: unknown
}

export function usePickerSearch(to: string, typed: string, enabled: boolean): PickerSearch {
  const [q] = useDebouncedValue(typed.trim(), 150)
  const answer = useRecords(to, { q: q || undefined, filter: offered[to], limit: 20 }, { enabled })
  return { found: (answer.data?.data as AnyRecord[] | undefined) ?? none, searching: answer.isFetching || q !== typed.trim(), error: answer.error }
}
