/** What holds for every write of a task. */
import type { Call, Tx } from '../../../kernel/call.ts'
import type { Change } from '../../../kernel/module.ts'
import { dayIn } from '../../../shared/dates.ts'
import { completeCustomer } from '../../deals/server/index.ts'

export async function prepareTasks(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  const written = changes.filter(({ op }) => op === 'create' || op === 'update')
  await completeCustomer(tx, call, written)
  for (const { before, after } of written) {
    after.status ??= 'open'
    after.importance ??= 'normal'
    agreeOnDay(call, before, after)
  }
}

/** The day follows the exact time; a new day without a time takes the old time away, as it would be of the old day. */
function agreeOnDay(call: Call, before: Change['before'], after: Change['after']): void {
  const dayOfTime = after.dueAt ? dayIn(after.dueAt as string, call.firm.timeZone) : null
  const timeIsNew = after.dueAt !== (before?.dueAt ?? null)
  if (dayOfTime && (timeIsNew || after.dueOn === null || after.dueOn === dayOfTime)) after.dueOn = dayOfTime
  else if (dayOfTime) after.dueAt = null
}
