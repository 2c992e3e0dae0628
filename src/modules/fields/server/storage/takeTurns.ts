/** Changes of settings happen one after another, and never wait long for the firm's work, nor let it wait. */
import { sql } from 'kysely'
import { raiseCatalogVersion } from '../../../../kernel/records/loadCatalog.ts'
import { recordEvents } from '../../../../kernel/events/record.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'

const LOCK_NOT_AVAILABLE = '55P03'

/** Milliseconds to wait for a table that somebody reads: those behind us wait as long. */
const patience = 3000

/** To the end of the transaction, nobody else changes settings of this workspace. */
export async function takeTurn(tx: Tx, call: Call): Promise<void> {
  await patiently(call, async () => {
    await sql`select set_config('lock_timeout', ${String(patience)}, true)`.execute(tx)
    await sql`select pg_advisory_xact_lock(hashtext(${`clientele.catalog.${call.workspace}`}))`.execute(tx)
  })
}

/** A table that is read for long is a reason to try again, not a fault. */
export async function patiently<T>(call: Call, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
    throw new Problem(503, 'busy', 'Busy', translate(call.language, 'fields:errors.busy'), [], { retryAfter: 5 })
  }
}

/** Every process reads the catalog anew, and every open screen is told. */
export async function announce(tx: Tx, call: Call, recordId: string): Promise<void> {
  await raiseCatalogVersion(tx, call)
  await recordEvents(tx, call, [{ type: 'catalog.changed', object: 'fields', recordId }])
}
