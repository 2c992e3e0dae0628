/** Lines of register and history together, newest first. */
import { sql, type RawBuilder } from 'kysely'
import { addDays, isDay, startOfDay } from '../../../shared/dates.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { isId } from '../../../shared/ids.ts'
import type { Line, LineFilter } from '../contract.ts'
import { within } from './audience.ts'
import { dress, type LineRow } from './dress.ts'

/** Both days whole, in the caller's zone. Throws 422 for days that there are not. */
export function spanOf(call: Call, { from, to }: Pick<LineFilter, 'from' | 'to'>): { since: string | null; until: string | null } {
  for (const [path, day] of [['from', from], ['to', to]] as const) if (day !== undefined && !isDay(day)) throw invalid([{ path, code: 'badValue', message: translate(call.language, 'kernel:errors.badValue', { value: day, field: path, type: 'YYYY-MM-DD' }) }])
  return { since: from === undefined ? null : startOfDay(from, call.timeZone).toISOString(), until: to === undefined ? null : startOfDay(addDays(to, 1), call.timeZone).toISOString() }
}

/** @param people whose lines may be read; null for everybody's */
export async function readLines(tx: Tx, call: Call, people: readonly string[] | null, filter: LineFilter, page: { cursor?: string | undefined; limit: number }): Promise<{ data: Line[]; page: { next: string | null } }> {
  const wanted = page.limit + 1
  const parts: RawBuilder<unknown>[] = []
  if (filter.kind !== 'change') {
    parts.push(sql`(select l.id, l.at, l.kind, l.actor_id, l.as_id, l.way, l.object, l.record_id, null::text as op, null::jsonb as changes, l.ip, l.user_agent, l.detail, l.erased_by_id is not null as erased
      from ${table(call, 'register')} as l where ${conditions(call, people, filter, page.cursor)} ${filter.kind ? sql`and l.kind = ${filter.kind}` : sql``} order by l.at desc, l.id desc limit ${wanted})`)
  }
  if (filter.kind === undefined || filter.kind === 'change') {
    parts.push(sql`(select l.id, l.at, 'change' as kind, l.actor_id, null::uuid as as_id, l.way, l.object, l.record_id, l.op, l.changes, null::text as ip, null::text as user_agent, '{}'::jsonb as detail, l.erased_by_id is not null as erased
      from ${table(call, 'history')} as l where ${conditions(call, people, filter, page.cursor)} order by l.at desc, l.id desc limit ${wanted})`)
  }
  const { rows } = await sql<LineRow>`
    select l.*, l.at::text as place, a.name as actor_name, e.name as as_name from (${sql.join(parts, sql` union all `)}) as l
    left join ${table(call, 'users')} as a on a.id = l.actor_id left join ${table(call, 'users')} as e on e.id = l.as_id
    order by l.at desc, l.id desc limit ${wanted}`.execute(tx)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return { data: await dress(tx, call, shown), page: { next: rows.length > page.limit && last ? Buffer.from(`${last.place} ${last.id}`).toString('base64url') : null } }
}

function conditions(call: Call, people: readonly string[] | null, filter: LineFilter, cursor: string | undefined): RawBuilder<unknown> {
  const { since, until } = spanOf(call, filter)
  const parts: RawBuilder<unknown>[] = [within(people, sql`l.actor_id`)]
  if (filter.person) parts.push(sql`l.actor_id = ${filter.person}`)
  if (filter.object) parts.push(sql`l.object = ${filter.object}`)
  if (filter.recordId) parts.push(sql`l.record_id = ${filter.recordId}`)
  if (filter.way) parts.push(sql`l.way = ${filter.way}`)
  if (since) parts.push(sql`l.at >= ${since}`)
  if (until) parts.push(sql`l.at < ${until}`)
  if (cursor) {
    const { at, id } = placeOf(call, cursor)
    parts.push(sql`(l.at, l.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return sql.join(parts, sql` and `)
}

function placeOf(call: Call, cursor: string): { at: string; id: string } {
  const match = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00) (\S{36})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match || !isId(match[2]!)) throw invalid([{ path: 'cursor', code: 'badValue', message: translate(call.language, 'kernel:errors.badValue', { value: cursor.slice(0, 20), field: 'cursor', type: 'page.next' }) }])
  return { at: match[1]!, id: match[2]! }
}
