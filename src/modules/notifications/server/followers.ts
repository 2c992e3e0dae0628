/** Who follows a record. Following gives no right: whether one may see is asked anew for each notice. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { forbidden, invalid } from '../../../kernel/problem.ts'
import { findObject } from '../../../kernel/records/registry.ts'
import { loadForWrite } from '../../../kernel/records/rows.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { level } from '../../../kernel/access/visible.ts'
import { hiddenFrom } from './mentionable.ts'
import { ownId } from './ownId.ts'
import { requireSeen, type Subject } from './requireSeen.ts'

export interface Followers {
  data: { id: string; name: string }[]
  following: boolean
}

export async function listFollowers(tx: Tx, call: Call, subject: Subject): Promise<Followers> {
  const me = ownId(call)
  await requireSeen(tx, call, subject)
  const found = await sql<Followers['data'][number]>`
    select u.id, u.name from ${table(call, 'followers')} as f join ${table(call, 'users')} as u on u.id = f.user_id and u.active and u.deleted_at is null
    where f.object = ${subject.object} and f.record_id = ${subject.id} order by f.created_at, u.id`.execute(tx)
  return { data: found.rows, following: found.rows.some(({ id }) => id === me) }
}

/** Who follows each of these records. */
export async function followersOf(tx: Tx, call: Call, subjects: readonly Subject[]): Promise<(object: string, id: string) => readonly string[]> {
  const found = await sql<{ object: string; record_id: string; user_id: string }>`
    select f.object, f.record_id, f.user_id from ${table(call, 'followers')} as f
    where (f.object, f.record_id) in (select * from unnest(${subjects.map(({ object }) => object)}::text[], ${subjects.map(({ id }) => id)}::uuid[])) order by f.created_at, f.user_id`.execute(tx)
  const followers = Map.groupBy(found.rows, (row) => `${row.object} ${row.record_id}`)
  return (object, id) => (followers.get(`${object} ${id}`) ?? []).map((row) => row.user_id)
}

/** Oneself, or others who may see the record; throws 422 with the names of those who may not. */
export async function addFollowers(tx: Tx, call: Call, { userIds, ...subject }: Subject & { userIds?: string[] | undefined }): Promise<Followers> {
  const me = ownId(call)
  await requireSeen(tx, call, subject)
  const ids = [...new Set(userIds ?? [me])]
  const { hidden, unknown } = await hiddenFrom(tx, call, subject, ids)
  if (unknown.length > 0) throw invalid([{ path: 'userIds', code: 'reference', message: translate(call.language, 'kernel:errors.reference', { object: 'users' }) }])
  if (hidden.length > 0) throw invalid([{ path: 'userIds', code: 'mayNotSee', message: translate(call.language, 'notifications:errors.mayNotSee', { names: hidden.map(({ name }) => name).join(', ') }) }])
  await sql`insert into ${table(call, 'followers')} (object, record_id, user_id, created_at, created_by_id)
    select ${subject.object}, ${subject.id}::uuid, id, ${call.now.toISOString()}::timestamptz, ${me}::uuid from unnest(${ids}::uuid[]) as given(id) on conflict do nothing`.execute(tx)
  await tellScreens(tx, call, ids)
  return listFollowers(tx, call, subject)
}

/** Throws 403 when somebody else is to be taken off a record that one may not change. */
export async function removeFollower(tx: Tx, call: Call, { userId, ...subject }: Subject & { userId?: string | undefined }): Promise<Followers> {
  const me = ownId(call)
  await requireSeen(tx, call, subject)
  const id = userId ?? me
  if (id !== me) {
    const object = findObject(call, subject.object)
    if (level(call, object, 'change') === 'none') throw forbidden(translate(call.language, 'kernel:errors.forbidden', { action: 'change', object: object.name }))
    await loadForWrite(tx, call, object, [subject.id], 'change', true)
  }
  await sql`delete from ${table(call, 'followers')} where object = ${subject.object} and record_id = ${subject.id} and user_id = ${id}`.execute(tx)
  await tellScreens(tx, call, [id])
  return listFollowers(tx, call, subject)
}

/** Their open screens show at once whether the record is followed. */
async function tellScreens(tx: Tx, call: Call, userIds: readonly string[]): Promise<void> {
  await recordEvents(tx, call, userIds.map((userId) => ({ type: 'followers.changed', object: 'followers', recordId: userId, data: { forUserId: userId } })))
}
