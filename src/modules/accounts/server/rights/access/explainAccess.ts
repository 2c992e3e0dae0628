/** Says why a person may see or change a record. What decides is `visible`; a test holds the two together. */
import { sql } from 'kysely'
import { isAdministrator } from '../../../../../kernel/access/administrator.ts'
import { levelOf, type Level } from '../../../../../shared/access.ts'
import { relationsOf, type AnyRecord, type ObjectDeclaration } from '../../../../../shared/object.ts'
import { seen } from '../../../../../kernel/access/fields.ts'
import type { Actor, Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import { forbidden, notFound } from '../../../../../kernel/problem.ts'
import { getRecord } from '../../../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../../../kernel/records/registry.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import type { Ground } from '../../../contracts/access.ts'
import { loadPerson } from '../actor.ts'

interface Explained {
  user: { id: string; name: string }
  see: Ground[]
  change: Ground[]
  hiddenFields: string[]
}

/** For administrators everybody active; for others themselves only. 404 for a record that the caller may not see. */
export async function explainAccess(tx: Tx, call: Call, query: { object: string; recordId: string; userId?: string | undefined }): Promise<{ data: Explained[] }> {
  if (!hasObject(call, query.object)) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  const object = findObject(call, query.object)
  await getRecord(tx, call, object, query.recordId, { fields: [] })
  if (call.actor && !isAdministrator(call.actor) && query.userId !== call.actor.id) throw forbidden(translate(call.language, 'accounts:errors.administratorsOnly'))
  const system: Call = { ...call, actor: null }
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from ${table(call, 'users')} where active and deleted_at is null ${query.userId ? sql`and id::text = ${query.userId}` : sql``} order by name collate "und-x-icu", id limit 500`.execute(tx)
  const data: Explained[] = []
  for (const user of rows) {
    const person = await loadPerson({ db: tx }, call.workspace, user.id, call.now)
    if (!person) continue
    const asked = { tx, call: system, actor: person.actor, roles: await rolesOf(tx, call, person.actor) }
    const grounds = await groundsFor(asked, object, query.recordId, 'see', 0)
    data.push({
      user,
      see: grounds,
      // What one may not see one cannot change, whatever a role says.
      change: grounds.length > 0 ? await groundsFor(asked, object, query.recordId, 'change', 0) : [],
      hiddenFields: grounds.length > 0 ? hiddenFields({ ...call, actor: person.actor }, object) : [],
    })
  }
  return { data }
}

interface Asked {
  tx: Tx
  call: Call
  actor: Actor
  roles: Role[]
}

interface Role {
  name: string
  permissions: Actor['permissions']
}

const rolesOf = async (tx: Tx, call: Call, actor: Actor): Promise<Role[]> =>
  (await sql<Role>`select name, permissions from ${table(call, 'roles')} where key = any(${actor.roles}::text[]) and deleted_at is null`.execute(tx)).rows

const hiddenFields = (call: Call, object: ObjectDeclaration): string[] => Object.keys(object.fields).filter((name) => !Object.hasOwn(seen(call, object).fields, name))

async function groundsFor(asked: Asked, object: ObjectDeclaration, id: string, action: 'see' | 'change', depth: number): Promise<Ground[]> {
  const { tx, call, actor } = asked
  const level = levelOf(actor.permissions, object.name, action)
  if (level === 'none') return []
  const ground = (kind: Ground['kind'], more: Partial<Ground> = {}): Ground => ({ kind, roles: [], owner: null, through: null, ...more })
  const roles = asked.roles.filter((role) => levelOf(role.permissions, object.name, action) === level).map(({ name }) => name)
  if (object.access.open) return [ground('open', { roles })]
  if (level === 'all') return [ground('everything', { roles })]
  const record = await getRecord(tx, call, object, id)
  const grounds: Ground[] = []
  const owner = object.access.owner ? (record[object.access.owner] as string | null) : null
  const kind = owner ? ownKind(actor, level, owner) : null
  if (kind) grounds.push(ground(kind, { roles, owner: await nameOf(tx, call, owner!) }))
  if (action === 'see' && object.access.shared && record[object.access.shared]) grounds.push(ground('openToAll', { roles }))
  grounds.push(...(await sharedGrounds(asked, object, id, action)))
  if (action === 'see' && depth < 2) grounds.push(...(await throughGrounds(asked, object, record, depth)))
  return grounds
}

function ownKind(actor: Actor, level: Level, owner: string): Ground['kind'] | null {
  if (owner === actor.id) return 'own'
  if (actor.ownUserIds.includes(owner)) return 'standIn'
  if (level !== 'own' && actor.teamUserIds.includes(owner)) return 'team'
  return level === 'department' && actor.departmentUserIds.includes(owner) ? 'department' : null
}

async function nameOf(tx: Tx, call: Call, id: string): Promise<{ id: string; name: string }> {
  const { rows } = await sql<{ name: string }>`select name from ${table(call, 'users')} where id = ${id}`.execute(tx)
  return { id, name: rows[0]?.name ?? '' }
}

async function sharedGrounds({ tx, call, actor }: Asked, object: ObjectDeclaration, id: string, action: 'see' | 'change'): Promise<Ground[]> {
  const { rows } = await sql<{ team_id: string | null }>`
    select team_id from ${table(call, 'shares')} where object = ${object.name} and record_id = ${id} and (user_id = ${actor.id} or team_id = any(${actor.teamIds}::uuid[]))
      and (until is null or until > ${call.now.toISOString()}) ${action === 'change' ? sql`and level = 'change'` : sql``}`.execute(tx)
  return rows.map(({ team_id }): Ground => ({ kind: team_id ? 'sharedTeam' : 'shared', roles: [], owner: null, through: null }))
}

async function throughGrounds(asked: Asked, object: ObjectDeclaration, record: AnyRecord, depth: number): Promise<Ground[]> {
  const grounds: Ground[] = []
  for (const { fieldName, to } of relationsOf(object).filter((relation) => object.access.through?.includes(relation.fieldName))) {
    const id = record[fieldName] as string | null
    if (!id) continue
    const target = findObject(asked.call, to)
    if ((await groundsFor(asked, target, id, 'see', depth + 1)).length === 0) continue
    const linked = await getRecord(asked.tx, asked.call, target, id)
    grounds.push({ kind: 'through', roles: [], owner: null, through: { object: to, id, title: String(linked[target.title] ?? '') } })
  }
  return grounds
}
