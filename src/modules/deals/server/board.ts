/** The board in one query for the columns and one for the cards, whatever the number of either. */
import { sql, type RawBuilder } from 'kysely'
import { seenColumn } from '../../../kernel/access/fields.ts'
import { visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { stablePlan } from '../../../kernel/database/prepared.ts'
import { invalid } from '../../../kernel/problem.ts'
import { whereOf } from '../../../kernel/records/list.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { dayIn, startOfDay } from '../../../shared/dates.ts'
import type { Filter } from '../../../shared/filter.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals, pipelines, type Board, type BoardCard, type BoardColumn } from '../contract.ts'

export interface BoardQuery {
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
export async function board(tx: Tx, call: Call, query: BoardQuery): Promise<Board> {
  await getRecord(tx, call, pipelines, query.pipelineId, { fields: [] })
  const scope = dealsOf(call, query)
  const limit = query.limit ?? cardsPerColumn
  const columns = await loadColumns(tx, call, query, scope)
  const cards = await loadCards(tx, call, query, scope, limit)
  for (const column of columns) {
    column.cards = cards.get(column.stageId) ?? []
    const end = offsetOf(call, query) + column.cards.length
    column.next = column.cards.length === limit && end < column.count ? String(end) : null
  }
  const add = (pick: (column: BoardColumn) => number): number => columns.reduce((sum, column) => sum + pick(column), 0)
  const total = await totals(tx, call, scope)
  return {
    currency: call.firm.currency,
    urgency: { overdue: add((c) => c.urgency.overdue), today: add((c) => c.urgency.today), none: add((c) => c.urgency.none), planned: add((c) => c.urgency.planned) },
    ...total,
    columns,
  }
}

function dealsOf(call: Call, query: BoardQuery): RawBuilder<boolean> {
  const monthStart = startOfDay(`${dayIn(call.now, call.timeZone).slice(0, 8)}01`, call.timeZone).toISOString()
  const where = whereOf(call, deals, { filter: readFilter(call, query.filter), q: query.q })
  return sql<boolean>`t.pipeline_id = ${query.pipelineId} and (t.status = 'open' or (s.on_entry = 'win' and t.status = 'won' and t.closed_at >= ${monthStart}::timestamptz)) and ${where}`
}

function readFilter(call: Call, text: string | undefined): Filter | undefined {
  if (!text) return undefined
  try {
    return JSON.parse(text) as Filter
  } catch {
    throw invalid([{ path: 'filter', code: 'badFilter', message: translate(call.language, 'kernel:errors.badFilter', { why: 'not JSON' }) }])
  }
}

function offsetOf(call: Call, query: BoardQuery): number {
  if (query.cursor === undefined) return 0
  if (!/^\d{1,7}$/.test(query.cursor)) throw invalid([{ path: 'cursor', code: 'badCursor', message: translate(call.language, 'kernel:errors.badCursor') }])
  return Number(query.cursor)
}

/** 0 overdue, 1 today, 2 no step, 3 planned; a closed deal wants no step. */
function urgencyRank(call: Call): RawBuilder<number> {
  const today = dayIn(call.now, call.firm.timeZone)
  return sql<number>`(case when t.status <> 'open' then 3 when t.next_step_on is null then 2 when t.next_step_on < ${today}::date or t.next_step_at < ${call.now.toISOString()}::timestamptz then 0 when t.next_step_on = ${today}::date then 1 else 3 end)`
}

const ranks = ['overdue', 'today', 'none', 'planned'] as const
/** What the caller may not see of a deal counts as nothing. */
const amount = (call: Call): RawBuilder<unknown> => sql`${seenColumn(call, deals, 'amount', 't', 'amount_base')}::numeric`
const chance = (call: Call): RawBuilder<unknown> => sql`coalesce(${seenColumn(call, deals, 'probability', 't')}::numeric, s.probability, 0) / 100`
const from = (call: Call): RawBuilder<unknown> => sql`${table(call, 'deals')} as t join ${table(call, 'stages')} as s on s.id = t.stage_id`
const age = (call: Call): RawBuilder<unknown> => sql`extract(epoch from ${call.now.toISOString()}::timestamptz - t.stage_entered_at) / 86400`

async function loadColumns(tx: Tx, call: Call, query: BoardQuery, scope: RawBuilder<boolean>): Promise<BoardColumn[]> {
  const rank = urgencyRank(call)
  const found = await sql<{ stageId: string; count: number; sum: string; weighted: string; averageDays: string | null; u0: number; u1: number; u2: number; u3: number }>`${stablePlan}
    with d as (
      select t.stage_id, count(*) as count, coalesce(sum(${amount(call)}), 0) as sum, coalesce(sum(round(${amount(call)} * ${chance(call)}, 2)), 0) as weighted, avg(${age(call)}) as days,
        count(*) filter (where ${rank} = 0) as u0, count(*) filter (where ${rank} = 1) as u1, count(*) filter (where ${rank} = 2) as u2, count(*) filter (where ${rank} = 3) as u3
      from ${from(call)} where ${scope} group by t.stage_id)
    select s.id as "stageId", coalesce(d.count, 0) as count, coalesce(d.sum, 0)::text as sum, coalesce(d.weighted, 0)::text as weighted, round(d.days::numeric, 1)::text as "averageDays",
      coalesce(u0, 0) as u0, coalesce(u1, 0) as u1, coalesce(u2, 0) as u2, coalesce(u3, 0) as u3
    from ${table(call, 'stages')} as s left join d on d.stage_id = s.id
    where s.pipeline_id = ${query.pipelineId} and s.deleted_at is null ${query.stageId ? sql`and s.id::text = ${query.stageId}` : sql``}
    order by s.position nulls last, s.id`.execute(tx)
  return found.rows.map((row) => ({
    stageId: row.stageId,
    count: row.count,
    sum: row.sum,
    weighted: row.weighted,
    averageDays: row.averageDays === null ? null : Number(row.averageDays),
    urgency: { overdue: row.u0, today: row.u1, none: row.u2, planned: row.u3 },
    cards: [],
    next: null,
  }))
}

async function totals(tx: Tx, call: Call, scope: RawBuilder<boolean>): Promise<{ count: number; sum: string; weighted: string }> {
  const found = await sql<{ count: number; sum: string; weighted: string }>`select count(*) as count, coalesce(sum(${amount(call)}), 0)::text as sum, coalesce(sum(round(${amount(call)} * ${chance(call)}, 2)), 0)::text as weighted from ${from(call)} where ${scope} and t.status = 'open'`.execute(tx)
  return found.rows[0]!
}

interface CardRow {
  id: string
  version: number
  number: number
  title: string
  summary: string | null
  stageId: string
  status: BoardCard['status']
  amount: string | null
  currency: string | null
  companyId: string | null
  companyName: string | null
  contactId: string | null
  contactName: string | null
  ownerId: string | null
  ownerName: string | null
  nextStepOn: string | null
  nextStepAt: string | null
  taskId: string | null
  taskTitle: string | null
  taskKind: string | null
  rank: number
  days: string | null
}

async function loadCards(tx: Tx, call: Call, query: BoardQuery, scope: RawBuilder<boolean>, limit: number): Promise<Map<string, BoardCard[]>> {
  const orders = { urgency: sql`${urgencyRank(call)}, t.next_step_on, t.next_step_at, t.opened_at desc`, amount: sql`${amount(call)} desc nulls last`, age: sql`t.stage_entered_at`, title: sql`t.title collate "und-x-icu"` }
  const offset = offsetOf(call, query)
  const found = await sql<CardRow>`${stablePlan}
    with d as (
      select t.id, row_number() over (partition by t.stage_id order by ${orders[query.sort ?? 'urgency']}, t.id) as place, ${urgencyRank(call)} as rank, ${age(call)} as days
      from ${from(call)} where ${scope} ${query.stageId ? sql`and t.stage_id::text = ${query.stageId}` : sql``})
    select t.id, t.version, t.number, t.title, ${seenColumn(call, deals, 'summary', 't')} as summary, t.stage_id as "stageId", t.status, ${seenColumn(call, deals, 'amount', 't')} as amount, t.amount_currency as currency,
      co.id as "companyId", co.name as "companyName", ct.id as "contactId", ct.display_name as "contactName", u.id as "ownerId", u.name as "ownerName",
      t.next_step_on as "nextStepOn", t.next_step_at as "nextStepAt", k.id as "taskId", k.title as "taskTitle", k.kind as "taskKind", d.rank, round(d.days::numeric, 1)::text as days
    from d join ${table(call, 'deals')} as t on t.id = d.id
      left join ${table(call, 'companies')} as co on co.id = t.company_id and co.deleted_at is null and ${visible(call, companies, 'co')}
      left join ${table(call, 'contacts')} as ct on ct.id = t.contact_id and ct.deleted_at is null and ${visible(call, contacts, 'ct')}
      left join ${table(call, 'users')} as u on u.id = t.owner_id
      left join ${table(call, 'tasks')} as k on k.id = t.next_task_id
    where d.place > ${offset} and d.place <= ${offset + limit} order by d.place`.execute(tx)
  return Map.groupBy(found.rows.map(cardOf), (card) => card.stageId)
}

function cardOf(row: CardRow): BoardCard {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    title: row.title,
    summary: row.summary,
    stageId: row.stageId,
    status: row.status,
    amount: row.amount === null ? null : { amount: row.amount, currency: row.currency! },
    customer: row.companyId ? { object: 'companies', id: row.companyId, name: row.companyName! } : row.contactId ? { object: 'contacts', id: row.contactId, name: row.contactName ?? '' } : null,
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName! } : null,
    nextStepOn: row.nextStepOn,
    nextStepAt: row.nextStepAt,
    nextTask: row.taskId ? { id: row.taskId, title: row.taskTitle!, kind: row.taskKind! } : null,
    urgency: ranks[row.rank]!,
    daysInStage: Number(row.days ?? 0),
  }
}
