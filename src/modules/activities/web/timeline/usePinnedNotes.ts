import type { AnyRecord } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { notes } from '../../contract.ts'
import { linkOf, type Target } from '../target.ts'

/** Notes that stay on top, with their owner. */
export function usePinnedNotes(target: Target): AnyRecord[] {
  const found = useRecords(notes, {
    filter: { and: [{ field: linkOf(target), op: 'eq', value: target.id }, { field: 'pinned', op: 'eq', value: true }] },
    sort: '-createdAt',
    include: ['owner'],
    limit: 20,
  })
  return (found.data?.data ?? []) as AnyRecord[]
}
