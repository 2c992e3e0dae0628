/** Who names a field or an object in settings of his own: views, stages, roles, conditions, formulas. */
import { level } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { listRecords } from '../../../../kernel/records/list.ts'
import { findObject, hasObject, namesOfFields } from '../../../../kernel/records/registry.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'

export interface Mention {
  object: string
  id: string
  name: string
  /** What it is, where it is no record. */
  kind?: string
}

/** Objects of settings that may name a field; those that this installation does not have are passed over. */
const places = ['views', 'stages', 'pipelines', 'roles', 'fields', 'sections', 'webhooks', 'processes', 'forms', 'templates', 'reports', 'segments']

const most = 500

/** `key` must stand as a name of its own: alone, in a path (`x_car_id.x_colour`), a sort (`-x_size`) or a formula. */
export async function mentionsOf(tx: Tx, call: Call, key: string, object: string, own: string): Promise<Mention[]> {
  const name = new RegExp(`(^|[^A-Za-z0-9_])${key.replace(/[^A-Za-z0-9_]/g, '')}($|[^A-Za-z0-9_])`)
  const found: Mention[] = []
  for (const place of places) {
    if (!hasObject(call, place)) continue
    const declared = findObject(call, place)
    if (level(call, declared, 'see') === 'none') continue
    for (const record of await recordsOf(tx, call, declared)) {
      if (record.id !== own && speaksOf(record, object, key) && deepMatch(contentOf(declared, record), name)) found.push({ object: place, id: record.id, name: String(record[declared.title] ?? '') })
    }
  }
  for (const { content, of, ...mention } of await namesOfFields(tx, call)) if (speaksOf({ object: of }, object, key) && deepMatch(content, name)) found.push(mention)
  return found
}

async function recordsOf(tx: Tx, call: Call, object: ObjectDeclaration): Promise<AnyRecord[]> {
  const records: AnyRecord[] = []
  let cursor: string | undefined
  do {
    const page = await listRecords(tx, call, object, { sort: 'createdAt', limit: most, cursor })
    records.push(...page.data)
    cursor = page.page.next ?? undefined
  } while (cursor)
  return records
}

/** A built-in name like `name` is in many objects: there only settings of this object count. Keys of administrators are rare enough to be looked for everywhere. */
const speaksOf = (record: Readonly<Record<string, unknown>>, object: string, key: string): boolean => key.startsWith('x_') || record.object === undefined || record.object === object

/** The JSON and the lists of a record: there names of fields are. */
const contentOf = (object: ObjectDeclaration, record: AnyRecord): unknown[] => Object.entries(object.fields).flatMap(([field, f]) => ((f.type === 'json' && field !== 'label' && field !== 'hint') || f.type === 'tags' ? [record[field]] : []))

function deepMatch(value: unknown, name: RegExp): boolean {
  if (typeof value === 'string') return name.test(value)
  if (Array.isArray(value)) return value.some((item) => deepMatch(item, name))
  if (typeof value === 'object' && value !== null) return Object.entries(value).some(([key, item]) => name.test(key) || deepMatch(item, name))
  return false
}
