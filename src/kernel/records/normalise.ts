/** Brings values into the form in which they are stored: phone numbers, mailboxes, formatted text, row ids. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'
import type { Address, Email, Phone } from '../../shared/fields.ts'
import type { ObjectDeclaration } from '../../shared/object.ts'
import { newId } from '../ids.ts'
import { fieldList } from './blankRecord.ts'
import { cleanRichText } from './richText.ts'

/** @param read phone numbers with an E.164 form were read before */
export function normalise(object: ObjectDeclaration, values: Record<string, unknown>, country: string, read = false): void {
  for (const { name, field: f } of fieldList(object)) {
    const value = values[name]
    if (value === undefined) continue
    if (value === '' && !f.required) values[name] = null
    else if (f.type === 'phones') values[name] = onePrimary((value as Phone[]).map((phone) => (read && phone.e164 ? completePhone(phone) : readPhone(phone, country))))
    else if (f.type === 'emails') values[name] = onePrimary((value as Email[]).map((email) => ({ id: email.id ?? newId(), value: email.value, label: email.label ?? null, primary: email.primary ?? false })))
    else if (f.type === 'addresses') values[name] = (value as Address[]).map((address) => ({ id: address.id ?? newId(), label: null, street: null, city: null, region: null, postalCode: null, country: null, ...address }))
    else if (f.type === 'richText') values[name] = typeof value === 'string' ? cleanRichText(value) : value
    else if (f.type === 'options') values[name] = f.options.filter((key) => (value as string[]).includes(key))
    else if (f.type === 'tags' || f.type === 'references') values[name] = [...new Set(value as string[])]
  }
}

/** The number as typed stays; E.164 is found for it in the firm's country, or stays empty for an odd one. */
export function readPhone(phone: Phone, country: string): Required<Phone> {
  const parsed = parsePhoneNumberFromString(phone.value, country as CountryCode)
  return {
    id: phone.id ?? newId(),
    value: phone.value,
    e164: parsed?.isPossible() ? parsed.number : null,
    extension: phone.extension ?? parsed?.ext ?? null,
    label: phone.label ?? null,
    primary: phone.primary ?? false,
  }
}

const completePhone = (phone: Phone): Required<Phone> => ({ id: phone.id ?? newId(), value: phone.value, e164: phone.e164 ?? null, extension: phone.extension ?? null, label: phone.label ?? null, primary: phone.primary ?? false })

function onePrimary<T extends { primary?: boolean }>(rows: T[]): T[] {
  const first = Math.max(0, rows.findIndex((row) => row.primary))
  return rows.map((row, index) => ({ ...row, primary: index === first }))
}

/** What a phone is matched by: E.164, else its digits. */
export const phoneKey = (phone: Phone): string => phone.e164?.replace(/\D/g, '') || phone.value.replace(/\D/g, '') || phone.value.toLowerCase()

export const emailKey = (email: Email): string => email.value.trim().toLowerCase()
