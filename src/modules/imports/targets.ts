/**
 * What a column of a file can become. A row of a file makes one or several records ("a deal, its
 * contact and company, a note"); each has a short name here, and a column's target is written
 * `<record>.<field>`: `deal.amount`, `contact.phones`.
 */
import { users, teams } from '../accounts/contract.ts'
import { activities, notes } from '../activities/contract.ts'
import { companies } from '../companies/contract.ts'
import { contacts } from '../contacts/contract.ts'
import { deals } from '../deals/contract.ts'
import { products } from '../products/contract.ts'
import { tasks } from '../tasks/contract.ts'
import type { FieldType } from '../../shared/fields.ts'
import type { Label } from '../../shared/labels.ts'
import { labelKey, type ObjectDeclaration } from '../../shared/object.ts'

export const recordKinds = ['team', 'user', 'product', 'company', 'contact', 'deal', 'task', 'activity', 'note'] as const
/** Records of the code are made in this order, so that later ones can name earlier ones; those of an administrator's object after them, under its name. */
export type BuiltInKind = (typeof recordKinds)[number]
export type AddedKind = `x_${string}`
export type RecordKind = BuiltInKind | AddedKind

const objectOf: Record<BuiltInKind, ObjectDeclaration> = { team: teams, user: users, product: products, company: companies, contact: contacts, deal: deals, task: tasks, activity: activities, note: notes }

/** Objects that a file can be of; `leads` and others come as deals. */
export const mainObjects = ['users', 'products', 'companies', 'contacts', 'deals', 'tasks', 'activities'] as const
export type BuiltInObject = (typeof mainObjects)[number]
export type MainObject = BuiltInObject | AddedKind

/** The objects of the workspace by name. The screens hold them in the declarations of the code, and need none. */
export type Objects = ReadonlyMap<string, ObjectDeclaration>

export const isAdded = (name: string): name is AddedKind => name.startsWith('x_')

/** Without the workspace's objects nothing is known of those that an administrator made. */
export function declarationOf(kind: RecordKind, objects?: Objects): ObjectDeclaration {
  if (!isAdded(kind)) return objects?.get(objectOf[kind].name) ?? objectOf[kind]
  return objects?.get(kind) ?? { name: kind, singular: kind, module: 'fields', title: 'name', defaultSort: '-createdAt', access: {}, custom: true, fields: {} }
}

const kindOf: Record<BuiltInObject, BuiltInKind> = { users: 'user', products: 'product', companies: 'company', contacts: 'contact', deals: 'deal', tasks: 'task', activities: 'activity' }

/** Records that a row of a file may make beside its main one, and refer to. */
const companions: Record<BuiltInObject, readonly BuiltInKind[]> = {
  users: [],
  products: [],
  companies: ['contact', 'note'],
  contacts: ['company', 'note'],
  deals: ['contact', 'company', 'note'],
  tasks: ['contact', 'company', 'deal'],
  activities: ['contact', 'company', 'deal'],
}

/** The kind of the records of an object; undefined for what no file is read into. */
export const kindOfObject = (object: string): RecordKind | undefined => (isAdded(object) ? object : recordKinds.find((kind) => objectOf[kind].name === object))

/** The kind of the records that a file of this object is of. */
export const kindFor = (object: MainObject): RecordKind => (isAdded(object) ? object : kindOf[object])

/** Records that a row of such a file may make beside its main one. */
export function companionsFor(object: MainObject, objects?: Objects): readonly BuiltInKind[] {
  if (!isAdded(object)) return companions[object]
  const { fields } = declarationOf(object, objects)
  return (['contact', 'company', 'deal'] as const).filter((kind) => Object.hasOwn(fields, `${kind}Id`))
}

/** How a target is read; references are read as text and looked up. */
export type TargetType = FieldType | 'fullName' | 'stage' | 'pipeline' | 'dealStatus' | 'currency' | 'closeDate' | 'sourceId' | 'sourceIds' | 'address' | 'people' | 'roles' | 'taskStatus'

export interface Target {
  /** `deal.amount` */
  to: string
  kind: RecordKind
  field: string
  type: TargetType
  /** Translation key of the field's name. */
  label: string
  /** An administrator's own words for it. */
  words?: Label
}

/** Targets that are not fields themselves: the import makes fields of them. */
const made: Partial<Record<BuiltInKind, Record<string, TargetType>>> = {
  user: { sourceId: 'sourceId', team: 'people', manager: 'people', office: 'people', role: 'roles' },
  product: { sourceId: 'sourceId', currency: 'currency' },
  company: { sourceId: 'sourceId', currency: 'currency', street: 'address', city: 'address', region: 'address', postalCode: 'address' },
  contact: { sourceId: 'sourceId', fullName: 'fullName', street: 'address', city: 'address', region: 'address', postalCode: 'address', country: 'address' },
  deal: { sourceId: 'sourceId', stage: 'stage', pipeline: 'pipeline', status: 'dealStatus', closeDate: 'closeDate', currency: 'currency', contactIds: 'sourceIds', lostNote: 'text' },
  task: { sourceId: 'sourceId', status: 'taskStatus', doneAt: 'instant', result: 'text' },
  activity: { sourceId: 'sourceId' },
}

/** Types that no cell of a table can hold. */
const unreadable: ReadonlySet<FieldType> = new Set(['json', 'references', 'file', 'image', 'computed'])

/** Fields that only make sense through other targets (`company.name` gives `companyId`). */
const hidden = new Set(['companyId', 'contactId', 'dealId', 'taskId', 'teamId', 'headId', 'stageId', 'pipelineId', 'roles', 'addresses', 'displayName', 'version', 'unresolved', 'sourceId'])

/** By the fields as they are declared: these change with the catalog. */
const cache = new WeakMap<ObjectDeclaration['fields'], Target[]>()

/** Everything that a column can become in a record of this kind. */
export function targetsOf(kind: RecordKind, objects?: Objects): Target[] {
  const object = declarationOf(kind, objects)
  let targets = cache.get(object.fields)
  if (!targets) {
    const own = Object.entries(object.fields)
      .filter(([name, f]) => !f.readOnly && !f.derived && !f.internal && !hidden.has(name) && !unreadable.has(f.type))
      .map(([field, f]): Target => ({ to: `${kind}.${field}`, kind, field, type: f.type, label: labelKey.field(object, field), ...(f.label ? { words: f.label } : {}) }))
    const extra = Object.entries<TargetType>(isAdded(kind) ? { sourceId: 'sourceId' } : (made[kind] ?? {})).map(([field, type]): Target => ({ to: `${kind}.${field}`, kind, field, type, label: `imports:targets.${field}` }))
    cache.set(object.fields, (targets = [...own, ...extra]))
  }
  return targets
}

export function findTarget(to: string, objects?: Objects): Target | undefined {
  const [name = ''] = to.split('.')
  const kind = isAdded(name) ? name : recordKinds.find((known) => known === name)
  return kind && targetsOf(kind, objects).find((target) => target.to === to)
}
