/** Mappings under a name, for the next file of the same kind. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { newId } from '../../../../kernel/ids.ts'
import { forbidden, notFound } from '../../../../kernel/problem.ts'
import { allObjects } from '../../../../kernel/records/registry.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { levelOf } from '../../../../shared/access.ts'
import { isId } from '../../../../shared/ids.ts'
import type { Mapping, SavedMapping } from '../../contract.ts'
import { mainObjects } from '../../targets.ts'

interface Row {
  id: string
  name: string
  mapping: Mapping
  created_at: string
  created_by_id: string | null
}

const asSaved = (row: Row): SavedMapping => ({ id: row.id, name: row.name, object: row.mapping.object, system: row.mapping.system, mapping: row.mapping, createdAt: row.created_at })

/** Only those who may import something see what imports leave behind. */
export function requireImporter(call: Call): void {
  const { actor } = call
  const objects = [...mainObjects, ...allObjects(call).flatMap(({ name, custom }) => (custom ? [name] : []))]
  if (actor && objects.every((object) => levelOf(actor.permissions, object, 'import') === 'none')) throw forbidden(translate(call.language, 'imports:errors.notAllowed'))
}

export async function savedMappings(tx: Tx, call: Call): Promise<SavedMapping[]> {
  requireImporter(call)
  const found = await sql<Row>`select * from ${table(call, 'import_mappings')} order by lower(name)`.execute(tx)
  return found.rows.map(asSaved)
}

export async function saveMapping(tx: Tx, call: Call, name: string, mapping: Mapping): Promise<SavedMapping> {
  requireImporter(call)
  const found = await sql<Row>`insert into ${table(call, 'import_mappings')} as m (id, name, mapping, created_at, created_by_id)
    values (${newId()}, ${name}, ${JSON.stringify(mapping)}::jsonb, ${call.now.toISOString()}, ${call.actor?.id ?? null})
    on conflict (lower(name)) do update set mapping = excluded.mapping, name = excluded.name returning *`.execute(tx)
  return asSaved(found.rows[0]!)
}

export async function deleteMapping(tx: Tx, call: Call, id: string): Promise<void> {
  requireImporter(call)
  const gone = isId(id) ? await sql<{ id: string }>`delete from ${table(call, 'import_mappings')} where id = ${id} returning id`.execute(tx) : null
  if (!gone?.rows.length) throw notFound(translate(call.language, 'kernel:errors.notFound'))
}
