import { useRecords } from '../../../../ui/api/index.ts'
import { dayIn, urgencyOf, useFormat, useNow } from '../../../../ui/i18n/index.ts'
import type { Counter } from '../../../../ui/module.ts'
import { useCan, useViewer } from '../../../../ui/session/index.ts'
import { tasks } from '../../contract.ts'

/** A hook: own tasks whose time has passed. Today's are read too, so that the clock alone moves the number. */
export function useOverdueCount(): Counter | null {
  const viewer = useViewer()
  const can = useCan()
  const { timeZone } = useFormat()
  const now = useNow()
  const { data } = useRecords(
    tasks,
    {
      filter: {
        and: [
          { field: 'ownerId', op: 'eq', value: viewer.id },
          { field: 'status', op: 'eq', value: 'open' },
          { field: 'dueOn', op: 'lte', value: dayIn(now, timeZone) },
        ],
      },
      fields: ['dueOn', 'dueAt'],
      sort: 'dueOn',
      limit: 500,
    },
    { enabled: can('see', tasks.name) },
  )
  if (!data) return null
  return { count: data.data.filter((task) => urgencyOf({ on: task.dueOn, at: task.dueAt }, now, timeZone) === 'overdue').length, hot: true }
}
