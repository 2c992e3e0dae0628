/** Whom one can name in a text about a record: people who may see it. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { asPerson } from '../../../kernel/personCall.ts'
import { searchCondition } from '../../../kernel/records/list.ts'
import { recordSeen } from './recordsSeen.ts'
import { requireSeen, type Subject } from './requireSeen.ts'

interface Named {
  id: string
  name: string
}

/** The picker shows this many. */
const shown = 8
/** Rights are looked at for no more people than this in one question. */
const looked = 24

/** By name. `hidden` are those whom the words mean too and who may not see the record, so that the screen can say why they are not offered. */
export async function findMentionable(tx: Tx, call: Call, { q, ...subject }: Subject & { q?: string | undefined }): Promise<{ data: Named[]; hidden: Named[] }> {
  await requireSeen(tx, call, subject)
  const found = await sql<Named>`
    select t.id, t.name from ${table(call, 'users')} as t where t.active and t.deleted_at is null and t.id is distinct from ${call.actor?.id ?? null} ${q?.trim() ? sql`and ${searchCondition(q)}` : sql``}
    order by t.name collate "und-x-icu", t.id limit ${looked}`.execute(tx)
  const data: Named[] = []
  const hidden: Named[] = []
  for (const person of found.rows) {
    if (data.length === shown) break
    const as = await asPerson(tx, call, person.id)
    if (as) (await recordSeen(tx, as, subject.object, subject.id) ? data : hidden).push(person)
  }
  return { data, hidden: q?.trim() ? hidden.slice(0, 3) : [] }
}

/** Of these people those who may not see the record, and ids of nobody. */
export async function hiddenFrom(tx: Tx, call: Call, { object, id }: Subject, userIds: readonly string[]): Promise<{ hidden: Named[]; unknown: string[] }> {
  const found = await sql<Named>`select id, name from ${table(call, 'users')} where id = any(${[...userIds]}::uuid[]) and deleted_at is null`.execute(tx)
  const hidden: Named[] = []
  for (const person of found.rows) {
    const as = await asPerson(tx, call, person.id)
    if (!as || !(await recordSeen(tx, as, object, id))) hidden.push(person)
  }
  return { hidden, unknown: userIds.filter((userId) => !found.rows.some((person) => person.id === userId)) }
}
