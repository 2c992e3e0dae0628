/** Writes what a set of rows makes and changes, through the one write path, kind by kind. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { unawaited } from '../../../../kernel/database/pipeline.ts'
import { createRecords, updateRecords } from '../../../../kernel/records/write.ts'
import { declarationOf, isAdded, recordKinds } from '../../targets.ts'
import type { Entity } from '../plan/entity.ts'
import type { ResolvedRow } from '../plan/rowContext.ts'
import type { Session } from '../plan/session.ts'

const pending = (entity: Entity): boolean => Object.keys(entity.patch).length > 0 || entity.links.size > 0

/** References to records that have an id by now, as values. */
function linksOf(entity: Entity): Record<string, string> {
  return Object.fromEntries([...entity.links].flatMap(([field, target]) => (target.id === null ? [] : [[field, target.id]])))
}

export async function writeEntities(tx: Tx, call: Call, session: Session, entities: Iterable<Entity>): Promise<void> {
  const all = [...new Set(entities)]
  const left: Entity[] = []
  const kinds = [...recordKinds, ...new Set(all.map((entity) => entity.kind).filter(isAdded))]
  for (const kind of kinds) {
    const ofKind = all.filter((entity) => entity.kind === kind)
    const fresh = ofKind.filter((entity) => entity.id === null)
    const links = fresh.map(linksOf)
    const created = await createRecords(tx, call, declarationOf(kind, call.catalog.objects), fresh.map((entity, index) => ({ ...entity.patch, ...links[index] })), { checked: true, ahead: true })
    fresh.forEach((entity, index) => settle(session, entity, created[index]!, links[index]!))
    const made = new Set(fresh)
    await update(tx, call, session, ofKind.filter((entity) => !made.has(entity)))
    left.push(...ofKind.filter(pending))
  }
  // References to records of a later kind, and among records of one kind.
  for (const kind of kinds) await update(tx, call, session, left.filter((entity) => entity.kind === kind))
}

async function update(tx: Tx, call: Call, session: Session, entities: Entity[]): Promise<void> {
  const ready = entities.map((entity) => ({ entity, links: linksOf(entity) })).filter(({ entity, links }) => Object.keys(entity.patch).length > 0 || Object.keys(links).length > 0)
  const kind = ready[0]?.entity.kind
  if (!kind) return
  const updated = await updateRecords(tx, call, declarationOf(kind, call.catalog.objects), ready.map(({ entity, links }) => ({ id: entity.id!, patch: { ...entity.patch, ...links } })), { checked: true })
  ready.forEach(({ entity, links }, index) => settle(session, entity, updated[index]!, links))
}

/** `written` are the references that went with it: others may wait for records that came only now. */
function settle(session: Session, entity: Entity, record: NonNullable<Entity['stored']>, written: Record<string, string>): void {
  entity.id = record.id
  entity.stored = record
  entity.patch = {}
  for (const field of Object.keys(written)) entity.links.delete(field)
  session.index.enter(entity)
}

/** Remembers under which other source ids records are known. */
export async function writeAliases(tx: Tx, call: Call, rows: readonly ResolvedRow[]): Promise<void> {
  const found = rows.flatMap((row) => row.aliases.map(({ entity, sourceId }) => ({ object: declarationOf(entity.kind).name, source_id: sourceId, record_id: entity.id, import_id: call.batchId })))
  const unique = [...new Map(found.map((alias) => [`${alias.object} ${alias.source_id}`, alias])).values()]
  if (!unique.length) return
  const into = table(call, 'import_sources')
  await sql`${unawaited} insert into ${into} (object, source_id, record_id, import_id)
    select object, source_id, record_id, import_id from json_populate_recordset(null::${into}, ${JSON.stringify(unique)}::json)
    on conflict (object, source_id) do update set record_id = excluded.record_id, import_id = excluded.import_id`.execute(tx)
}
