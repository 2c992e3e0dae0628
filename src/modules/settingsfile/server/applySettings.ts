/** Takes the settings of a file over, through the verbs and rules that a person would go through. */
import { isDeepStrictEqual } from 'node:util'
import type { Call, Tx } from '../../../kernel/call.ts'
import { invalid, Problem, type Issue } from '../../../kernel/problem.ts'
import type { SettingInFile } from '../../../kernel/module.ts'
import { loadCatalog } from '../../../kernel/records/loadCatalog.ts'
import { issuesOf } from '../../../kernel/records/validate.ts'
import { createRecords, updateRecords } from '../../../kernel/records/write.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { SettingsChange, SettingsFile, SettingsReport } from '../contract.ts'
import { withIdsOfHere } from './ids.ts'
import { recordsHere } from './matching.ts'
import { loadPeople, type People } from './people.ts'
import { allRecords, fileFields, presentObjects } from './records.ts'
import { settingsKeys, settingsObjects } from './registered.ts'

/** What an import did, so that it can be taken back. */
export interface Done {
  created: { object: string; id: string; version: number }[]
  updated: { object: string; id: string; version: number; name: string; before: Record<string, unknown> }[]
  /** `kept`: what undo needs and no file holds, sealed. */
  settings: { key: string; before: unknown; after: unknown; kept?: unknown }[]
}

export interface Applied {
  changes: SettingsChange[]
  left: number
  unknown: string[]
  warnings: SettingsReport['warnings']
  done: Done
}

/** Throws 422 with the place in the file of everything that cannot be taken over. */
export async function applySettings(tx: Tx, asked: Call, file: SettingsFile, from: { address: string }): Promise<Applied> {
  let call = asked
  const applied: Applied = { changes: [], left: 0, unknown: unknownParts(call, file), warnings: [], done: { created: [], updated: [], settings: [] } }
  const takeKeys = async (late: boolean): Promise<void> => {
    for (const setting of settingsKeys()) if (Boolean(setting.late) === late && Object.hasOwn(file.settings, setting.key)) await applySetting(tx, call, setting, file.settings[setting.key], { from, applied })
  }
  await takeKeys(false)
  const context = { ids: new Map<string, string>(), people: await loadPeople(tx, call), applied }
  for (const { object, declares } of presentObjects(call, settingsObjects())) {
    await applyObject(tx, call, object, file.objects[object.name] ?? [], context)
    // What follows may name fields that are there only now.
    if (declares) call = { ...call, catalog: await loadCatalog(tx, call.workspace) }
  }
  await takeKeys(true)
  return applied
}

async function applySetting(tx: Tx, call: Call, { key, schema, read, write, keep }: SettingInFile, value: unknown, { from, applied }: { from: { address: string }; applied: Applied }): Promise<void> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (!parsed.success) throw invalid(parsed.error.issues.flatMap((issue) => issuesOf(call.language, issue)).map((issue) => at(`settings.${key}`, issue)))
  const before = await read(tx, call)
  const kept = await keep?.(tx, call)
  const warn = (path: string, message: string): void => void applied.warnings.push({ path: path ? `settings.${key}.${path}` : `settings.${key}`, message })
  await placed(call, `settings.${key}`, () => write(tx, call, parsed.data, { ...from, warn }))
  const after = await read(tx, call)
  if (isDeepStrictEqual(before, after)) applied.left += 1
  else {
    applied.changes.push({ object: null, name: key, what: before === null ? 'added' : 'changed', fields: differing(before, after) })
    applied.done.settings.push({ key, before, after, ...(kept === undefined ? {} : { kept }) })
  }
}

interface Context {
  ids: Map<string, string>
  people: People
  applied: Applied
}

async function applyObject(tx: Tx, call: Call, object: ObjectDeclaration, entries: SettingsFile['objects'][string], context: Context): Promise<void> {
  const here = recordsHere(object, entries.length > 0 ? await allRecords(tx, call, object) : [])
  const later: { index: number; record: AnyRecord; entry: Record<string, unknown>; isNew: boolean }[] = []
  for (const [index, raw] of entries.entries()) {
    const entry = valuesOf(object, withIdsOfHere(raw, context.ids), (name, email) => {
      const id = context.people.idOf(email)
      if (id === null) context.applied.warnings.push({ path: `objects.${object.name}.${index}.${name}`, message: translate(call.language, 'settingsfile:warnings.nobody', { email }) })
      return id
    })
    const known = here.find({ ...entry, id: raw.id })
    const own = selfReferences(object)
    // A record may name one that comes after it in the file; that is set when all are there.
    const first = Object.fromEntries(Object.entries(entry).filter(([name]) => !own.includes(name)))
    const record = known ?? (await placed(call, `objects.${object.name}.${index}`, () => createRecords(tx, call, object, [first])))[0]!
    if (typeof raw.id === 'string') context.ids.set(raw.id, record.id)
    if (!known) context.applied.done.created.push({ object: object.name, id: record.id, version: record.version })
    later.push({ index, record, entry, isNew: !known })
  }
  for (const { index, record, entry, isNew } of later) {
    const wanted = withIdsOfHere(entry, context.ids)
    const patch = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !isDeepStrictEqual(record[name], value)))
    const [after] = Object.keys(patch).length > 0 ? await placed(call, `objects.${object.name}.${index}`, () => updateRecords(tx, call, object, [{ id: record.id, patch }])) : [record]
    note(context.applied, object, record, after!, isNew)
  }
}

function note(applied: Applied, object: ObjectDeclaration, before: AnyRecord, after: AnyRecord, isNew: boolean): void {
  const { changes, done } = applied
  const name = String(after[object.title] ?? '')
  if (isNew) {
    changes.push({ object: object.name, name, what: 'added', fields: [] })
    const created = done.created.find(({ id }) => id === after.id)
    if (created) created.version = after.version
  } else if (after.version !== before.version) {
    const fields = fileFields(object).flatMap(([field]) => (isDeepStrictEqual(before[field], after[field]) ? [] : [field]))
    changes.push({ object: object.name, name, what: 'changed', fields })
    done.updated.push({ object: object.name, id: after.id, version: after.version, name, before: Object.fromEntries(fields.map((field) => [field, before[field]])) })
  } else applied.left += 1
}

/** The fields that can be set; somebody whom nobody here knows is left out. */
function valuesOf(object: ObjectDeclaration, entry: Record<string, unknown>, personOf: (field: string, email: string) => string | null): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of fileFields(object)) {
    if (!Object.hasOwn(entry, name)) continue
    const value = field.type === 'reference' && field.to === 'users' && typeof entry[name] === 'string' ? personOf(name, entry[name]) : entry[name]
    if (value !== null) values[name] = value
  }
  return values
}

const selfReferences = (object: ObjectDeclaration): string[] => fileFields(object).flatMap(([name, field]) => (field.type === 'reference' && field.to === object.name ? [name] : []))

function unknownParts(call: Call, file: SettingsFile): string[] {
  const objects = new Set(presentObjects(call, settingsObjects()).map(({ object }) => object.name))
  const keys = new Set(settingsKeys().map(({ key }) => key))
  return [...Object.keys(file.objects).filter((name) => !objects.has(name)), ...Object.keys(file.settings).filter((key) => !keys.has(key))]
}

const differing = (before: unknown, after: unknown): string[] =>
  Object.keys((after ?? {}) as object).filter((name) => !isDeepStrictEqual((before as Record<string, unknown> | null)?.[name], (after as Record<string, unknown>)[name]))

/** A refusal names its place in the file. */
async function placed<T>(call: Call, place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const issues: readonly Issue[] = error.errors.length > 0 ? error.errors : [{ path: '', code: error.code, message: error.message }]
    throw invalid(issues.map((issue) => at(place, issue)), translate(call.language, 'settingsfile:errors.refused', { place, reason: issues[0]!.message }))
  }
}

const at = (place: string, issue: Issue): Issue => ({ ...issue, path: issue.path ? `${place}.${issue.path}` : place })
