/** My day: open tasks in four groups by importance and urgency, deals without a step, and what was done. */
import { sql, type RawBuilder } from 'kysely'
import { maySee, seenColumn } from '../../../kernel/access/fields.ts'
import { level, visible } from '../../../kernel/access/visible.ts'
import { gaveRows } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { stablePlan } from '../../../kernel/database/prepared.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { addDays, dayIn, periodDays, startOfDay, urgencyOf } from '../../../shared/dates.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { activities } from '../../activities/contract.ts'
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
  const [due, idle] = [await dayTasks(tx, call, me, today, limit), await dealsWithoutStep(tx, call, me)]
  gaveRows(call, tasks.name, due.length)
  gaveRows(call, deals.name, idle.data.length)
  return {
    today,
    counts: await counts(tx, call, me, today),
    tasks: due,
    dealsWithoutStep: idle,
    facts: { today: await facts(tx, call, me, 'today'), week: await facts(tx, call, me, 'thisWeek'), currency: call.firm.currency },
  }
}

/** The person's own living records: each level but none reaches them. */
const mine = (call: Call, object: ObjectDeclaration, alias: string, me: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${alias}.owner_id`)} = ${me} and ${sql.ref(`${alias}.deleted_at`)} is null ${level(call, object, 'see') === 'none' ? sql`and false` : sql``}`

/** The condition, or nothing at all where one may not see the fields that it asks: it would tell what they hold. */
const ifSeen = (call: Call, object: ObjectDeclaration, fields: readonly string[], condition: RawBuilder<unknown>): RawBuilder<unknown> => (fields.every((field) => maySee(call, object, field)) ? condition : sql`false`)

const openTasks = (call: Call, me: string): RawBuilder<unknown> => sql`${mine(call, tasks, 'k', me)} and ${ifSeen(call, tasks, ['status'], sql`k.status = 'open'`)}`

async function counts(tx: Tx, call: Call, me: string, today: string): Promise<MyDay['counts']> {
  const [on, at] = [sql`${seenColumn(call, tasks, 'dueOn', 'k')}::date`, sql`${seenColumn(call, tasks, 'dueAt', 'k')}::timestamptz`]
  const found = await sql<MyDay['counts']>`
    select count(*) filter (where ${on} < ${today}::date or ${at} < ${call.now.toISOString()}::timestamptz) as overdue,
      count(*) filter (where ${on} = ${today}::date and (${at} is null or ${at} >= ${call.now.toISOString()}::timestamptz)) as today,
      count(*) filter (where ${on} > ${today}::date) as planned
    from ${table(call, 'tasks')} as k where ${openTasks(call, me)}`.execute(tx)
  return found.rows[0]!
}

interface TaskRow {
  id: string
  version: number
  title: string
  kind: string | null
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
  const of = (field: string): RawBuilder<unknown> => seenColumn(call, tasks, field, 'k')
  const on = sql`${of('dueOn')}::date`
  const found = await sql<TaskRow>`${stablePlan}
    select k.id, k.version, k.title, ${of('kind')} as kind, ${of('importance')} as importance, ${on} as "dueOn", ${of('dueAt')}::timestamptz as "dueAt", ${of('durationMinutes')}::bigint as "durationMinutes", ${of('note')} as note,
      d.id as "dealId", d.title as "dealTitle", ${seenColumn(call, deals, 'amount', 'd')} as "dealAmount", d.amount_currency as "dealCurrency",
      co.id as "companyId", co.name as "companyName", ${seenColumn(call, companies, 'phones', 'co')}::jsonb as "companyPhones", ${seenColumn(call, companies, 'timeZone', 'co')} as "companyZone",
      ct.id as "contactId", ct.display_name as "contactName", ${seenColumn(call, contacts, 'phones', 'ct')}::jsonb as "contactPhones", ${seenColumn(call, contacts, 'timeZone', 'ct')} as "contactZone"
    from ${table(call, 'tasks')} as k
      left join ${table(call, 'deals')} as d on d.id = ${of('dealId')}::uuid and d.deleted_at is null and ${visible(call, deals, 'd')}
      left join ${table(call, 'companies')} as co on co.id = ${of('companyId')}::uuid and co.deleted_at is null and ${visible(call, companies, 'co')}
      left join ${table(call, 'contacts')} as ct on ct.id = ${of('contactId')}::uuid and ct.deleted_at is null and ${visible(call, contacts, 'ct')}
    where ${openTasks(call, me)} and (${on} is null or ${on} <= ${addDays(today, horizon)}::date)
    order by ${on} nulls last, ${of('dueAt')}::timestamptz nulls last, k.id limit ${limit}`.execute(tx)
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
    where ${mine(call, deals, 't', me)} and ${ifSeen(call, deals, ['status', 'nextStepOn'], sql`t.status = 'open' and t.next_step_on is null`)}
    order by ${seenColumn(call, deals, 'amount', 't', 'amount_base')}::numeric desc nulls last, t.id limit 6`.execute(tx)
  return { count: found.rows[0]?.total ?? 0, data: found.rows.map((row) => ({ id: row.id, title: row.title, amount: row.amount === null ? null : { amount: row.amount, currency: row.currency } })) }
}

async function facts(tx: Tx, call: Call, me: string, period: 'today' | 'thisWeek'): Promise<MyDay['facts']['today']> {
  const days = periodDays(period, dayIn(call.now, call.firm.timeZone))!
  const from = startOfDay(days.from, call.firm.timeZone).toISOString()
  const found = await sql<{ tasksDone: number; calls: number; meetings: number; won: string }>`
    select (select count(*) from ${table(call, 'tasks')} as k where ${mine(call, tasks, 'k', me)} and ${ifSeen(call, tasks, ['status', 'doneAt'], sql`k.status = 'done' and k.done_at >= ${from}::timestamptz`)}) as "tasksDone",
      a.calls, a.meetings,
      (select coalesce(sum(${seenColumn(call, deals, 'amount', 't', 'amount_base')}::numeric), 0)::text from ${table(call, 'deals')} as t where ${mine(call, deals, 't', me)} and ${ifSeen(call, deals, ['status', 'closedAt'], sql`t.status = 'won' and t.closed_at >= ${from}::timestamptz`)}) as won
    from (select count(*) filter (where kind = 'call') as calls, count(*) filter (where kind in ('meeting', 'visit')) as meetings
      from ${table(call, 'activities')} as v where ${mine(call, activities, 'v', me)} and ${ifSeen(call, activities, ['kind', 'occurredAt'], sql`v.occurred_at >= ${from}::timestamptz and v.occurred_at <= ${call.now.toISOString()}::timestamptz`)}) as a`.execute(tx)
  return found.rows[0]!
}
