/** What the rows of a file are: deals, contacts, companies … */
import { isAdded, mainObjects, type AddedKind, type BuiltInObject, type MainObject, type Objects } from '../../targets.ts'
import { foldHeader } from '../values/foldName.ts'
import { readHeading } from './headings.ts'

/** Targets that hardly any other object has, with their weight. */
const telling: Record<BuiltInObject, Record<string, number>> = {
  deals: { 'deal.stage': 4, 'deal.pipeline': 3, 'deal.amount': 2, 'deal.closeDate': 2, 'deal.expectedCloseOn': 3, 'deal.title': 1, 'deal.probability': 3, 'deal.contactIds': 3, 'deal.lostNote': 2, 'deal.openedAt': 0.5 },
  contacts: { 'contact.firstName': 4, 'contact.lastName': 4, 'contact.middleName': 3, 'contact.fullName': 3, 'contact.birthday': 3, 'contact.salutation': 2, 'contact.jobTitle': 2, 'contact.emails': 2, 'contact.phones': 2, 'company.name': 0.5 },
  companies: { 'company.name': 2, 'company.taxNumber': 3, 'company.industry': 3, 'company.legalName': 3, 'company.employees': 3, 'company.revenue': 2, 'company.yearEstablished': 3, 'company.website': 2, 'company.parentId': 3, 'company.country': 1 },
  products: { 'product.name': 2, 'product.sku': 3, 'product.price': 3, 'product.cost': 3, 'product.unit': 3, 'product.series': 1.5 },
  users: { 'user.manager': 4, 'user.office': 2, 'user.team': 2, 'user.role': 3, 'user.name': 1.5, 'user.email': 0.5 },
  tasks: { 'task.title': 1, 'task.dueAt': 3, 'task.kind': 1, 'task.importance': 1, 'task.status': 1, 'task.result': 1, 'task.doneAt': 2 },
  activities: { 'activity.occurredAt': 1, 'activity.direction': 3, 'activity.durationSeconds': 2, 'activity.kind': 1, 'activity.outcome': 1 },
}

/** Headings that name their object themselves. */
const headingHints: [RegExp, BuiltInObject][] = [
  [/^(?:deal|opportunity|lead) |^(?:название|этап|стадия|сумма|id) (?:сделки|лида)|^название лида/, 'deals'],
  [/^(?:company|account) (?:name|domain|owner)|^название компании|^тип компании/, 'companies'],
  [/^contact (?:owner|id|type)|^тип контакта|^lifecycle stage/, 'contacts'],
  [/^product (?:name|code|id)|^название товара|^код товара/, 'products'],
  [/^(?:task|activity) (?:name|title|id|type)|^название задачи|^крайний срок/, 'tasks'],
]

const nameHints: [RegExp, BuiltInObject][] = [
  [/deal|opportunit|pipeline|lead|сделк|лид|darijum|darījum|szans|transakc/i, 'deals'],
  [/contact|person|people|контакт|kontakt|osob/i, 'contacts'],
  [/compan|account|organi[sz]|client|customer|компани|контрагент|клиент|uznemum|uzņēmum|klient|firm/i, 'companies'],
  [/product|item|price|товар|прайс|номенклатур|produkt|prec|cen/i, 'products'],
  [/team|user|employee|staff|agent|сотрудник|команд|пользовател|darbiniek|pracowni/i, 'users'],
  [/task|todo|задач|дела|uzdevum|zadani/i, 'tasks'],
  [/activit|call|meeting|звонк|активност|aktivit/i, 'activities'],
]

export interface ObjectGuess {
  object: MainObject
  /** Points: below 3 the file says too little of itself. */
  score: number
}

/** The best guess by headings, with a hint from the file's name. */
export function recogniseObject(headers: readonly string[], fileName: string, objects?: Objects): ObjectGuess {
  const named = addedNamed(fileName, objects)
  if (named) return { object: named, score: 5 }
  let best: ObjectGuess = { object: 'contacts', score: 0 }
  for (const object of mainObjects) {
    const score = scoreOf(headers, object) + (nameHints.find(([pattern]) => pattern.test(fileName))?.[1] === object ? 2 : 0)
    if (score > best.score) best = { object, score }
  }
  return best
}

/** An administrator's object whose own words the file is called by: `vehicles 2026.csv`. */
function addedNamed(fileName: string, objects: Objects | undefined): AddedKind | undefined {
  const name = ` ${foldHeader(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''))} `
  for (const { name: object, labels } of objects?.values() ?? []) {
    if (!isAdded(object) || !labels) continue
    const words = [labels.one, labels.many].flatMap((label) => (typeof label === 'string' ? [label] : Object.values(label))).map(foldHeader)
    if (words.some((word) => word.length >= 3 && name.includes(` ${word} `))) return object
  }
  return undefined
}

function scoreOf(headers: readonly string[], object: BuiltInObject): number {
  const found = new Set<string>()
  let score = 0
  for (const header of headers) {
    const to = readHeading(header, object)?.to
    if (to && !found.has(to)) score += (telling[object][to] ?? 0) + 0.2
    if (to) found.add(to)
    if (headingHints.some(([pattern, hinted]) => hinted === object && pattern.test(foldHeader(header)))) score += 3
  }
  // A list of customers with sums and how far each has come is a list of deals.
  if (object === 'deals' && found.has('deal.amount') && (found.has('deal.stage') || found.has('deal.status'))) score += 5
  return score
}

/** The files' objects in the order in which they can refer to each other. */
const order: readonly MainObject[] = ['users', 'products', 'companies', 'contacts', 'deals', 'tasks', 'activities']

/** Objects of an administrator come last: they name the others. */
export const orderOf = (object: MainObject): number => (isAdded(object) ? order.length : order.indexOf(object))

/** `--as leads`, `--as teams` and singular words are understood too. Undefined for an unknown word. */
export function objectNamed(word: string, objects?: Objects): MainObject | undefined {
  const name = word.toLowerCase()
  if (isAdded(name)) return objects?.has(name) ? name : undefined
  const aliases: Record<string, MainObject> = { leads: 'deals', lead: 'deals', deal: 'deals', contact: 'contacts', people: 'contacts', company: 'companies', accounts: 'companies', product: 'products', user: 'users', team: 'users', teams: 'users', task: 'tasks', activity: 'activities' }
  return mainObjects.find((object) => object === name) ?? aliases[name]
}
