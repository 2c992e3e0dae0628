/** An import that came to its end is told to who started it. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { OutboxEvent } from '../../../../kernel/module.ts'
import { recordSeen } from '../recordsSeen.ts'
import { notify } from '../notify.ts'

const ends = ['done', 'failed']

export async function importDone(tx: Tx, call: Call, event: OutboxEvent): Promise<void> {
  if (!(event.data.changed as string[] | undefined)?.includes('status')) return
  const record = await recordSeen(tx, call, 'imports', event.recordId)
  if (!record?.ownerId || !ends.includes(String(record.status))) return
  await notify(tx, call, { userIds: [record.ownerId as string], kind: 'importDone', object: 'imports', recordId: record.id, key: `import:${record.id}:${String(record.status)}`, actorId: null })
}
