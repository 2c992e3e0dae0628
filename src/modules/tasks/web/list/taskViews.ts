/** The questions that people ask of the list of tasks most. */
import type { Filter } from '../../../../shared/filter.ts'
import { addDays } from '../../../../ui/i18n/index.ts'

export const taskViews = ['mine', 'overdue', 'today', 'done'] as const
export type TaskView = (typeof taskViews)[number]

/** The filter and order of a view, as the address of a list holds them. `me` stands for whoever looks. */
export function viewSearch(view: TaskView, today: string): { filter: Filter; sort: string } {
  const status: Filter = { field: 'status', op: 'in', value: [view === 'done' ? 'done' : 'open'] }
  if (view === 'done') return { filter: status, sort: '-doneAt' }
  const more: Record<typeof view, Filter> = {
    mine: { field: 'ownerId', op: 'in', value: ['me'] },
    overdue: { field: 'dueOn', op: 'lte', value: addDays(today, -1) },
    today: { field: 'dueOn', op: 'within', value: 'today' },
  }
  return { filter: { and: [status, more[view]] }, sort: 'dueOn' }
}

/** Which view an address shows; null for a filter of one's own. */
export const viewOf = (filter: unknown, today: string): TaskView | null =>
  taskViews.find((view) => JSON.stringify(viewSearch(view, today).filter) === JSON.stringify(filter)) ?? null
