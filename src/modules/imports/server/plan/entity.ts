/** A record that the import knows: stored, or still to be made. */
import type { RecordKind } from '../../targets.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { foldName } from '../values/foldName.ts'
import type { Email, Phone } from '../../../../shared/fields.ts'

/** Something that a reference can name, once it is stored. */
export interface Linked {
  id: string | null
}

export interface Entity extends Linked {
  kind: RecordKind
  /** As stored before; null for a new one. */
  stored: AnyRecord | null
  /** What is to be written; references to new records are in `links`. */
  patch: Record<string, unknown>
  links: Map<string, Linked>
  /** The caller may change it. */
  mayChange: boolean
  /** Row of the file that touched it first in this import. */
  firstRow: number | null
}

export const newEntity = (kind: RecordKind): Entity => ({ kind, id: null, stored: null, patch: {}, links: new Map(), mayChange: true, firstRow: null })

/** The value that the record has or will have. */
export const valueOf = (entity: Entity, field: string): unknown => (Object.hasOwn(entity.patch, field) ? entity.patch[field] : entity.stored?.[field])

export const phoneDigits = (phone: Phone): string => phone.e164?.replace(/\D/g, '') || phone.value.replace(/\D/g, '')

/** Tax numbers are compared without spaces and dashes. */
export const taxKey = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

type Values = Record<string, unknown>

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Kinds that match by name alone. */
export const namedKinds: ReadonlySet<RecordKind> = new Set(['company', 'product', 'user', 'team'])

/** By what a record of this kind is known again, strongest first: source id, mailbox, phone, tax number, article, name. */
export function keysOf(kind: RecordKind, values: Values, sourceId: string | undefined): string[] {
  const keys: string[] = []
  if (sourceId) keys.push(`s:${sourceId}`)
  if (kind === 'contact' || kind === 'company') {
    if (kind === 'company' && text(values.taxNumber)) keys.push(`t:${taxKey(text(values.taxNumber))}`)
    for (const email of (values.emails as Email[] | undefined) ?? []) keys.push(`e:${email.value.toLowerCase()}`)
    for (const phone of (values.phones as Phone[] | undefined) ?? []) if (phoneDigits(phone).length >= 5) keys.push(`p:${phoneDigits(phone)}`)
  }
  if (kind === 'user' && text(values.email)) keys.push(`e:${text(values.email).toLowerCase()}`)
  if (kind === 'product' && text(values.sku)) keys.push(`k:${text(values.sku).toLowerCase()}`)
  if (namedKinds.has(kind) && text(values.name)) keys.push(`n:${foldName(text(values.name))}`)
  return keys
}
