/** The worker of the log: turns what people read through lists into lines, and seals what was committed. Several may run; one at a time works. */
import { sql } from 'kysely'
import { register } from './register.ts'
import type { Way } from '../call.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { listWorkspaces } from '../database/migrate.ts'
import { batch, sealRound } from './seal.ts'

const pauseMs = 3000
/** What was read through lists is told in spans of ten minutes. */
const noteMs = 60_000
/** While there are old lines to seal: pauses as long as the work, so that half of the time is left to the requests. */
const leastPauseMs = 20
/** Takings are needed for the limits of a day; the lines of the register tell what was before. */
const keepTakings = '3 days'

export interface Sealer {
  /** Seals what is there first. */
  stop(): Promise<void>
}

export function startSealer(database: Database, log: (error: unknown) => void): Sealer {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let notedAt = -Infinity
  const round = async (): Promise<void> => {
    const began = performance.now()
    let busy = false
    const noting = began - notedAt >= noteMs
    if (noting) notedAt = began
    for (const { schema } of await listWorkspaces(database).catch(() => [])) {
      try {
        if (noting) await noteLists(database, schema)
        busy = (await sealRound(database, { workspace: schema })) === batch || busy
      } catch (error) {
        log(error)
      }
    }
    if (!stopped) timer = setTimeout(() => void (current = round()), busy ? Math.max(leastPauseMs, performance.now() - began) : pauseMs)
  }
  let current = round()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current
      for (const { schema } of await listWorkspaces(database)) await sealRound(database, { workspace: schema })
    },
  }
}

interface Span {
  actor_id: string
  as_id: string
  object: string
  way: Way
  since: string
  times: number
  amount: number
}

/** One line for all that a person read through lists of an object in ten minutes, once these are over. */
export async function noteLists(database: Database, workspace: string, now: Date = new Date()): Promise<void> {
  await transaction(database, async (tx) => {
    const takings = table(workspace, 'takings')
    // A minute for what processes have gathered and not written yet.
    const { rows } = await sql<Span>`update ${takings} set noted = true where not noted and since < ${new Date(now.getTime() - 11 * 60_000).toISOString()} returning actor_id, as_id, object, way, since, times, amount::float8 as amount, what`.execute(tx)
    for (const span of rows as (Span & { what: string })[]) {
      if (span.what !== 'rows') continue
      const until = new Date(Date.parse(span.since) + 10 * 60_000).toISOString()
      const looking = span.as_id.startsWith('00000000') ? { actor: { id: span.actor_id } } : { actor: { id: span.as_id }, seenBy: { id: span.actor_id, name: '' } }
      await register(tx, { workspace, now: new Date(span.since), way: span.way, ...looking }, [{ kind: 'list', object: span.object, detail: { queries: span.times, rows: span.amount, until } }])
    }
    await sql`delete from ${takings} where noted and since < ${now.toISOString()}::timestamptz - ${keepTakings}::interval`.execute(tx)
    await sql`delete from ${table(workspace, 'limit_alarms')} where hour < ${now.toISOString()}::timestamptz - ${keepTakings}::interval`.execute(tx)
  })
}
