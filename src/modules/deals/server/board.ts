/** The board in one query, whatever the number of columns and cards. */
import { sql, type RawBuilder } from 'kysely'
import { maySee, seenColumn } from '../../../kernel/access/fields.ts'
import { visible } from '../../../kernel/access/visible.ts'
import { gaveRows } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { unlooked } from '../../../kernel/database/planOnce.ts'
import { stablePlan } from '../../../kernel/database/prepared.ts'
import { readListQuery } from '../../../kernel/http/listQuery.ts'
import { invalid } from '../../../kernel/problem.ts'
import { instantText, JsonText, withMembers } from '../../../kernel/records/jsonRows.ts'
import { whereOf } from '../../../kernel/records/list.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { dayIn, startOfDay } from '../../../shared/dates.ts'
import type { Filter } from '../../../shared/filter.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals, pipelines } from '../contract.ts'

export interface BoardQuery {
  /** `filter[field][op]` */
  [condition: `filter[${string}`]: unknown
  pipelineId: string
  filter?: string | undefined
  q?: string | undefined
  sort?: 'urgency' | 'amount' | 'age' | 'title' | undefined
  limit?: number | undefined
  stageId?: string | undefined
  cursor?: string | undefined
}

const cardsPerColumn = 25

/** Open deals, and in a column that wins the deals won this month. 404 for an unknown pipeline. */
export async function board(tx: Tx, call: Call, query: BoardQuery): Promise<JsonText> {
  await getRecord(tx, call, pipelines, query.pipelineId, { fields: [] })
  const offset = offsetOf(call, query)
  const limit = query.limit ?? cardsPerColumn
  const columns = await loadColumns(tx, call, query, { offset, limit })
  gaveRows(call, deals.name, columns.reduce((sum, column) => sum + column.given, 0))
  const add = (pick: (column: ColumnRow) => number): number => columns.reduce((sum, column) => sum + pick(column), 0)
  const { openCount = 0, openSum = '0', openWeighted = '0' } = columns[0] ?? {}
  const head = JSON.stringify({
    currency: call.firm.currency,
    urgency: { overdue: add((c) => c.u0), today: add((c) => c.u1), none: add((c) => c.u2), planned: add((c) => c.u3) },
    count: openCount,
    sum: openSum,
    weighted: openWeighted,
  })
  return new JsonText(withMembers(head, [['columns', `[${columns.map((column) => columnJson(column, offset, limit)).join()}]`]]))
}

function columnJson(row: ColumnRow, offset: number, limit: number): string {
  const end = offset + row.given
  const head = JSON.stringify({
    stageId: row.stageId,
    count: row.count,
    sum: row.sum,
    weighted: row.weighted,
    averageDays: row.averageDays === null ? null : Number(row.averageDays),
    urgency: { overdue: row.u0, today: row.u1, none: row.u2, planned: row.u3 },
    next: row.given === limit && end < row.count ? String(end) : null,
  })
  return withMembers(head, [['cards', row.cards ?? '[]']])
}

function dealsOf(call: Call, query: BoardQuery): RawBuilder<boolean> {
  const monthStart = startOfDay(`${dayIn(call.now, call.timeZone).slice(0, 8)}01`, call.timeZone).toISOString()
  const where = whereOf(call, deals, { filter: readFilter(call, query), q: query.q })
  return sql<boolean>`t.pipeline_id = ${query.pipelineId} and (t.status = 'open' or (s.on_entry = 'win' and t.status = 'won' and t.closed_at >= ${unlooked(monthStart, 'timestamptz')})) and ${where}`
}

/** What a list understands, the board does. Throws 422. */
const readFilter = (call: Call, query: BoardQuery): Filter | undefined => readListQuery(call, deals, { ...query }, ['pipelineId', 'stageId']).filter

function offsetOf(call: Call, query: BoardQuery): number {
  if (query.cursor === undefined) return 0
  if (!/^\d{1,7}$/.test(query.cursor)) throw invalid([{ path: 'cursor', code: 'badCursor', message: translate(call.language, 'kernel:errors.badCursor') }])
  return Number(query.cursor)
}

/** 0 overdue, 1 today, 2 no step, 3 planned; a closed deal wants no step. */
function urgencyRank(call: Call): RawBuilder<number> {
  const today = dayIn(call.now, call.firm.timeZone)
  const [on, at] = [seenOf(call, 'nextStepOn', 'date'), seenOf(call, 'nextStepAt', 'timestamptz')]
  return sql<number>`(case when t.status <> 'open' then 3 when ${on} is null then 2 when ${on} < ${today}::date or ${at} < ${call.now.toISOString()}::timestamptz then 0 when ${on} = ${today}::date then 1 else 3 end)`
}

/** What the caller may not see of a deal counts as nothing; the type is for the null in its place. */
const seenOf = (call: Call, field: string, type: string): RawBuilder<unknown> => sql`${seenColumn(call, deals, field, 't')}::${sql.raw(type)}`
const amount = (call: Call): RawBuilder<unknown> => sql`${seenColumn(call, deals, 'amount', 't', 'amount_base')}::numeric`
const chance = (call: Call): RawBuilder<unknown> => sql`coalesce(${seenColumn(call, deals, 'probability', 't')}::numeric, s.probability, 0) / 100`
const age = (call: Call): RawBuilder<unknown> => sql`date_part('epoch', ${call.now.toISOString()}::timestamptz - ${seenOf(call, 'stageEnteredAt', 'timestamptz')}) / 86400`

interface ColumnRow {
  stageId: string
  count: number
  sum: string
  weighted: string
  averageDays: string | null
  /** How many of each urgency, in the order of the ranks. */
  u0: number
  u1: number
  u2: number
  u3: number
  /** Cards of this page, and the cards themselves as JSON. */
  given: number
  cards: string | null
  /** Of all columns, the same in each row. */
  openCount: number
  openSum: string
  openWeighted: string
}

/** One pass over the deals for sums and places; only those that are shown are then read whole. */
async function loadColumns(tx: Tx, call: Call, query: BoardQuery, page: { offset: number; limit: number }): Promise<ColumnRow[]> {
  const orders = { urgency: sql`"rank", ${seenOf(call, 'nextStepOn', 'date')}, ${seenOf(call, 'nextStepAt', 'timestamptz')}, ${seenOf(call, 'openedAt', 'timestamptz')} desc`, amount: sql`worth desc nulls last`, age: seenOf(call, 'stageEnteredAt', 'timestamptz'), title: sql`t.title collate "und-x-icu"` }
  const worth = amount(call)
  const found = await sql<ColumnRow>`${stablePlan}
    with d as materialized (
      select t.id, t.stage_id, t.status = 'open' as open, "rank", worth, round(worth * ${chance(call)}, 2) as weighted, ${age(call)} as days,
        row_number() over (partition by t.stage_id order by ${orders[query.sort ?? 'urgency']}, t.id) as place
      from ${table(call, 'deals')} as t join ${table(call, 'stages')} as s on s.id = t.stage_id
        cross join lateral (select ${urgencyRank(call)} as "rank", ${worth} as worth) as r
      where ${dealsOf(call, query)}),
    a as (
      select stage_id, count(*) as count, sum(worth) as sum, sum(weighted) as weighted, avg(days) as days,
        count(*) filter (where open) as open_count, sum(worth) filter (where open) as open_sum, sum(weighted) filter (where open) as open_weighted,
        count(*) filter (where "rank" = 0) as u0, count(*) filter (where "rank" = 1) as u1, count(*) filter (where "rank" = 2) as u2, count(*) filter (where "rank" = 3) as u3
      from d group by stage_id),
    o as (select coalesce(sum(open_count), 0)::int as count, coalesce(sum(open_sum), 0)::text as sum, coalesce(sum(open_weighted), 0)::text as weighted from a),
    c as (
      select d.stage_id, count(*) as given, json_agg(${cardJson(call)} order by d.place)::text as cards
      from d join ${table(call, 'deals')} as t on t.id = d.id
        left join ${table(call, 'companies')} as co on co.id = ${seenOf(call, 'companyId', 'uuid')} and co.deleted_at is null and ${visible(call, companies, 'co')}
        left join ${table(call, 'contacts')} as ct on ct.id = ${seenOf(call, 'contactId', 'uuid')} and ct.deleted_at is null and ${visible(call, contacts, 'ct')}
        left join ${table(call, 'users')} as u on u.id = ${seenOf(call, 'ownerId', 'uuid')}
        left join ${table(call, 'tasks')} as k on k.id = ${seenOf(call, 'nextTaskId', 'uuid')} and k.deleted_at is null and ${seesTasks(call)}
      where d.place > ${page.offset} and d.place <= ${page.offset + page.limit} ${query.stageId ? sql`and d.stage_id::text = ${query.stageId}` : sql``}
      group by d.stage_id)
    select s.id as "stageId", coalesce(a.count, 0) as count, coalesce(a.sum, 0)::text as sum, coalesce(a.weighted, 0)::text as weighted, round(a.days::numeric, 1)::text as "averageDays",
      coalesce(u0, 0) as u0, coalesce(u1, 0) as u1, coalesce(u2, 0) as u2, coalesce(u3, 0) as u3,
      coalesce(c.given, 0) as given, c.cards, o.count as "openCount", o.sum as "openSum", o.weighted as "openWeighted"
    from ${table(call, 'stages')} as s cross join o left join a on a.stage_id = s.id left join c on c.stage_id = s.id
    where s.pipeline_id = ${query.pipelineId} and s.deleted_at is null ${query.stageId ? sql`and s.id::text = ${query.stageId}` : sql``}
    order by s.position nulls last, s.id`.execute(tx)
  return found.rows
}

/** Next steps are tasks, and these may be hidden from the caller or switched off. */
function seesTasks(call: Call): RawBuilder<boolean> {
  const tasks = hasObject(call, 'tasks') ? findObject(call, 'tasks') : null
  return tasks && maySee(call, tasks, 'kind') && !call.catalog.modulesOff.has(tasks.module) ? visible(call, tasks, 'k') : sql<boolean>`false`
}

/** `BoardCard` of the contract, as the database writes it. */
function cardJson(call: Call): RawBuilder<unknown> {
  const money = seenColumn(call, deals, 'amount', 't')
  return sql`json_build_object(
    'id', t.id, 'version', t.version, 'number', ${seenOf(call, 'number', 'bigint')}, 'title', t.title, 'summary', ${seenOf(call, 'summary', 'text')}, 'stageId', t.stage_id, 'status', t.status,
    'amount', case when ${money} is not null then json_build_object('amount', ${money}::text, 'currency', t.amount_currency) end,
    'customer', case when co.id is not null then json_build_object('object', 'companies', 'id', co.id, 'name', co.name) when ct.id is not null then json_build_object('object', 'contacts', 'id', ct.id, 'name', coalesce(ct.display_name, '')) end,
    'owner', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
    'nextStepOn', ${seenOf(call, 'nextStepOn', 'date')}, 'nextStepAt', ${instantText(seenOf(call, 'nextStepAt', 'timestamptz'))},
    'nextTask', case when k.id is not null then json_build_object('id', k.id, 'title', k.title, 'kind', k.kind) end,
    'urgency', case d."rank" when 0 then 'overdue' when 1 then 'today' when 2 then 'none' else 'planned' end,
    'daysInStage', coalesce(round(d.days::numeric, 1), 0))`
}
