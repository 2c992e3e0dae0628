import { useRecords } from '../../../../ui/api/index.ts'
import { tasks, type Task } from '../../contract.ts'
import type { TaskSubject } from '../taskSubject.ts'

/** Another open task of the same deal; null when there is none, undefined while that is not known. */
export function useOtherStep({ id, deal }: Pick<TaskSubject, 'id' | 'deal'>): Task | null | undefined {
  const { data } = useRecords(
    tasks,
    {
      filter: {
        and: [
          { field: 'dealId', op: 'eq', value: deal?.id },
          { field: 'status', op: 'eq', value: 'open' },
          { field: 'id', op: 'ne', value: id },
        ],
      },
      sort: 'dueOn',
      limit: 1,
    },
    { enabled: deal !== null },
  )
  if (!deal) return null
  return data && ((data.data[0] as Task | undefined) ?? null)
}
