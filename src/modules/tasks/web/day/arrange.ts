/** Puts the tasks of My day into groups: by importance and urgency, by time, or by customer. */
import { addDays, dayIn, urgencyOf, type Urgency } from '../../../../ui/i18n/index.ts'
import { whenOf } from '../when/when.ts'
import type { DayTask } from './dayTasks.ts'

export const arrangements = ['importance', 'time', 'customer'] as const
export type Arrangement = (typeof arrangements)[number]

export interface TaskGroup {
  key: string
  /** A text of ours under `tasks:groups`, a day, or the name of a customer. */
  heading:
    | { text: 'doFirst' | 'doToday' | 'plan' | 'ifTimeAllows' | 'overdue' | 'today' | 'tomorrow' | 'noDay' | 'noCustomer' }
    | { day: string }
    | { name: string }
  tasks: DayTask[]
}

/** Where and when somebody looks. */
export interface Look {
  now: Date
  timeZone: string
}

export const markOf = (task: Pick<DayTask, 'dueOn' | 'dueAt'>, { now, timeZone }: Look): Urgency => urgencyOf({ on: task.dueOn, at: task.dueAt }, now, timeZone)

/** Groups with something in them, each in the order of time. */
export function arrange(tasks: readonly DayTask[], by: Arrangement, look: Look): TaskGroup[] {
  const sorted = [...tasks].sort(byDue)
  if (by === 'importance') return groupsIn(['doFirst', 'doToday', 'plan', 'ifTimeAllows'], sorted, (task) => matrixOf(task, look))
  if (by === 'time') return byTime(sorted, look)
  return byCustomer(sorted)
}

/** How many are overdue, due today, planned; tasks without a day are in none of them. */
export function countMarks(tasks: readonly DayTask[], look: Look): Record<'overdue' | 'today' | 'planned', number> {
  const marks = tasks.map((task) => markOf(task, look))
  const count = (wanted: Urgency): number => marks.filter((mark) => mark === wanted).length
  return { overdue: count('overdue'), today: count('today'), planned: count('planned') }
}

/** Due by the end of today is urgent; the highest importance is important. */
function matrixOf(task: DayTask, look: Look): 'doFirst' | 'doToday' | 'plan' | 'ifTimeAllows' {
  const mark = markOf(task, look)
  const urgent = mark === 'overdue' || mark === 'today'
  const important = task.importance === 'high'
  return urgent ? (important ? 'doFirst' : 'doToday') : important ? 'plan' : 'ifTimeAllows'
}

function byTime(sorted: readonly DayTask[], look: Look): TaskGroup[] {
  const tomorrow = addDays(dayIn(look.now, look.timeZone), 1)
  const groups = new Map<string, TaskGroup>()
  for (const task of sorted) {
    const mark = markOf(task, look)
    const { day } = whenOf(task, look.timeZone)
    const key = mark === 'overdue' || mark === 'today' ? mark : (day ?? 'noDay')
    const heading =
      mark === 'overdue' || mark === 'today'
        ? { text: mark }
        : day === null
          ? ({ text: 'noDay' } as const)
          : day === tomorrow
            ? ({ text: 'tomorrow' } as const)
            : { day }
    put(groups, key, heading, task)
  }
  return [...groups.values()]
}

/** Customers come in the order of their first task; tasks about nobody come last. */
function byCustomer(sorted: readonly DayTask[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>()
  for (const task of sorted) if (task.customer) put(groups, task.customer.id, { name: task.customer.name }, task)
  for (const task of sorted) if (!task.customer) put(groups, 'nobody', { text: 'noCustomer' }, task)
  return [...groups.values()]
}

function groupsIn<K extends 'doFirst' | 'doToday' | 'plan' | 'ifTimeAllows'>(
  keys: readonly K[],
  sorted: readonly DayTask[],
  keyOf: (task: DayTask) => K,
): TaskGroup[] {
  return keys.map((key) => ({ key, heading: { text: key }, tasks: sorted.filter((task) => keyOf(task) === key) })).filter(({ tasks }) => tasks.length > 0)
}

function put(groups: Map<string, TaskGroup>, key: string, heading: TaskGroup['heading'], task: DayTask): void {
  const group = groups.get(key)
  if (group) group.tasks.push(task)
  else groups.set(key, { key, heading, tasks: [task] })
}

/** By day, then by time; a day without a time comes after its times, no day last. */
function byDue(a: DayTask, b: DayTask): number {
  return compare(a.dueOn, b.dueOn) || compare(a.dueAt, b.dueAt) || compare(a.id, b.id)
}

const compare = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)
