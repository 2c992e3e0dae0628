/** Looks through all objects that the caller may see, each by its own index. */
import { seen } from '../../../kernel/access/fields.ts'
import { level } from '../../../kernel/access/visible.ts'
import { gaveRows } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { listRecords } from '../../../kernel/records/list.ts'
import { allObjects, hasObject } from '../../../kernel/records/registry.ts'
import type { Email, Money, Phone } from '../../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals } from '../../deals/contract.ts'
import { products } from '../../products/contract.ts'
import { tasks } from '../../tasks/contract.ts'
import type { SearchHit } from '../contract.ts'

interface Place {
  object: ObjectDeclaration
  include: string[]
  subtitle(record: AnyRecord): string | null
  amount?(record: AnyRecord): Money | null
}

/** Rights may hide what would tell records of the same name apart. */
const phoneOf = (record: AnyRecord): string | null => {
  const phones = (record.phones ?? []) as Phone[]
  return (phones.find((phone) => phone.primary) ?? phones[0])?.value ?? null
}
const named = (record: AnyRecord, relation: string, field: string): string | null => ((record[relation] as AnyRecord | null)?.[field] as string | undefined) ?? null

const places: Place[] = [
  { object: companies, include: [], subtitle: (record) => phoneOf(record) ?? (record.industry as string | null | undefined) ?? null },
  { object: contacts, include: ['company'], subtitle: (record) => named(record, 'company', 'name') ?? phoneOf(record) ?? ((record.emails ?? []) as Email[])[0]?.value ?? null },
  { object: deals, include: ['company', 'contact'], subtitle: (record) => named(record, 'company', 'name') ?? named(record, 'contact', 'displayName'), amount: (record) => record.amount as Money | null },
  { object: tasks, include: ['company', 'contact'], subtitle: (record) => named(record, 'company', 'name') ?? named(record, 'contact', 'displayName') },
  { object: products, include: [], subtitle: (record) => (record.sku as string | null | undefined) ?? null, amount: (record) => record.price as Money | null },
]

/** Objects that the administrator made. */
function ownPlaces(call: Call): Place[] {
  return allObjects(call)
    .filter((object) => object.custom)
    .map((object) => ({ object, include: ['company', 'contact'], subtitle: (record) => named(record, 'company', 'name') ?? named(record, 'contact', 'displayName') }))
}

export async function searchEverything(tx: Tx, call: Call, q: string, limit = 5): Promise<{ data: SearchHit[] }> {
  if (!q.trim()) return { data: [] }
  const data: SearchHit[] = []
  for (const { object, include, subtitle, amount } of [...places, ...ownPlaces(call)]) {
    if (level(call, object, 'see') === 'none' || !hasObject(call, object.name) || call.catalog.modulesOff.has(object.module)) continue
    const open = seen(call, object)
    const found = await listRecords(tx, call, object, { q, limit, include: include.filter((relation) => Object.hasOwn(open.fields, `${relation}Id`)) })
    gaveRows(call, object.name, found.data.length)
    for (const record of found.data) data.push({ object: object.name, id: record.id, title: String(record[object.title] ?? ''), subtitle: subtitle(record), amount: amount?.(record) ?? null })
  }
  return { data }
}
