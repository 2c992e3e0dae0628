/** Finishing a task: what came of it, the line on the timeline and the next step, all in one. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { conflict } from '../../../kernel/problem.ts'
import { createRecords, trashRecords, updateRecords } from '../../../kernel/records/write.ts'
import { loadForWrite } from '../../../kernel/records/rows.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { activities, type activityKinds } from '../../activities/contract.ts'
import { tasks, type importances, type taskKinds } from '../contract.ts'

export interface NextTask {
  title: string
  kind: (typeof taskKinds)[number]
  importance?: (typeof importances)[number] | undefined
  dueOn?: string | undefined
  dueAt?: string | undefined
}

const ending = ['status', 'doneAt', 'result']

/** Answers with the finished task, and the next one under `next`. 409 when it is finished already. */
export async function completeTask(tx: Tx, call: Call, id: string, input: { result?: string | undefined; next?: NextTask | undefined } = {}): Promise<AnyRecord> {
  const before = (await loadForWrite(tx, call, tasks, [id], 'change')).get(id)!
  if (before.status === 'done') throw conflict('alreadyDone', translate(call.language, 'tasks:errors.alreadyDone'))
  const [task] = await updateRecords(tx, call, tasks, [{ id, patch: { status: 'done', doneAt: call.now.toISOString(), result: input.result ?? null } }], { allow: ending, event: 'tasks.completed' })
  if (before.contactId || before.companyId || before.dealId) await keepActivity(tx, call, before, input.result)
  if (!input.next) return { ...task!, next: null }
  const [next] = await createRecords(tx, call, tasks, [{ ...input.next, contactId: before.contactId, companyId: before.companyId, dealId: before.dealId, ownerId: before.ownerId }])
  return { ...task!, next }
}

/** Undo: the task is open again, and the line it left on the timeline goes to the trash. */
export async function reopenTask(tx: Tx, call: Call, id: string): Promise<AnyRecord> {
  const before = (await loadForWrite(tx, call, tasks, [id], 'change')).get(id)!
  if (before.status === 'open') throw conflict('alreadyOpen', translate(call.language, 'tasks:errors.alreadyOpen'))
  const [task] = await updateRecords(tx, call, tasks, [{ id, patch: { status: 'open', doneAt: null, result: null } }], { allow: ending, event: 'tasks.reopened' })
  const kept = await sql<{ id: string }>`select id from ${table(call, 'activities')} where task_id = ${id} and deleted_at is null`.execute(tx)
  await trashRecords(tx, { ...call, actor: null }, activities, kept.rows.map((row) => row.id))
  return task!
}

async function keepActivity(tx: Tx, call: Call, task: AnyRecord, result: string | undefined): Promise<void> {
  const kind = (task.kind === 'todo' ? 'task' : task.kind) as (typeof activityKinds)[number]
  await createRecords(tx, call, activities, [
    { kind, ...(kind === 'call' || kind === 'letter' ? { direction: 'out' } : {}), title: task.title, body: result ?? null, occurredAt: call.now.toISOString(), contactId: task.contactId, companyId: task.companyId, dealId: task.dealId, taskId: task.id, ownerId: call.actor?.id ?? task.ownerId },
  ])
}
