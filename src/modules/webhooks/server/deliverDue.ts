/** Sends what is due, several at a time, and never more than two of one hook: who does not answer takes nobody's turn. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Call } from '../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../kernel/database/connect.ts'
import { hasten } from '../../../kernel/jobs/jobs.ts'
import { readAllowList } from '../../../kernel/net/index.ts'
import { attempt } from './attempt.ts'
import { settle, takeDelivery, type TakenDelivery } from './deliveries.ts'
import { deliverJob } from './retries.ts'

const atOnce = 10
const ofOneHook = 2
/** Then the next job goes on, so that no job runs for ever. */
const roundMs = 5 * 60_000
/** While slow hooks are waited for, others may become due. */
const lookMs = 500

export async function deliverDue(database: Database, call: Call): Promise<void> {
  await giveUpOld(database, call)
  const ends = performance.now() + roundMs
  const flights = new Map<Promise<void>, string>()
  for (;;) {
    while (flights.size < atOnce && performance.now() < ends) {
      const taken = await transaction(database, (tx) => takeDelivery(tx, call, busyHooks(flights)))
      if (!taken) break
      const flight: Promise<void> = deliver(database, call, taken).finally(() => flights.delete(flight))
      flights.set(flight, taken.webhookId)
    }
    if (flights.size === 0) return
    await Promise.race([...flights.keys(), sleep(lookMs)])
  }
}

function busyHooks(flights: ReadonlyMap<Promise<void>, string>): string[] {
  const counts = Map.groupBy(flights.values(), (id) => id)
  return [...counts].filter(([, running]) => running.length >= ofOneHook).map(([id]) => id)
}

/** A failure of the database here leaves the delivery leased; after the lease it is taken again. */
async function deliver(database: Database, call: Call, taken: TakenDelivery): Promise<void> {
  try {
    const result = await attempt(taken, await transaction(database, (tx) => readAllowList(tx, call)), new Date())
    await transaction(database, async (tx) => {
      const pause = await settle(tx, { ...call, now: new Date() }, taken, result)
      if (pause !== null) await hasten(tx, call, deliverJob, pause)
    })
  } catch {
    // One odd delivery is put aside for the length of its lease; the others go on.
  }
}

/** What waited for a hook that was switched off for longer than its three days. */
async function giveUpOld(database: Database, call: Call): Promise<void> {
  await sql`update ${table(call, 'webhook_deliveries')} set state = 'failed' where state = 'waiting' and give_up_at < now()`.execute(database.db)
}
