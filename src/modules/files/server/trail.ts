/** History of files, and events on their records: who may hear of a file is who sees the record. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { writeTrail } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'

interface Step {
  id: string
  version: number
  op: 'create' | 'update' | 'trash' | 'restore'
  changes?: Record<string, [unknown, unknown]>
  object: string | null
  recordId: string | null
  /** `fileAdded`: the second half of the event's type. */
  word: string
}

export async function tell(tx: Tx, call: Call, { id, version, op, changes, object, recordId, word }: Step): Promise<void> {
  const line = { id: newId(), object: 'files', record_id: id, version, op, actor_id: call.actor?.id ?? call.behalfOfId ?? null, way: call.way, batch_id: call.batchId ?? null, at: call.now.toISOString(), changes: changes ?? null }
  await writeTrail(tx, call, [line], object !== null && recordId !== null ? [{ type: `${object}.${word}`, object, recordId, data: { fileId: id } }] : [])
}
