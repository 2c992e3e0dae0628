/** Phone numbers of a cell: several, with extensions, with or without a country. */
import parsePhone, { getCountryCallingCode, isSupportedCountry, type CountryCode } from 'libphonenumber-js'
import type { Phone } from '../../../../shared/fields.ts'
import type { ColumnReader } from './columnReader.ts'

export interface PhonesReading {
  phones: Phone[]
  /** Texts that are no number anybody could dial; they are among the phones all the same. */
  odd: string[]
}

const between = /[;,|\n]|\s\/\s|\s(?:и|or|или|un|and|oraz)\s/iu
const extensionMark = /\s*[(,]?\s*(?:доб(?:авочный)?\.?|вн(?:утр)?\.?|ext(?:ension)?\.?|iekš\.?|wew\.?|\bx|#)\s*:?\s*(\d{1,7})\)?\s*$/iu

/**
 * Reads every number of a cell, trying the countries in order for numbers without one. A number that
 * is read is kept in its international form; an odd one as it was typed.
 */
export function readPhones(cell: string, countries: readonly string[], label?: string): PhonesReading {
  const phones: Phone[] = []
  const odd: string[] = []
  for (const part of cell.split(between)) {
    // A leading apostrophe is how spreadsheets keep a plus as text.
    const typed = part.trim().replace(/^['’`=]+/, '').replace(/^"|"$/g, '').trim()
    if (!typed || /^[-–—.]+$/.test(typed)) continue
    const phone = readOne(typed, countries)
    if (!phone.e164) odd.push(typed)
    if (phones.some((known) => (known.e164 ?? known.value) === (phone.e164 ?? phone.value) && known.extension === phone.extension)) continue
    phones.push(label ? { ...phone, label } : phone)
  }
  return { phones, odd }
}

function readOne(typed: string, countries: readonly string[]): Phone {
  const extension = extensionMark.exec(typed)?.[1] ?? null
  const bare = typed.replace(extensionMark, '').trim()
  const value = typed.slice(0, 80)
  if ((bare.match(/\d/g) ?? []).length < 5 || /\p{L}/u.test(bare)) return { value, e164: null, extension }
  const found = parseIn(bare, countries)
  if (!found) return { value, e164: null, extension }
  return { value: found.international, e164: found.e164, extension }
}

function parseIn(text: string, countries: readonly string[]): { e164: string; international: string } | null {
  const international = text.replace(/^\(\+/, '+').replace(/^00(?=[1-9])/, '+')
  for (const country of international.startsWith('+') ? [undefined] : countries) {
    const parsed = parsePhone(international, country as CountryCode | undefined)
    if (parsed?.isValid()) return { e164: parsed.number, international: parsed.formatInternational() }
  }
  const digits = text.replace(/\D/g, '')
  const afterPrefix = countries.find((country) => isSupportedCountry(country) && new RegExp(`^8(?:10)?${getCountryCallingCode(country)}`).test(digits))
  if (afterPrefix) {
    // From the times of one telephone network: 8, perhaps 10, then the country: "8 (371) 26114208".
    const parsed = parsePhone(`+${digits.replace(/^8(?:10)?/, '')}`)
    if (parsed?.isValid() && parsed.country === afterPrefix) return { e164: parsed.number, international: parsed.formatInternational() }
  }
  if (international.startsWith('+') || digits.length < 10) return null
  const withPlus = parsePhone(`+${digits}`)
  return withPlus?.isValid() ? { e164: withPlus.number, international: withPlus.formatInternational() } : null
}

/** The countries named by the international numbers of a column, the most frequent first. */
export function countryColumn(): ColumnReader<string[]> {
  const counts = new Map<string, number>()
  let seen = 0
  return {
    take(cell) {
      if (seen > 500) return
      const text = cell.trim().replace(/^['’`]+/, '')
      if (!text.startsWith('+') || ++seen > 500) return
      const country = parsePhone(text.split(between)[0] ?? '')?.country
      if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
    },
    told: () => [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country),
  }
}
