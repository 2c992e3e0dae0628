/**
 * Seals committed lines of history and register, in the order (transaction, id) and only below the
 * oldest transaction that still runs, so that a late commit is never stepped over. Each round is one
 * transaction: a worker that is killed in the middle has sealed nothing of it.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { chainEnd, nextValue, takeTurn } from './chain.ts'
import { digestOf, lineText, sources, type Source } from './lineText.ts'

export const batch = 1000

type Where = Pick<Call, 'workspace'>

interface Place {
  xact: string
  old_before: string
  id: string
}

interface Found {
  source: Source
  id: string
  xact: string | null
  salt: Buffer
  digest: Buffer
}

const nothing = '00000000-0000-0000-0000-000000000000'

/** One round. Answers how many lines were sealed; null while another process seals. */
export async function sealRound(database: Database, where: Where): Promise<number | null> {
  return transaction(database, async (tx) => {
    if (!(await takeTurn(tx, where))) return null
    const place = await readPlace(tx, where)
    if (place.xact !== '0') return sealFrom(tx, where, place)
    return sealOld(tx, where, place)
  })
}

/** All that is there to seal at this moment. */
export async function sealAll(database: Database, where: Where): Promise<number> {
  let sealed = 0
  for (let more: number | null = batch; more === batch; sealed += more ?? 0) more = await sealRound(database, where)
  return sealed
}

/** The place; the beginning again where it is of another database (numbers of transactions ahead of this one's). */
async function readPlace(tx: Tx, where: Where): Promise<Place> {
  const { rows } = await sql<Place & { foreign: boolean }>`
    select xact::text, old_before::text, id, greatest(xact, old_before) > pg_snapshot_xmax(pg_current_snapshot()) as foreign from ${table(where, 'seal_place')} for update`.execute(tx)
  const found = rows[0]!
  return found.foreign ? { xact: '0', old_before: '0', id: nothing } : found
}

async function sealFrom(tx: Tx, where: Where, place: Place): Promise<number> {
  const found = await linesOf(tx, where, (line) => sql`(${line('xact')}, ${line('id')}) > (${place.xact}::xid8, ${place.id}::uuid) and ${line('xact')} < pg_snapshot_xmin(pg_current_snapshot())`, sql`xact, id`)
  await append(tx, where, found)
  const last = found.at(-1)
  if (last) await savePlace(tx, where, { ...place, xact: last.xact!, id: last.id })
  return found.length
}

/**
 * Lines of which no number of a transaction tells anything: those from before the register, and all
 * in a restored database. They are a fixed set once `old_before` is noted, and are taken by id.
 */
async function sealOld(tx: Tx, where: Where, place: Place): Promise<number> {
  let { old_before: before, id } = place
  if (before === '0') {
    before = (await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx)).rows[0]!.xmin
    id = nothing
  }
  const found = await linesOf(tx, where, (line) => sql`${line('id')} > ${id}::uuid and (${line('xact')} is null or ${line('xact')} < ${before}::xid8 or ${line('xact')} > pg_snapshot_xmax(pg_current_snapshot()))`, sql`id`)
  await append(tx, where, found)
  if (found.length < batch) await savePlace(tx, where, { xact: before, old_before: before, id: nothing })
  else await savePlace(tx, where, { xact: '0', old_before: before, id: found.at(-1)!.id })
  return found.length
}

const savePlace = (tx: Tx, where: Where, place: Place) => sql`update ${table(where, 'seal_place')} set xact = ${place.xact}::xid8, old_before = ${place.old_before}::xid8, id = ${place.id}`.execute(tx)

/** Lines that have no digest yet, with a salt and a digest for each. */
async function linesOf(tx: Tx, where: Where, condition: (line: (column: string) => RawBuilder<unknown>) => RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Found[]> {
  const line = (column: string) => sql.ref(`l.${column}`)
  const parts = sources.map(
    (source) => sql`(select ${sql.lit(source)}::text as source, l.id, l.xact, ${lineText(source, 'l')} as text from ${table(where, source)} as l
      where ${condition(line)} and not exists (select 1 from ${table(where, 'digests')} as d where d.line_id = l.id) order by ${order} limit ${batch})`,
  )
  const { rows } = await sql<Found>`
    select source, id, xact::text, salt, ${digestOf(sql`salt`, sql`text`)} as digest
    from (select *, uuid_send(gen_random_uuid()) as salt from (${sql.join(parts, sql` union all `)}) as lines order by ${order} limit ${batch}) as salted order by salted.${order}`.execute(tx)
  return rows
}

async function append(tx: Tx, where: Where, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return
  const end = await chainEnd(tx, where)
  let { value } = end
  const rows = found.map(({ source, id, salt, digest }, index) => {
    value = nextValue(value, digest)
    return { n: end.n + index + 1, line_id: id, source, salt: salt.toString('hex'), digest: digest.toString('hex'), value: value.toString('hex') }
  })
  await sql`insert into ${table(where, 'digests')} (n, line_id, source, salt, digest, value)
    select n, line_id, source, decode(salt, 'hex'), decode(digest, 'hex'), decode(value, 'hex') from json_to_recordset(${JSON.stringify(rows)}::json) as d(n bigint, line_id uuid, source text, salt text, digest text, value text)`.execute(tx)
  await sql`insert into ${table(where, 'seals')} (n, count, previous, value, at) values (${end.n + found.length}, ${found.length}, ${end.value}, ${value}, clock_timestamp())`.execute(tx)
}
