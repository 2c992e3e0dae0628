/** Tells owners by the clock: tasks whose time comes, tasks whose time has passed, and those left over from yesterday. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { listRecords } from '../../../kernel/records/list.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'
import { addDays, dayIn } from '../../../shared/dates.ts'
import type { Filter } from '../../../shared/filter.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { nextTime, notify } from '../../notifications/server/index.ts'
import { tasks } from '../contract.ts'

const minute = 60_000
/** A reminder comes this long before the time of a task. */
const ahead = 15 * minute
/** What was missed while the server stood still is told, but not of days ago. */
const longest = 24 * 60 * minute
/** When tasks without a time are counted, in the firm's time zone. */
const countedAt = '09:00'
/** Named as when notifications did it, so that nothing is told twice after an update; so is the job. */
const placeKey = 'notifications.tasksUntil'
export const tellDueJob = 'notifications.tasksDue'

export const tellDue = (database: Database, call: Call): Promise<void> => transaction(database, (tx) => tellDueTasks(tx, call))

/** Looks at the time since the last look, so that each task is found once. */
async function tellDueTasks(tx: Tx, call: Call): Promise<void> {
  const kept = await getSetting<string>(tx, call, placeKey)
  const since = Math.max(kept ? Date.parse(kept) : call.now.getTime() - minute, call.now.getTime() - longest)
  if (since >= call.now.getTime()) return
  await setSetting(tx, call, placeKey, call.now.toISOString())
  const between = (from: number, to: number): Filter => ({ and: [{ field: 'dueAt', op: 'gt', value: new Date(from).toISOString() }, { field: 'dueAt', op: 'lte', value: new Date(to).toISOString() }] })
  for (const task of await openTasks(tx, call, between(since + ahead, call.now.getTime() + ahead))) await tell(tx, call, task, 'taskDue')
  for (const task of await openTasks(tx, call, between(since, call.now.getTime()))) await tell(tx, call, task, 'taskOverdue')
  if (nextTime(new Date(since), countedAt, call.firm.timeZone) <= call.now) await tellLeftOver(tx, call)
}

/** The time is part of the key: a task that is moved is told of anew. */
async function tell(tx: Tx, call: Call, task: AnyRecord, kind: 'taskDue' | 'taskOverdue'): Promise<void> {
  await notify(tx, call, { userIds: [task.ownerId as string], kind, object: tasks.name, recordId: task.id, key: `${kind}:${task.id}:${String(task.dueAt)}`, actorId: null })
}

async function tellLeftOver(tx: Tx, call: Call): Promise<void> {
  const today = dayIn(call.now, call.firm.timeZone)
  const late = await openTasks(tx, call, { and: [{ field: 'dueOn', op: 'eq', value: addDays(today, -1) }, { field: 'dueAt', op: 'empty', value: true }] })
  for (const [owner, left] of Map.groupBy(late, (task) => task.ownerId as string)) await notify(tx, call, { userIds: [owner], kind: 'taskOverdue', data: { tasks: left.length }, key: `leftOver:${today}`, actorId: null })
}

async function openTasks(tx: Tx, call: Call, when: Filter): Promise<AnyRecord[]> {
  const found: AnyRecord[] = []
  let cursor: string | undefined
  do {
    const page = await listRecords(tx, call, tasks, { filter: { and: [{ field: 'status', op: 'eq', value: 'open' }, when] }, fields: ['ownerId', 'dueAt'], sort: 'dueOn', limit: 500, cursor })
    found.push(...page.data.filter((task) => task.ownerId))
    cursor = page.page.next ?? undefined
  } while (cursor)
  return found
}
