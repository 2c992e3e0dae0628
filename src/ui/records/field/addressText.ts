/** An address in one line; the country by its name. */
import type { Address } from '../../../shared/fields.ts'

export const addressText = ({ street, city, region, postalCode, country }: Address, locale: string): string =>
  [street, [postalCode, city].filter(Boolean).join(' '), region, country && countryName(country, locale)].filter(Boolean).join(', ')

const names = new Map<string, Intl.DisplayNames>()

function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  let known = names.get(locale)
  if (!known) names.set(locale, (known = new Intl.DisplayNames([locale], { type: 'region' })))
  return known.of(country) ?? country
}
