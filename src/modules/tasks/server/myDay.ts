/** My day: open tasks in four groups by importance and urgency, deals without a step, and what was done. */
import { sql } from 'kysely'
import { seenColumn } from '../../../kernel/access/fields.ts'
import { visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { stablePlan } from '../../../kernel/database/prepared.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { addDays, dayIn, periodDays, startOfDay, urgencyOf } from '../../../shared/dates.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals } from '../../deals/contract.ts'
import { tasks, type MyDay } from '../contract.ts'

/** Days ahead that the screen shows. */
const horizon = 7

export async function myDay(tx: Tx, call: Call, limit = 200): Promise<MyDay> {
  const me = call.actor?.id
  if (!me) throw forbidden(translate(call.language, 'kernel:errors.signIn'))
  const today = dayIn(call.now, call.firm.timeZone)
  return {
    today,
    counts: await counts(tx, call, me, today),
    tasks: await dayTasks(tx, call, me, today, limit),
    dealsWithoutStep: await dealsWithoutStep(tx, call, me),
    facts: { today: await facts(tx, call, me, 'today'), week: await facts(tx, call, me, 'thisWeek'), currency: call.firm.currency },
  }
}

async function counts(tx: Tx, call: Call, me: string, today: string): Promise<MyDay['counts']> {
  const found = await sql<MyDay['counts']>`
    select count(*) filter (where due_on < ${today}::date or due_at < ${call.now.toISOString()}::timestamptz) as overdue,
      count(*) filter (where due_on = ${today}::date and (due_at is null or due_at >= ${call.now.toISOString()}::timestamptz)) as today,
      count(*) filter (where due_on > ${today}::date) as planned
    from ${table(call, 'tasks')} where owner_id = ${me} and status = 'open' and deleted_at is null`.execute(tx)
  return found.rows[0]!
}

interface TaskRow {
  id: string
  version: number
  title: string
  kind: string
  importance: string | null
  dueOn: string | null
  dueAt: string | null
  durationMinutes: number | null
  note: string | null
  dealId: string | null
  dealTitle: string | null
  dealAmount: string | null
  dealCurrency: string | null
  companyId: string | null
  companyName: string | null
  companyPhones: unknown
  companyZone: string | null
  contactId: string | null
  contactName: string | null
  contactPhones: unknown
  contactZone: string | null
}

async function dayTasks(tx: Tx, call: Call, me: string, today: string, limit: number): Promise<MyDay['tasks']> {
  const found = await sql<TaskRow>`${stablePlan}
    select k.id, k.version, k.title, k.kind, k.importance, k.due_on as "dueOn", k.due_at as "dueAt", k.duration_minutes as "durationMinutes", ${seenColumn(call, tasks, 'note', 'k')} as note,
      d.id as "dealId", d.title as "dealTitle", ${seenColumn(call, deals, 'amount', 'd')} as "dealAmount", d.amount_currency as "dealCurrency",
      co.id as "companyId", co.name as "companyName", ${seenColumn(call, companies, 'phones', 'co')}::jsonb as "companyPhones", co.time_zone as "companyZone",
      ct.id as "contactId", ct.display_name as "contactName", ${seenColumn(call, contacts, 'phones', 'ct')}::jsonb as "contactPhones", ct.time_zone as "contactZone"
    from ${table(call, 'tasks')} as k
      left join ${table(call, 'deals')} as d on d.id = k.deal_id and d.deleted_at is null and ${visible(call, deals, 'd')}
      left join ${table(call, 'companies')} as co on co.id = k.company_id and co.deleted_at is null and ${visible(call, companies, 'co')}
      left join ${table(call, 'contacts')} as ct on ct.id = k.contact_id and ct.deleted_at is null and ${visible(call, contacts, 'ct')}
    where k.owner_id = ${me} and k.status = 'open' and k.deleted_at is null and (k.due_on is null or k.due_on <= ${addDays(today, horizon)}::date)
    order by k.due_on nulls last, k.due_at nulls last, k.id limit ${limit}`.execute(tx)
  return found.rows.map((row) => taskOf(row, call.now, today))
}

function taskOf(row: TaskRow, now: Date, today: string): MyDay['tasks'][number] {
  const urgency = urgencyOf({ on: row.dueOn, at: row.dueAt }, now, today)
  const urgent = urgency === 'overdue' || urgency === 'today'
  const important = row.importance === 'high'
  const phones = (row.contactId ? row.contactPhones : row.companyPhones) as { value: string; e164: string | null; primary: boolean }[] | null
  const phone = phones?.find((p) => p.primary) ?? phones?.[0]
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    importance: row.importance,
    dueOn: row.dueOn,
    dueAt: row.dueAt,
    durationMinutes: row.durationMinutes,
    note: row.note,
    urgency,
    group: urgent ? (important ? 'doFirst' : 'doToday') : important ? 'plan' : 'ifTimeAllows',
    deal: row.dealId ? { id: row.dealId, title: row.dealTitle, amount: row.dealAmount === null ? null : { amount: row.dealAmount, currency: row.dealCurrency } } : null,
    customer: row.companyId
      ? { object: 'companies', id: row.companyId, name: row.companyName, person: row.contactName, timeZone: row.contactZone ?? row.companyZone, phone: phone?.e164 ?? phone?.value ?? null }
      : row.contactId
        ? { object: 'contacts', id: row.contactId, name: row.contactName, person: null, timeZone: row.contactZone, phone: phone?.e164 ?? phone?.value ?? null }
        : null,
  }
}

async function dealsWithoutStep(tx: Tx, call: Call, me: string): Promise<MyDay['dealsWithoutStep']> {
  const found = await sql<{ id: string; title: string; amount: string | null; currency: string | null; total: number }>`${stablePlan}
    select t.id, t.title, ${seenColumn(call, deals, 'amount', 't')} as amount, t.amount_currency as currency, count(*) over () as total from ${table(call, 'deals')} as t
    where t.owner_id = ${me} and t.status = 'open' and t.next_step_on is null and t.deleted_at is null and ${visible(call, deals, 't')}
    order by ${seenColumn(call, deals, 'amount', 't', 'amount_base')}::numeric desc nulls last, t.id limit 6`.execute(tx)
  return { count: found.rows[0]?.total ?? 0, data: found.rows.map((row) => ({ id: row.id, title: row.title, amount: row.amount === null ? null : { amount: row.amount, currency: row.currency } })) }
}

async function facts(tx: Tx, call: Call, me: string, period: 'today' | 'thisWeek'): Promise<MyDay['facts']['today']> {
  const days = periodDays(period, dayIn(call.now, call.firm.timeZone))!
  const from = startOfDay(days.from, call.firm.timeZone).toISOString()
  const found = await sql<{ tasksDone: number; calls: number; meetings: number; won: string }>`
    select (select count(*) from ${table(call, 'tasks')} where owner_id = ${me} and status = 'done' and deleted_at is null and done_at >= ${from}::timestamptz) as "tasksDone",
      a.calls, a.meetings,
      (select coalesce(sum(${seenColumn(call, deals, 'amount', 't', 'amount_base')}::numeric), 0)::text from ${table(call, 'deals')} as t where owner_id = ${me} and status = 'won' and deleted_at is null and closed_at >= ${from}::timestamptz) as won
    from (select count(*) filter (where kind = 'call') as calls, count(*) filter (where kind in ('meeting', 'visit')) as meetings
      from ${table(call, 'activities')} where owner_id = ${me} and deleted_at is null and occurred_at >= ${from}::timestamptz and occurred_at <= ${call.now.toISOString()}::timestamptz) as a`.execute(tx)
  return found.rows[0]!
}
