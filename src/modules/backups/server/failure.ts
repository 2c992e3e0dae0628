/** What is kept and told of a backup or a check that failed. */
import { BackupError } from '../../../kernel/backup/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'
import { createLog } from '../../../kernel/log/log.ts'
import { changeState, readState } from './stored.ts'

/** Reasons of the system that have words of ours. */
const known = new Set(['ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'ECONNREFUSED'])

/** A key of `backups:reasons`. */
export function reasonOf(error: unknown): string {
  if (error instanceof BackupError) return error.reason
  const { code } = error as { code?: string }
  return code !== undefined && known.has(code) ? code : 'other'
}

/** The administrator hears of the first failure; those that follow without a success between are the same one. */
export async function recordFailure(tx: Tx, call: Call, error: unknown): Promise<void> {
  const reason = reasonOf(error)
  createLog().error({ err: error }, 'a backup failed')
  const at = call.now.toISOString()
  const { failure } = await readState(tx, call)
  await changeState(tx, call, { running: null, failure: { reason, at, since: failure?.since ?? at } })
  if (!failure) await recordEvents(tx, call, [{ type: 'system.alarm', object: 'system', recordId: newId(), data: { key: 'backups:alarm.failed', values: { reason } } }])
}
