/** Phone numbers in the way they are read aloud. The number plan is heavy, so it comes when first needed. */
import { useCallback, useSyncExternalStore } from 'react'
import type { Phone } from '../../../shared/fields.ts'

type Formatter = (e164: string) => string

let format: Formatter | null = null
let loading = false
const known = new Map<string, string>()
const watchers = new Set<() => void>()

function load(): void {
  if (loading) return
  loading = true
  void import('libphonenumber-js/min').then(({ parsePhoneNumberFromString }) => {
    format = (e164) => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
    watchers.forEach((notify) => notify())
  })
}

/** "+371 26 114 208"; as typed while the number plan is on its way, and for numbers nobody can read. */
export function usePhoneText(): (phone: Phone) => string {
  const ready = useSyncExternalStore(watch, () => format)
  return useCallback((phone) => wording(phone, ready), [ready])
}

function wording(phone: Phone, ready: Formatter | null): string {
  if (!phone.e164) return withExtension(phone.value, phone)
  if (!ready) {
    load()
    return withExtension(phone.value, phone)
  }
  let text = known.get(phone.e164)
  if (text === undefined) known.set(phone.e164, (text = ready(phone.e164)))
  return withExtension(text, phone)
}

function watch(notify: () => void): () => void {
  watchers.add(notify)
  return () => watchers.delete(notify)
}

const withExtension = (text: string, phone: Phone): string => (phone.extension && !text.includes(phone.extension) ? `${text} #${phone.extension}` : text)

/** The address a click dials (RFC 3966). */
export const telLink = (phone: Phone): string => `tel:${phone.e164 ?? phone.value.replace(/[^\d+]/g, '')}${phone.e164 && phone.extension ? `;ext=${phone.extension}` : ''}`

export const primaryOf = <T extends { primary?: boolean }>(rows: readonly T[] | null | undefined): T | undefined => rows?.find((row) => row.primary) ?? rows?.[0]

/** The number in E.164 form, read in a country; null for what is no number yet. */
export async function toE164(typed: string, country: string): Promise<string | null> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const parsed = parsePhoneNumberFromString(typed, country as Parameters<typeof parsePhoneNumberFromString>[1] & string)
  return parsed?.isPossible() ? parsed.number : null
}
