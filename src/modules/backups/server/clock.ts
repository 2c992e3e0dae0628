/** Looks every few minutes whether a backup is due: also one that was missed while the server did not run. */
import type { Call } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { makeBackup } from './makeBackup.ts'
import { slotBefore } from './slots.ts'
import { changeState, readSettings, readState } from './stored.ts'

/** After a failure the next attempt waits as long. */
const pauseMs = 3_600_000

export async function backupWhenDue(database: Database, call: Call): Promise<void> {
  const due = await transaction(database, async (tx) => {
    const { on, at } = await readSettings(tx, call)
    if (!on) return false
    const { slot, failure } = await readState(tx, call)
    const last = slotBefore(call.now, call.firm.timeZone, at).toISOString()
    // The first start waits for its first night.
    if (slot === null) await changeState(tx, call, { slot: last })
    if (slot === null || slot >= last) return failure !== null && call.now.getTime() - Date.parse(failure.at) > pauseMs
    await changeState(tx, call, { slot: last })
    return true
  })
  if (due) await makeBackup(database, call)
}
