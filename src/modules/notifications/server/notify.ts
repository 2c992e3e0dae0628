/** Tells people something, by the ways that each has chosen. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { unawaited } from '../../../kernel/database/pipeline.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'
import { hasten } from '../../../kernel/jobs/jobs.ts'
import { asPerson } from '../../../kernel/personCall.ts'
import type { NoticeKind, Ways } from '../contract.ts'
import { seesTogether, type Sees } from './recordsSeen.ts'
import { deliverJob } from './deliver/deliverJob.ts'
import { afterQuiet, nextTime } from './settings/afterQuiet.ts'
import { readChoices, type Choices } from './settings/readSettings.ts'

export interface NewNotice {
  userIds: readonly string[]
  kind: NoticeKind
  object?: string
  recordId?: string
  /** Names of fields and ids that the text is made of when it is read; never values of a record. */
  data?: Record<string, unknown>
  /** Names the cause: a person is told of it once. */
  key?: string
  /** The key is of this event alone, so that nobody was told before: it is kept with the others when the round ends. */
  ofEvent?: true
  /** Joins an unread notice with the same word: lists in the data grow together, the rest is as it was said last. */
  collapse?: string
  /** Who did it; the caller unless said. Nobody is told of what he did himself. */
  actorId?: string | null
}

/** The hour at which the daily mail goes out, in the person's time zone. */
const dailyAt = '08:00'

/** Notices of several events in one transaction: what is known of people, and who was told. */
export interface Round {
  people: Map<string, { as: Call; choices: Choices } | null>
  sees: Sees
  /** Rows to keep at its end. */
  rows: Record<string, unknown>[]
  told: string[]
}

/** @param records that the events are of: who may see one of them is looked up for all of them at once */
export const newRound = (records: readonly { object: string; id: string }[] = []): Round => ({ people: new Map(), sees: seesTogether(records), rows: [], told: [] })

/** Only people who may see the record are told. Answers with those who were. With a round, `endRound` is still to come. */
export async function notify(tx: Tx, call: Call, notice: NewNotice, round?: Round): Promise<string[]> {
  const actorId = notice.actorId === undefined ? (call.actor?.id ?? null) : notice.actorId
  const own = round ?? newRound()
  const told: string[] = []
  for (const userId of new Set(notice.userIds)) {
    if (userId === actorId) continue
    const person = await personOf(tx, call, own, userId)
    const ways = person?.choices.ways[notice.kind]
    if (!person || !ways || (!ways.app && !ways.push && !ways.mail) || !(await maySee(tx, person.as, notice, own.sees))) continue
    const times = timesOf(person.as, ways, person.choices)
    if (round && notice.ofEvent) own.rows.push(rowOf(call, userId, notice, actorId, times))
    else if (!(await keep(tx, call, userId, notice, actorId, times))) continue
    told.push(userId)
  }
  own.told.push(...told)
  if (!round) await endRound(tx, call, own)
  return told
}

/** Tells the screens of those who were told, and has the notices sent. */
export async function endRound(tx: Tx, call: Call, { rows, told }: Round): Promise<void> {
  if (told.length === 0) return
  if (rows.length > 0) await insertNotices(tx, call, rows, unawaited)
  await recordEvents(tx, { ...call, actor: null }, [...new Set(told)].map((userId) => ({ type: 'notifications.created', object: 'notifications', recordId: userId, data: { forUserId: userId } })))
  await hasten(tx, call, deliverJob)
}

async function personOf(tx: Tx, call: Call, { people }: Round, userId: string): Promise<{ as: Call; choices: Choices } | null> {
  const known = people.get(userId)
  if (known !== undefined) return known
  const as = await asPerson(tx, call, userId)
  const person = as && { as, choices: await readChoices(tx, call, userId) }
  people.set(userId, person)
  return person
}

async function maySee(tx: Tx, as: Call, { object, recordId, data }: NewNotice, sees: Sees): Promise<boolean> {
  if (object && recordId && !(await sees(tx, as, object, recordId))) return false
  const of = data?.of as { object: string; id: string } | undefined
  return !of || sees(tx, as, of.object, of.id)
}

interface Times {
  inApp: boolean
  pushAt: string | null
  mailAt: string | null
}

function timesOf(as: Call, ways: Ways, { quiet, mailWhen }: Choices): Times {
  const free = afterQuiet(as.now, quiet, as.timeZone)
  const mail = mailWhen === 'daily' ? nextTime(as.now, dailyAt, as.timeZone) : free
  return { inApp: ways.app, pushAt: ways.push ? free.toISOString() : null, mailAt: ways.mail ? mail.toISOString() : null }
}

async function keep(tx: Tx, call: Call, userId: string, notice: NewNotice, actorId: string | null, times: Times): Promise<boolean> {
  const { pushAt, mailAt } = times
  const rows = table(call, 'notifications')
  const now = call.now.toISOString()
  if (notice.collapse) {
    const found = await sql<{ id: string; data: Record<string, unknown>; actor_id: string | null }>`
      select id, data, actor_id from ${rows} where user_id = ${userId} and collapse = ${notice.collapse} and read_at is null for update`.execute(tx)
    const open = found.rows[0]
    if (open) {
      const data = merged(open.data, notice.data ?? {})
      await sql`update ${rows} set count = count + 1, at = ${now}, data = ${JSON.stringify(data)}::jsonb, actor_id = ${open.actor_id === actorId ? actorId : null},
        push_at = coalesce(push_at, ${pushAt}::timestamptz), mail_at = coalesce(mail_at, ${mailAt}::timestamptz) where id = ${open.id}`.execute(tx)
      return true
    }
  }
  return (await insertNotices(tx, call, [rowOf(call, userId, notice, actorId, times)])) > 0
}

const rowOf = (call: Call, userId: string, { kind, object, recordId, data, key, collapse }: NewNotice, actorId: string | null, { inApp, pushAt, mailAt }: Times): Record<string, unknown> => ({
  id: newId(), user_id: userId, kind, actor_id: actorId, object, record_id: recordId, data: data ?? {}, key, collapse, at: call.now.toISOString(), in_app: inApp, push_at: pushAt, mail_at: mailAt,
})

/** Answers how many were made; none for a cause of which the person was told before. */
async function insertNotices(tx: Tx, call: Call, rows: readonly Record<string, unknown>[], mark = sql``): Promise<number> {
  const made = await sql`${mark}insert into ${table(call, 'notifications')} (id, user_id, kind, actor_id, object, record_id, data, key, collapse, at, in_app, push_at, mail_at)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as n(id uuid, user_id uuid, kind text, actor_id uuid, object text, record_id uuid, data jsonb, key text, collapse text, at timestamptz, in_app boolean, push_at timestamptz, mail_at timestamptz)
    on conflict (user_id, key) where key is not null do nothing returning id`.execute(tx)
  return made.rows.length
}

/** Lists grow together; anything else is as it was said last. */
function merged(before: Record<string, unknown>, now: Record<string, unknown>): Record<string, unknown> {
  const both = Object.entries(now).map(([name, value]) => [name, Array.isArray(value) && Array.isArray(before[name]) ? [...new Set([...(before[name] as unknown[]), ...(value as unknown[])])] : value] as const)
  return { ...before, ...Object.fromEntries(both) }
}
