/** What the heading of a column means in a file of a given object. */
import { companionsFor, findTarget, kindFor, targetsOf, type MainObject, type Objects, type RecordKind } from '../../targets.ts'
import { foldHeader } from '../values/foldName.ts'
import { fieldNamed } from './synonyms.ts'

export interface Heading {
  to: string
  label?: string
}

/** Words around a heading that say of which record it speaks: "Рабочий телефон (контакт)", "Deal - Title". */
const qualifiers: [RegExp, RecordKind][] = [
  [/^(?:deal|lead|opportunity|сделка|лид) (?=\S)| (?:сделки|сделка|лида|of deal)$/, 'deal'],
  [/^(?:person|contact|primary contact|контакт|kontakts|osoba) (?=\S)| (?:контакта|контакт|of contact)$/, 'contact'],
  [/^(?:organization|organisation|company|account|primary company|компания|uzņēmums|firma) (?=\S)| (?:компании|компания|организации|of company)$/, 'company'],
  [/^(?:activity|task|задача) (?=\S)| (?:задачи|задача)$/, 'task'],
  [/^(?:product|товар) (?=\S)| (?:товара|товар)$/, 'product'],
]

const named = (kind: RecordKind, heading: string): Heading | undefined => {
  const field = fieldNamed(kind, heading)
  if (!field) return undefined
  const [name, label] = field.split(':')
  return label ? { to: `${kind}.${name}`, label } : { to: `${kind}.${name}` }
}

/** Null when nothing is known of the name. */
export function readHeading(header: string, object: MainObject, objects?: Objects): Heading | null {
  const heading = foldHeader(header)
  if (!heading) return null
  const bare = heading.replace(unit, '').trim()
  return meaningOf(header, heading, object, objects) ?? (bare && bare !== heading ? meaningOf(header, bare, object, objects) : null)
}

/** What a value is measured in says nothing of what it is: "Summa, Ls", "Price (USD)", "Выручка, млн руб." */
const unit = / (?:(?:in )?(?:thousands?|millions?|тыс|млн) ?)?(?:eur|usd|gbp|rub|pln|uah|kzt|byn|cny|ls|lvl|euro|евро|руб|рублей|долл|zl|zł|тыс|млн|pcs|шт)?$/

function meaningOf(header: string, heading: string, object: MainObject, objects: Objects | undefined): Heading | null {
  const main = kindFor(object)
  const kinds = [main, ...companionsFor(object, objects)]
  const own = ownKey(header, main, objects) ?? ownWords(heading, main, objects)
  if (own) return own
  const asMain = named(main, heading)
  if (asMain && !speaksOfAnother(heading, main, kinds)) return asMain
  const qualified = readQualified(heading, kinds)
  if (qualified) return qualified
  if (asMain) return asMain
  // "Name" or "ID" alone never speak of a companion; "Phone" in a file of deals does.
  for (const kind of companionsFor(object, objects)) {
    const found = named(kind, heading)
    if (found && !plainNames.has(heading)) return found
  }
  return null
}

const plainNames = new Set(['id', 'name', 'title', 'название', 'имя', 'record id', '№', 'код', 'nosaukums', 'nazwa', 'created', 'create date', 'дата создания', 'description', 'описание', 'status', 'статус', 'type', 'тип'])

/** A field's own key, as our exports and the interface write it ("firstName", "expectedCloseOn"). */
function ownKey(header: string, main: RecordKind, objects: Objects | undefined): Heading | undefined {
  const to = `${main}.${header.trim()}`
  return findTarget(to, objects) ? { to } : undefined
}

/** The words that the administrator gave a field, in any language. */
function ownWords(heading: string, main: RecordKind, objects: Objects | undefined): Heading | undefined {
  const target = targetsOf(main, objects).find(({ words }) => words !== undefined && (typeof words === 'string' ? [words] : Object.values(words)).some((word) => foldHeader(word) === heading))
  return target && { to: target.to }
}

function speaksOfAnother(heading: string, main: RecordKind, kinds: RecordKind[]): boolean {
  return qualifiers.some(([pattern, kind]) => kind !== main && kinds.includes(kind) && pattern.test(heading) && readQualified(heading, [kind]) !== null)
}

function readQualified(heading: string, kinds: RecordKind[]): Heading | null {
  for (const [pattern, kind] of qualifiers) {
    if (!kinds.includes(kind) || !pattern.test(heading)) continue
    const rest = heading.replace(pattern, '').trim()
    // "Deal - Organization" is not a field of the deal, but the company beside it.
    const found = named(kind, rest) ?? named(kind, heading) ?? kinds.map((other) => (plainNames.has(rest) ? undefined : named(other, rest))).find(Boolean)
    if (found) return found
  }
  return null
}
