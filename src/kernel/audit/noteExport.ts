/** An export is written down, and held against the limits, before its first byte is sent: who breaks it off has taken it all the same. */
import { sql } from 'kysely'
import type { ObjectDeclaration } from '../../shared/object.ts'
import type { Call, Tx } from '../call.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { alias, whereOf, type RecordQuery } from '../records/list.ts'
import { watch } from './alarm.ts'
import type { Asker } from './gather.ts'
import { addTakings, isOver, limitOf, readLimits, takenBy } from './limits.ts'
import { register, whoOf } from './register.ts'
import { overLimit } from './take.ts'

export interface ExportNote {
  format: string
  fileName: string
  /** Headings of the file. */
  columns: readonly string[]
  asker?: Asker | undefined
  /** Who it was on the machine, for exports by the command line. */
  by?: string
}

/** Throws 429 when the rows would pass the caller's limit and the firm wants that refused; the attempt stands in the register. */
export async function noteExport(database: Database, call: Call, object: ObjectDeclaration, query: Pick<RecordQuery, 'filter' | 'q' | 'sort'>, note: ExportNote): Promise<void> {
  const refused = await transaction(database, async (tx) => {
    const rows = await countRows(tx, call, object, query)
    const over = await hold(tx, call, object, rows)
    const { format, fileName, columns, by } = note
    const detail = { format, fileName, rows, columns, ...(query.filter ? { filter: query.filter } : {}), ...(query.q ? { q: query.q } : {}), ...(query.sort ? { sort: query.sort } : {}), ...(by ? { by } : {}), ...(over === null ? {} : { refused: true }) }
    await register(tx, call, [{ kind: 'export', object: object.name, ip: note.asker?.ip, userAgent: note.asker?.userAgent, detail }])
    return over
  })
  if (refused !== null) throw overLimit(call, 'exportRows', refused)
}

async function countRows(tx: Tx, call: Call, object: ObjectDeclaration, query: Pick<RecordQuery, 'filter' | 'q'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${table(call, object.name)} as ${sql.ref(alias)} where ${whereOf(call, object, query, 'export')}`.execute(tx)
  return rows[0]!.n
}

/** The limit that these rows pass where more is refused; null when they may go. The caller's exports wait for each other here. */
async function hold(tx: Tx, call: Call, object: ObjectDeclaration, rows: number): Promise<number | null> {
  const { actorId, asId } = whoOf(call)
  if (!call.actor || actorId === null) return null
  await sql`select pg_advisory_xact_lock(hashtext(${`clientele.export.${call.workspace}.${actorId}`}))`.execute(tx)
  const limit = limitOf(await readLimits(tx, call), call.seenBy ? ['admin'] : call.actor.roles)
  const taken = (await takenBy(tx, call, [actorId], call.now)).get(actorId)!
  const over = limit.refuse && isOver(limit, taken, 'exportRows', rows)
  if (!over) await addTakings(tx, call, [{ actorId, asId, what: 'exportRows', object: object.name, way: call.way, at: call.now, times: 1, amount: rows }])
  await watch(tx, call, { actorId, name: call.seenBy?.name ?? call.actor.name, limit, taken: { ...taken, exportRows: taken.exportRows + rows } }, ['exportRows'])
  return over ? limit.exportRows : null
}
