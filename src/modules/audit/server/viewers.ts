/** Who has opened a record. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { notFound } from '../../../kernel/problem.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { audience, within } from './audience.ts'

interface Viewer {
  person: { id: string; name: string }
  times: number
  first: string
  last: string
}

/** Throws 403 for those who may not read the register, 404 for a record that the caller may not see. */
export async function viewersOf(tx: Tx, call: Call, object: string, id: string): Promise<{ data: Viewer[] }> {
  const people = await audience(tx, call)
  if (!hasObject(call, object)) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  await getRecord(tx, call, findObject(call, object), id, { fields: [] })
  const { rows } = await sql<{ id: string; name: string | null; times: number; first: string; last: string }>`
    select l.actor_id as id, u.name, count(*)::float8 as times, min(l.at) as first, max(l.at) as last
    from ${table(call, 'register')} as l left join ${table(call, 'users')} as u on u.id = l.actor_id
    where l.record_id = ${id} and l.object = ${object} and l.kind = 'view' and l.actor_id is not null and ${within(people, sql`l.actor_id`)}
    group by l.actor_id, u.name order by max(l.at) desc limit 500`.execute(tx)
  return { data: rows.map(({ id: person, name, ...rest }) => ({ person: { id: person, name: name ?? '' }, ...rest })) }
}
