/** Groups of records that share a key, a page at a time. */
import { sql } from 'kysely'
import { z } from 'zod'
import { requireLevel, visible } from '../../../../kernel/access/visible.ts'
import { gaveRows } from '../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { readCursor, writeCursor } from '../../../../kernel/records/cursor.ts'
import { listRecords } from '../../../../kernel/records/list.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { maxMerged, type DuplicateGroup, type Mergeable } from '../../contract.ts'
import { keySources, type KeySource } from './keys.ts'

interface Shared {
  rank: number
  key: string
}

interface Member {
  id: string
  /** All keys of the record, each as `rank key`. */
  keys: string[]
}

/** By the strength of what is shared. Groups whose every pair was found to be two are left out. Throws 403 without the right to see the object. */
export async function duplicateGroups(tx: Tx, call: Call, name: Mergeable, query: { cursor?: string | undefined; limit?: number | undefined }): Promise<{ data: DuplicateGroup[]; page: { next: string | null } }> {
  const object = findObject(call, name)
  requireLevel(call, object, 'see')
  const sources = keySources(call, object)
  const limit = query.limit ?? 20
  const data: DuplicateGroup[] = []
  const [rank, key] = readCursor(call, query.cursor, place) ?? []
  let after: Shared | null = rank === undefined || key === undefined ? null : { rank, key }
  for (;;) {
    const found: Shared[] = await sharedKeys(tx, call, object, sources, after, limit + 1)
    for (const [index, shared] of found.entries()) {
      if (data.length === limit) return { data, page: { next: cursorOf(found[index - 1] ?? after!) } }
      const group = await groupOf(tx, call, object, sources, shared)
      if (group) data.push(group)
      after = shared
    }
    if (found.length <= limit) return { data, page: { next: null } }
  }
}

const cursorOf = ({ rank, key }: Shared): string => writeCursor([rank, key])
const place = z.tuple([z.number().int().min(0).max(99), z.string().refine((key) => !key.includes('\0') && key.isWellFormed())])

/** Kind after kind, and no further than the page needs: each is a look through all records. */
async function sharedKeys(tx: Tx, call: Call, object: ObjectDeclaration, sources: KeySource[], after: Shared | null, limit: number): Promise<Shared[]> {
  const living = sql`t.deleted_at is null and ${visible(call, object, 't')}`
  const shared: Shared[] = []
  for (const { rank, each } of sources) {
    if (rank < (after?.rank ?? 0) || shared.length === limit) continue
    // A record that holds a key twice is found here too, and left out when its group is read.
    const found = await sql<Shared>`
      select ${sql.lit(rank)} as rank, k.key from ${table(call, object.name)} as t cross join lateral ${each} as k
      where ${living} ${rank === after?.rank ? sql`and k.key collate "C" > ${after.key}` : sql``}
      group by k.key having count(*) > 1 order by k.key collate "C" limit ${limit - shared.length}`.execute(tx)
    shared.push(...found.rows)
  }
  return shared
}

/** Null where the group has been shown under a stronger key, or where all were found to be different. */
async function groupOf(tx: Tx, call: Call, object: ObjectDeclaration, sources: KeySource[], shared: Shared): Promise<DuplicateGroup | null> {
  const source = sources.find(({ rank }) => rank === shared.rank)!
  const all = sql.join(sources.map(({ rank, each }) => sql`select ${sql.lit(`${rank} `)} || k.key as key from ${each} as k`), sql` union all `)
  const found = await sql<Member & { total: number }>`select t.id, array(${all}) as keys, count(*) over ()::int as total from ${table(call, object.name)} as t
    where t.deleted_at is null and ${visible(call, object, 't')} and ${source.has(shared.key)} order by t.created_at, t.id limit ${maxMerged}`.execute(tx)
  const members = found.rows
  const common = (members[0]?.keys ?? []).filter((key) => members.every((member) => member.keys.includes(key))).sort()
  if (members.length < 2 || common[0] !== `${shared.rank} ${shared.key}`) return null
  if ((await pairsApart(tx, call, object, members)) >= (members.length * (members.length - 1)) / 2) return null
  const alike = common.map((text) => {
    const { by } = sources.find(({ rank }) => rank === Number(text.slice(0, text.indexOf(' '))))!
    return { by, value: text.slice(text.indexOf(' ') + 1).split('\u0001')[0]! }
  })
  return { records: await recordsOf(tx, call, object, members), alike, count: members[0] ? found.rows[0]!.total : 0 }
}

async function pairsApart(tx: Tx, call: Call, object: ObjectDeclaration, members: readonly Member[]): Promise<number> {
  const ids = members.map(({ id }) => id)
  const found = await sql<{ n: number }>`select count(*)::int as n from ${table(call, 'different_records')} where object = ${object.name} and a = any(${ids}::uuid[]) and b = any(${ids}::uuid[])`.execute(tx)
  return found.rows[0]!.n
}

async function recordsOf(tx: Tx, call: Call, object: ObjectDeclaration, members: readonly Member[]): Promise<AnyRecord[]> {
  const page = await listRecords(tx, call, object, { filter: { field: 'id', op: 'in', value: members.map(({ id }) => id) }, include: ['owner', ...(Object.hasOwn(object.fields, 'companyId') ? ['company'] : [])], sort: 'createdAt', limit: maxMerged })
  gaveRows(call, object.name, page.data.length)
  return page.data
}
