/** What only an administrator can mend: an outside system that fails, a hook that was switched off. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { OutboxEvent } from '../../../../kernel/module.ts'
import { administrators } from '../../../accounts/server/index.ts'
import { notify } from '../notify.ts'

/** The event's data is `{ key, values }`: a text of the module that raises the alarm. The same alarm gathers while it is unread. */
export async function alarm(tx: Tx, call: Call, event: OutboxEvent): Promise<void> {
  const { key, values } = event.data
  if (typeof key !== 'string') return
  const userIds = (await administrators(tx, call)).map(({ id }) => id)
  await notify(tx, call, { userIds, kind: 'alarm', data: { key, values: values ?? {} }, collapse: `alarm:${key}:${JSON.stringify(values ?? {})}`.slice(0, 500), actorId: null })
}
