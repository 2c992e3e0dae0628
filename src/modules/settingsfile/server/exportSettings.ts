/** Writes the file. */
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { fileVersion, type SettingsFile } from '../contract.ts'
import { loadPeople, type People } from './people.ts'
import { allRecords, fileFields, presentObjects } from './records.ts'
import { settingsKeys, settingsObjects } from './registered.ts'

type Json = SettingsFile['settings'][string]

export async function exportSettings(tx: Tx, call: Call): Promise<SettingsFile> {
  requireAdministrator(call)
  const people = await loadPeople(tx, call)
  const settings: SettingsFile['settings'] = {}
  for (const { key, read } of settingsKeys()) {
    const value = await read(tx, call)
    if (value !== null && value !== undefined) settings[key] = JSON.parse(JSON.stringify(value)) as Json
  }
  const objects: SettingsFile['objects'] = {}
  const inFile = new Set(settingsObjects().map(({ name }) => name))
  for (const { object, only } of presentObjects(call, settingsObjects())) {
    objects[object.name] = (await allRecords(tx, call, object, only)).map((record) => readable(object, record, inFile, people))
  }
  return { format: 'clientele-settings', version: fileVersion, firm: call.firm.name, exportedAt: call.now.toISOString(), settings, objects }
}

/** Without what is empty; a reference to something outside the file means nothing elsewhere. */
function readable(object: ObjectDeclaration, record: AnyRecord, inFile: ReadonlySet<string>, people: People): Record<string, Json> {
  const entry: Record<string, Json> = { id: record.id }
  for (const [name, field] of fileFields(object)) {
    let value = record[name] as Json
    if (field.type === 'reference' && typeof value === 'string') value = field.to === 'users' ? people.emailOf(value) : inFile.has(field.to) ? value : null
    if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)) entry[name] = value
  }
  return entry
}
