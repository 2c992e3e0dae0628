/** Walks the chain from its beginning, makes every digest anew, and names the first line that is not as it was sealed. */
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table, type Database } from '../database/connect.ts'
import { beginning, chainEnd, nextValue } from './chain.ts'
import { erasedBy } from './erase.ts'
import { digestOf, lineText, sources, type Source } from './lineText.ts'

/**
 * `missing`: a line, or its place in the chain, was removed. `changed`: its text is another. `moved`:
 * its place or digest is another. `cut`: the end was taken off. `unsealed`: a line was put in before others.
 */
export type Fault = 'missing' | 'changed' | 'moved' | 'cut' | 'unsealed'

export interface Broken {
  fault: Fault
  /** Place in the chain; null for a line that has none. */
  n: number | null
  source: Source | null
  lineId: string | null
}

export interface Verification {
  ok: boolean
  /** Lines that were looked at. */
  lines: number
  /** Lines whose text was taken away and whose place holds. */
  erased: number
  /** The last value of the chain, hexadecimal. */
  value: string
  broken: Broken | null
}

/** A value of the chain that was kept elsewhere. */
export interface Kept {
  n: number
  value: string
}

interface Row {
  n: number
  line_id: string
  source: Source
  digest: Buffer
  value: Buffer
  salted: boolean
  there: boolean
  erased: boolean
  allowed: boolean
  again: Buffer | null
}

const page = 5000

export async function verifyChain(database: Database, where: Pick<Call, 'workspace'>, kept?: Kept): Promise<Verification> {
  const tx = database.db as unknown as Tx
  // Lines that are sealed while this runs are not looked at.
  const end = await chainEnd(tx, where)
  let value: Buffer = beginning
  let lines = 0
  let erased = 0
  const answer = (broken: Broken | null): Verification => ({ ok: broken === null, lines, erased, value: value.toString('hex'), broken })
  for (let rows = await pageAfter(tx, where, 0); rows.length > 0; rows = await pageAfter(tx, where, lines)) {
    for (const row of rows) {
      const broken = faultOf(row, lines + 1, value)
      if (broken) return answer(broken)
      value = row.value
      lines = row.n
      if (!row.salted) erased++
      if (kept?.n === row.n && kept.value.toLowerCase() !== row.value.toString('hex')) return answer({ fault: 'moved', n: row.n, source: row.source, lineId: row.line_id })
    }
  }
  return answer(await faultOfEnd(tx, where, lines, Math.max(end.n, kept?.n ?? 0)))
}

function faultOf(row: Row, expected: number, before: Buffer): Broken | null {
  const named = { n: row.n, source: row.source, lineId: row.line_id }
  if (row.n !== expected) return { fault: 'missing', n: expected, source: null, lineId: null }
  if (!nextValue(before, row.digest).equals(row.value)) return { fault: 'moved', ...named }
  if (!row.salted) return row.allowed && (!row.there || row.erased) ? null : { fault: 'changed', ...named }
  if (!row.there) return { fault: 'missing', ...named }
  return row.again?.equals(row.digest) ? null : { fault: 'changed', ...named }
}

async function pageAfter(tx: Tx, where: Pick<Call, 'workspace'>, after: number): Promise<Row[]> {
  const again = (source: Source) => digestOf(sql`d.salt`, lineText(source, source))
  const { rows } = await sql<Row>`
    select d.n, d.line_id, d.source, d.digest, d.value, d.salt is not null as salted,
      case d.source when 'history' then history.id else register.id end is not null as there,
      case d.source when 'history' then history.erased_by_id else register.erased_by_id end is not null as erased,
      d.salt is null and ${erasedBy(where, sql`d.erased_by_id`)} as allowed,
      case when d.salt is null then null when d.source = 'history' then ${again('history')} else ${again('register')} end as again
    from (select * from ${table(where, 'digests')} where n > ${after} order by n limit ${page}) as d
      left join ${table(where, 'history')} as history on d.source = 'history' and history.id = d.line_id
      left join ${table(where, 'register')} as register on d.source = 'register' and register.id = d.line_id
    order by d.n`.execute(tx)
  return rows
}

/** The seals hold how long the chain must be, and no line below the place of sealing may be without a digest. */
async function faultOfEnd(tx: Tx, where: Pick<Call, 'workspace'>, lines: number, sealed: number): Promise<Broken | null> {
  if (lines < sealed) return { fault: 'cut', n: lines + 1, source: null, lineId: null }
  const seals = await sql<{ n: number }>`select s.n from ${table(where, 'seals')} as s left join ${table(where, 'digests')} as d on d.n = s.n where s.n <= ${lines} and d.value is distinct from s.value order by s.n limit 1`.execute(tx)
  if (seals.rows[0]) return { fault: 'moved', n: seals.rows[0].n, source: null, lineId: null }
  const parts = sources.map((source) => sql`select ${sql.lit(source)}::text as source, l.id from ${table(where, source)} as l, ${table(where, 'seal_place')} as p
    where p.xact <> '0' and (l.xact is null or (l.xact, l.id) <= (p.xact, p.id)) and not exists (select 1 from ${table(where, 'digests')} as d where d.line_id = l.id)`)
  const stray = await sql<{ source: Source; id: string }>`select source, id from (${sql.join(parts, sql` union all `)}) as lines order by id limit 1`.execute(tx)
  const [line] = stray.rows
  return line ? { fault: 'unsealed', n: null, source: line.source, lineId: line.id } : null
}
