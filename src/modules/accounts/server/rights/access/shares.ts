/** Records shared with single people or teams: who may change a record by a right of his own may share it, and take it back. */
import { sql, type RawBuilder } from 'kysely'
import { level, ownersAt } from '../../../../../kernel/access/visible.ts'
import { register } from '../../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import { recordEvents } from '../../../../../kernel/events/record.ts'
import { newId } from '../../../../../kernel/ids.ts'
import { forbidden, invalid, notFound } from '../../../../../kernel/problem.ts'
import { findObject, hasObject } from '../../../../../kernel/records/registry.ts'
import { loadForWrite } from '../../../../../kernel/records/rows.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { isId } from '../../../../../shared/ids.ts'
import type { AnyRecord } from '../../../../../shared/object.ts'
import type { Share } from '../../../contracts/access.ts'
import { raiseRightsVersion } from '../rightsVersion.ts'

interface Place {
  object: string
  recordId: string
}

interface Row {
  id: string
  object: string
  record_id: string
  level: Share['level']
  until: string | null
  created_at: string
  user_id: string | null
  user_name: string | null
  team_id: string | null
  team_name: string | null
  by_id: string | null
  by_name: string | null
}

export async function sharesOf(tx: Tx, call: Call, place: Place): Promise<{ data: Share[] }> {
  await requireChange(tx, call, place)
  return { data: await load(tx, call, sql`s.object = ${place.object} and s.record_id = ${place.recordId}`) }
}

export async function share(tx: Tx, call: Call, input: Place & { userId?: string | undefined; teamId?: string | undefined; level: Share['level']; until?: string | null | undefined }): Promise<Share> {
  await requireOwnRight(tx, call, input)
  const issue = (path: string, code: string) => invalid([{ path, code, message: translate(call.language, `accounts:errors.share.${code}`) }])
  if ((input.userId === undefined) === (input.teamId === undefined)) throw issue('userId', 'one')
  if (input.until && new Date(input.until) <= call.now) throw issue('until', 'past')
  const [column, holder, holders] = input.userId === undefined ? (['team_id', input.teamId!, 'teams'] as const) : (['user_id', input.userId, 'users'] as const)
  const known = isId(holder) && (await sql`select 1 from ${table(call, holders)} where id = ${holder} and deleted_at is null`.execute(tx)).rows.length > 0
  if (!known) throw issue(input.userId === undefined ? 'teamId' : 'userId', 'unknown')
  const { rows } = await sql<{ id: string }>`
    insert into ${table(call, 'shares')} (id, object, record_id, ${sql.id(column)}, level, until, created_at, created_by_id)
    values (${newId()}, ${input.object}, ${input.recordId}, ${holder}, ${input.level}, ${input.until ?? null}, ${call.now.toISOString()}, ${call.actor?.id ?? null})
    on conflict (${sql.id(column)}, object, record_id) where ${sql.id(column)} is not null do update set level = excluded.level, until = excluded.until returning id`.execute(tx)
  await changed(tx, call, { object: input.object, record_id: input.recordId }, 'shared')
  return (await load(tx, call, sql`s.id = ${rows[0]!.id}`))[0]!
}

export async function unshare(tx: Tx, call: Call, id: string): Promise<void> {
  const missing = notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!isId(id)) throw missing
  const found = (await sql<{ object: string; record_id: string }>`select object, record_id from ${table(call, 'shares')} where id = ${id} for update`.execute(tx)).rows[0]
  if (!found) throw missing
  await requireOwnRight(tx, call, { object: found.object, recordId: found.record_id })
  await sql`delete from ${table(call, 'shares')} where id = ${id}`.execute(tx)
  await changed(tx, call, found, 'unshared')
}

/** Who may change a record because it was shared with him lends it to nobody else: it would outlive his own share. */
async function requireOwnRight(tx: Tx, call: Call, place: Place): Promise<void> {
  const record = await requireChange(tx, call, place)
  const declaration = findObject(call, place.object)
  const reach = ownersAt(call, level(call, declaration, 'change'))
  if (reach && declaration.access.owner && !reach.includes(record[declaration.access.owner] as string)) throw forbidden(translate(call.language, 'kernel:errors.lent'))
}

/** 404 for what the caller may not see, 403 for what he may only see, 422 for objects that are open anyway. */
async function requireChange(tx: Tx, call: Call, { object, recordId }: Place): Promise<AnyRecord> {
  if (!hasObject(call, object)) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  const declaration = findObject(call, object)
  const [record] = (await loadForWrite(tx, call, declaration, [recordId], 'change', true)).values()
  if (declaration.access.open) throw invalid([{ path: 'object', code: 'open', message: translate(call.language, 'accounts:errors.share.open') }])
  return record!
}

async function changed(tx: Tx, call: Call, { object, record_id }: { object: string; record_id: string }, word: string): Promise<void> {
  await raiseRightsVersion(tx, call)
  await register(tx, call, [{ kind: 'share', object, recordId: record_id, detail: { what: word } }])
  await recordEvents(tx, call, [{ type: `${object}.${word}`, object, recordId: record_id }])
}

async function load(tx: Tx, call: Call, where: RawBuilder<unknown>): Promise<Share[]> {
  const { rows } = await sql<Row>`
    select s.id, s.object, s.record_id, s.level, s.until, s.created_at, s.user_id, u.name as user_name, s.team_id, t.name as team_name, b.id as by_id, b.name as by_name
    from ${table(call, 'shares')} s left join ${table(call, 'users')} u on u.id = s.user_id left join ${table(call, 'teams')} t on t.id = s.team_id left join ${table(call, 'users')} b on b.id = s.created_by_id
    where ${where} order by s.created_at, s.id`.execute(tx)
  const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
  return rows.map((row) => ({ id: row.id, user: named(row.user_id, row.user_name), team: named(row.team_id, row.team_name), level: row.level, until: row.until, createdAt: row.created_at, createdBy: named(row.by_id, row.by_name) }))
}
