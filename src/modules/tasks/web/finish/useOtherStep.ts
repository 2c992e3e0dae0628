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
        ],
      },
      sort: 'dueOn',
      limit: 2,
    },
    { enabled: deal !== null },
  )
  if (!deal) return null
  return data && ((data.data.find((task) => task.id !== id) as Task | undefined) ?? null)
}
