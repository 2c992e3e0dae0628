/** Takes an import back: what it made goes to the trash, what it changed gets its old values. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { conflict } from '../../../../kernel/problem.ts'
import { allObjects, findObject, hasObject, referringTo } from '../../../../kernel/records/registry.ts'
import { recordsById } from '../../../../kernel/records/include.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { restoreValues } from '../../../../kernel/records/undo/restoreValues.ts'
import { touchedBy, type Touched } from '../../../../kernel/records/undo/touched.ts'
import { trashRecords, updateRecords } from '../../../../kernel/records/write.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { imports, type ImportState } from '../../contract.ts'
import { asSystem } from './createImport.ts'
import { importToChange, undoUntil } from './importState.ts'
import { dropFiles } from './storedTables.ts'

type Left = ImportState['left'][number]

/** What refers to others goes first, and before all of them the objects of administrators. */
const order = ['notes', 'activities', 'tasks', 'deals', 'contacts', 'companies', 'products', 'users', 'teams', 'stages', 'pipelines']

/** In one transaction; records that people changed since are left as they are and listed. Throws 403 for who may only see it or may not do such work any more, 409 when it is too late. */
export async function undoImport(tx: Tx, caller: Call, importId: string): Promise<void> {
  const { record } = await importToChange(tx, caller, importId)
  const status = String(record.status)
  if (!['done', 'cancelled', 'failed'].includes(status)) throw conflict('not_undoable', translate(caller.language, 'imports:errors.notUndoable'))
  if (undoUntil(record) < caller.now) throw conflict('too_late', translate(caller.language, 'imports:errors.undoTooLate'))
  const call: Call = { ...asSystem(caller), way: 'import' }
  const objects = [...allObjects(call).filter(({ custom }) => custom), ...order.filter((name) => hasObject(call, name)).map((name) => findObject(call, name))]
  const touched = new Map<ObjectDeclaration, Touched[]>()
  for (const object of objects) touched.set(object, await touchedBy(tx, call, importId, object))
  for (const [object, entries] of touched) requireStill(caller, object, entries)
  const left: Left[] = []
  for (const object of objects) for (const part of inParts(touched.get(object)!.filter((entry) => !isMade(entry)))) await restoreValues(tx, call, object, await current(tx, call, object, part, left))
  const going = new Set([...touched.values()].flat().filter(isMade).map((entry) => entry.id))
  for (const object of objects) await remove(tx, call, object, touched.get(object)!.filter(isMade), going, left)
  await sql`delete from ${table(call, 'import_sources')} where import_id = ${importId}`.execute(tx)
  await sql`update ${table(call, 'import_jobs')} set kept = ${JSON.stringify(left.slice(0, 1000))}::jsonb where import_id = ${importId}`.execute(tx)
  await dropFiles(tx, call, importId)
  await updateRecords(tx, call, imports, [{ id: importId, patch: { status: 'undone', undoneAt: call.now.toISOString() } }], { allow: ['status', 'undoneAt'] })
}

/** What was done by right is taken back whosever the records are by now, but not by somebody from whom that right was taken. */
function requireStill(caller: Call, object: ObjectDeclaration, entries: readonly Touched[]): void {
  if (entries.some(isMade)) requireLevel(caller, object, 'create')
  if (!entries.every(isMade)) requireLevel(caller, object, 'change')
}

async function current(tx: Tx, call: Call, object: ObjectDeclaration, entries: readonly Touched[], left: Left[]): Promise<Touched[]> {
  const records = await recordsById(tx, call, object, entries.map((entry) => entry.id), [object.title])
  return entries.filter((entry) => {
    const record = records.get(entry.id)
    // What somebody has put into the trash since stays there.
    if (!record) return false
    if (record.version === entry.version) return true
    left.push({ object: object.name, id: entry.id, title: titleOf(object, record), reason: 'changed' })
    return false
  })
}

/** Whole records are in memory a thousand at a time only. */
function* inParts<T>(all: readonly T[], size = 1000): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

const isMade = (entry: Touched): boolean => entry.first === 'create'

const titleOf = (object: ObjectDeclaration, record: AnyRecord): string => String(record[object.title] ?? '').slice(0, 120)

/** `going` are all records that the undo takes away; what stays after all is taken out of it. */
async function remove(tx: Tx, call: Call, object: ObjectDeclaration, entries: readonly Touched[], going: Set<string>, left: Left[]): Promise<void> {
  const living = await current(tx, call, object, entries, left)
  const fit = new Set(living.map((entry) => entry.id))
  for (const entry of entries) if (!fit.has(entry.id)) going.delete(entry.id)
  const used = await usedElsewhere(tx, call, object, [...fit], [...going])
  const records = await recordsById(tx, call, object, [...used], [object.title])
  for (const id of used) {
    going.delete(id)
    left.push({ object: object.name, id, title: titleOf(object, records.get(id)!), reason: 'used' })
  }
  for (const part of inParts([...fit].filter((id) => !used.has(id)))) await trashRecords(tx, call, object, part)
}

/** Records that living ones which stay refer to: they stay too, so that no link breaks. */
async function usedElsewhere(tx: Tx, call: Call, object: ObjectDeclaration, ids: string[], going: string[]): Promise<Set<string>> {
  const used = new Set<string>()
  if (!ids.length) return used
  for (const { object: other, fieldName } of referringTo(call, object.name)) {
    if (other.name === 'imports') continue
    const column = sql.ref(`t.${columnName(fieldName)}`)
    const found = await sql<{ id: string }>`select distinct ${column} as id from ${table(call, other.name)} as t where ${column} = any(${ids}::uuid[]) and t.deleted_at is null and not (t.id = any(${going}::uuid[]))`.execute(tx)
    for (const { id } of found.rows) used.add(id)
  }
  return used
}
