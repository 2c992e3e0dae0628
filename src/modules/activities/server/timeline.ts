/** The timeline: activities, notes and changes of one customer or deal in one order, newest first. */
import { sql, type RawBuilder } from 'kysely'
import { seen, seenColumn } from '../../../kernel/access/fields.ts'
import { visible } from '../../../kernel/access/visible.ts'
import { gaveCard, gaveRows } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { anyOf } from '../../../kernel/database/planOnce.ts'
import { stablePlan } from '../../../kernel/database/prepared.ts'
import { placeInTime, readCursor, writeCursor } from '../../../kernel/records/cursor.ts'
import { seenChanges, type FieldChanges } from '../../../kernel/records/history.ts'
import { JsonText, recordJson, withMembers } from '../../../kernel/records/jsonRows.ts'
import { searchCondition } from '../../../kernel/records/list.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject } from '../../../kernel/records/registry.ts'
import { deals } from '../../deals/contract.ts'
import { fileBranches, loadFileEntries } from '../../files/server/index.ts'
import { activities, notes, type TimelineEntry } from '../contract.ts'

export interface TimelineQuery {
  object: 'contacts' | 'companies' | 'deals'
  id: string
  type?: 'all' | 'calls' | 'letters' | 'notes' | 'changes' | undefined
  q?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

interface Row {
  id: string
  at: string
  type: TimelineEntry['type']
  /** Of activities and notes: the record as JSON, and whose it is. */
  record: string | null
  actorId: string | null
  actorName: string | null
}

const columns = { contacts: 'contact_id', companies: 'company_id', deals: 'deal_id' } as const

/** 404 for a record that one may not see. The page goes on from `(at, id)`, so that new entries shift nothing. */
export async function timeline(tx: Tx, call: Call, query: TimelineQuery): Promise<JsonText> {
  await getRecord(tx, call, findObject(call, query.object), query.id, { fields: [] })
  const limit = query.limit ?? 50
  const rows = limitOf(limit + 1)
  const branches = branchesOf(call, query, readCursor(call, query.cursor || undefined, placeInTime), rows)
  const activity = seen(call, activities)
  const note = seen(call, notes)
  const found = await sql<Row>`${stablePlan}
    with entries as materialized (select type, id, at from (${sql.join(branches.map((branch) => sql`(${branch})`), sql` union all `)}) as entries order by at desc, id desc limit ${rows})
    select e.type, e.id, e.at, u.id as "actorId", u.name as "actorName",
      case e.type when 'activity' then ${recordJson(activity, 'a')} when 'note' then ${recordJson(note, 'n')} end as record
    from entries as e
      left join ${table(call, 'activities')} as a on e.type = 'activity' and a.id = e.id
      left join ${table(call, 'notes')} as n on e.type = 'note' and n.id = e.id
      left join ${table(call, 'users')} as u on u.id = (case e.type when 'activity' then ${seenColumn(call, activities, 'ownerId', 'a')} when 'note' then ${seenColumn(call, notes, 'ownerId', 'n')} end)::uuid
    order by e.at desc, e.id desc`.execute(tx)
  const page = found.rows.slice(0, limit)
  const others = await loadOthers(tx, call, page)
  // Changes and files tell of the record itself.
  gaveCard(call, query.object, query.id)
  for (const [type, { name }] of [['activity', activities], ['note', notes]] as const) gaveRows(call, name, page.filter((row) => row.type === type).length)
  const last = page.at(-1)
  const next = found.rows.length > limit && last ? writeCursor([last.at, last.id]) : null
  const texts = page.flatMap((row) => (row.record === null ? (others.get(row.id) ?? []) : entryJson(row, row.record)))
  return new JsonText(`{"data":[${texts.join()}],"page":{"next":${JSON.stringify(next)}}}`, page.length)
}

const entryJson = ({ id, type, at, actorId, actorName }: Row, record: string): string => withMembers(JSON.stringify({ id, type, at, actor: actorId === null ? null : { id: actorId, name: actorName ?? '' } }), [['record', record]])

/** A plan that is made once expects a tenth of all rows where the limit is a parameter, and is then passed over; the screens' own page is said in full. */
const limitOf = (rows: number): RawBuilder<unknown> => (rows === 51 ? sql.lit(rows) : sql`${rows}`)

function branchesOf(call: Call, query: TimelineQuery, after: readonly [at: string, id: string] | null, rows: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const type = query.type ?? 'all'
  const column = columns[query.object]
  const beyond = (at: string, alias: string): RawBuilder<unknown> => (after ? sql`and (${sql.ref(`${alias}.${at}`)}, ${sql.ref(`${alias}.id`)}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``)
  const search = (alias: string): RawBuilder<unknown> => (query.q?.trim() ? sql`and ${searchCondition(query.q, alias)}` : sql``)
  const kind = type === 'calls' ? sql`and a.kind = 'call'` : type === 'letters' ? sql`and a.kind in ('letter', 'message')` : sql``
  const branches: RawBuilder<unknown>[] = []
  if (type !== 'notes' && type !== 'changes')
    branches.push(sql`select 'activity' as type, a.id, a.occurred_at as at from ${table(call, 'activities')} as a where a.${sql.ref(column)} = ${query.id} and a.deleted_at is null ${kind} ${search('a')} and ${visible(call, activities, 'a')} ${beyond('occurred_at', 'a')} order by a.occurred_at desc, a.id desc limit ${rows}`)
  if (type === 'all' || type === 'notes')
    branches.push(sql`select 'note' as type, n.id, n.created_at as at from ${table(call, 'notes')} as n where n.${sql.ref(column)} = ${query.id} and n.deleted_at is null ${search('n')} and ${visible(call, notes, 'n')} ${beyond('created_at', 'n')} order by n.created_at desc, n.id desc limit ${rows}`)
  if (type === 'all') branches.push(...fileBranches(call, { object: query.object, id: query.id, q: query.q, limit: rows, beyond: beyond('created_at', 'v') }))
  if ((type === 'all' || type === 'changes') && !query.q?.trim()) {
    branches.push(sql`select 'change' as type, h.id, h.at from ${table(call, 'history')} as h where h.object = ${query.object} and h.record_id = ${query.id} ${beyond('at', 'h')} order by h.at desc, h.id desc limit ${rows}`)
    if (query.object !== 'deals')
      branches.push(sql`select 'change' as type, h.id, h.at from ${table(call, 'deals')} as d join ${table(call, 'history')} as h on h.object = 'deals' and h.record_id = d.id where d.${sql.ref(column)} = ${query.id} and d.deleted_at is null and ${visible(call, deals, 'd')} ${beyond('at', 'h')} order by h.at desc, h.id desc limit ${rows}`)
  }
  return branches
}

interface ChangeRow {
  id: string
  at: string
  object: string
  record_id: string
  op: string
  way: string
  changes: FieldChanges | null
  actor_id: string | null
  actor: string | null
  title: string | null
}

/** Files and changes, which are put together here, as JSON. */
async function loadOthers(tx: Tx, call: Call, page: readonly Row[]): Promise<Map<string, string>> {
  const entries: TimelineEntry[] = []
  const ids = (type: Row['type']): string[] => page.filter((row) => row.type === type).map((row) => row.id)
  if (ids('file').length > 0) for (const entry of await loadFileEntries(tx, call, ids('file'))) entries.push({ ...entry, type: 'file' })
  if (ids('change').length > 0) {
    const found = await sql<ChangeRow>`select h.id, h.at, h.object, h.record_id, h.op, h.way, h.changes, h.actor_id, u.name as actor, d.title from ${table(call, 'history')} as h left join ${table(call, 'users')} as u on u.id = h.actor_id left join ${table(call, 'deals')} as d on h.object = 'deals' and d.id = h.record_id where h.id = ${anyOf(ids('change'))}`.execute(tx)
    for (const row of found.rows)
      entries.push({ id: row.id, type: 'change', at: row.at, actor: row.actor_id ? { id: row.actor_id, name: row.actor ?? '' } : null, record: { object: row.object, recordId: row.record_id, op: row.op, way: row.way, changes: row.changes && seenChanges(call, findObject(call, row.object), row.changes), title: row.title } })
  }
  return new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)]))
}
