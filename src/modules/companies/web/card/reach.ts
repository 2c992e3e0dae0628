/** How a customer is reached: by his own number and mailbox, else by those of his people or his company. */
import type { Address, Email, Phone } from '../../../../shared/fields.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { primaryOf } from '../../../../ui/records/field/phoneText.ts'
import type { CustomerPerson } from './slots.ts'

export interface Reach {
  /** The person to ask for at a company. */
  person: CustomerPerson | null
  phone: Phone | null
  email: Email | null
  timeZone: string | null
  address: Address | null
}

export function reachOf(record: AnyRecord, people: readonly CustomerPerson[]): Reach {
  const person = mainPerson(people)
  const company = record.company as AnyRecord | null | undefined
  const sources = [record, person, company].filter((source) => source !== null && source !== undefined) as Partial<Record<'phones' | 'emails' | 'timeZone' | 'addresses', unknown>>[]
  const first = <T>(pick: (source: (typeof sources)[number]) => T | null | undefined): T | null => sources.map(pick).find((found) => found !== null && found !== undefined && found !== '') ?? null
  return {
    person,
    phone: first((source) => primaryOf(source.phones as Phone[] | undefined)),
    email: first((source) => primaryOf(source.emails as Email[] | undefined)),
    timeZone: first((source) => source.timeZone as string | null),
    address: first((source) => (source.addresses as Address[] | undefined)?.[0]),
  }
}

/** The one spoken to last, else the first. */
function mainPerson(people: readonly CustomerPerson[]): CustomerPerson | null {
  return [...people].sort((a, b) => (b.lastTouchAt ?? '').localeCompare(a.lastTouchAt ?? ''))[0] ?? null
}

/** RFC 6068 */
export const mailLink = (email: Email): string => `mailto:${encodeURIComponent(email.value).replace('%40', '@')}`

/** A map of the place; the address in one line as the query. */
export const mapLink = (address: string): string => `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
