/** Records of settings, read whole, and the fields of theirs that go into the file. */
import type { Filter } from '../../../shared/filter.ts'
import type { Field } from '../../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { listRecords } from '../../../kernel/records/list.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import type { SettingsObject } from './registered.ts'

/** Every living record of the object. */
export async function allRecords(tx: Tx, call: Call, object: ObjectDeclaration, only?: Record<string, unknown>): Promise<AnyRecord[]> {
  const filter = only && ({ and: Object.entries(only).map(([field, value]) => ({ field, op: 'eq', value })) } as Filter)
  const records: AnyRecord[] = []
  let cursor: string | undefined
  do {
    const { data, page } = await listRecords(tx, call, object, { filter, sort: 'createdAt', limit: 200, cursor })
    records.push(...data)
    cursor = page.next ?? undefined
  } while (cursor)
  return records
}

/** What an import could set again: not what the system derives, nor where a record came from. */
export const fileFields = (object: ObjectDeclaration): [string, Field][] =>
  Object.entries(object.fields).filter(([name, field]) => !field.readOnly && name !== 'sourceId' && name !== 'unresolved')

/** Those of the registered objects that this workspace has. */
export const presentObjects = (call: Call, registered: readonly SettingsObject[]): (Omit<SettingsObject, 'name'> & { object: ObjectDeclaration })[] =>
  registered.filter(({ name }) => hasObject(call, name)).map(({ name, ...rest }) => ({ object: findObject(call, name), ...rest }))
