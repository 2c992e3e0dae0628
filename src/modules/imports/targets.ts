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
import { labelKey, type ObjectDeclaration } from '../../shared/object.ts'

export const recordKinds = ['team', 'user', 'product', 'company', 'contact', 'deal', 'task', 'activity', 'note'] as const
/** Records are made in this order, so that later ones can name earlier ones. */
export type RecordKind = (typeof recordKinds)[number]

export const objectOf: Record<RecordKind, ObjectDeclaration> = { team: teams, user: users, product: products, company: companies, contact: contacts, deal: deals, task: tasks, activity: activities, note: notes }

/** Objects that a file can be of; `leads` and others come as deals. */
export const mainObjects = ['users', 'products', 'companies', 'contacts', 'deals', 'tasks', 'activities'] as const
export type MainObject = (typeof mainObjects)[number]

export const kindOf: Record<MainObject, RecordKind> = { users: 'user', products: 'product', companies: 'company', contacts: 'contact', deals: 'deal', tasks: 'task', activities: 'activity' }

/** Records that a row of a file may make beside its main one, and refer to. */
export const companions: Record<MainObject, readonly RecordKind[]> = {
  users: [],
  products: [],
  companies: ['contact', 'note'],
  contacts: ['company', 'note'],
  deals: ['contact', 'company', 'note'],
  tasks: ['contact', 'company', 'deal'],
  activities: ['contact', 'company', 'deal'],
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
}

/** Targets that are not fields themselves: the import makes fields of them. */
const made: Partial<Record<RecordKind, Record<string, TargetType>>> = {
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

const cache = new Map<RecordKind, Target[]>()

/** Everything that a column can become in a record of this kind. */
export function targetsOf(kind: RecordKind): Target[] {
  let targets = cache.get(kind)
  if (!targets) {
    const object = objectOf[kind]
    const own = Object.entries(object.fields)
      .filter(([name, f]) => !f.readOnly && !f.derived && !f.internal && !hidden.has(name) && !unreadable.has(f.type))
      .map(([field, f]): Target => ({ to: `${kind}.${field}`, kind, field, type: f.type, label: labelKey.field(object, field) }))
    const extra = Object.entries(made[kind] ?? {}).map(([field, type]): Target => ({ to: `${kind}.${field}`, kind, field, type, label: `imports:targets.${field}` }))
    cache.set(kind, (targets = [...own, ...extra]))
  }
  return targets
}

export function findTarget(to: string): Target | undefined {
  const kind = recordKinds.find((name) => to.startsWith(`${name}.`))
  return kind && targetsOf(kind).find((target) => target.to === to)
}

/** All targets for a file of this object, those of its main record first. */
export const targetsFor = (object: MainObject): Target[] => [kindOf[object], ...companions[object]].flatMap(targetsOf)
