import { expect, test } from 'vitest'
import { isTimeZone } from '../../../shared/dates.ts'
import { countries, currencies, findCountry } from './countries.ts'

test('every country has a name, a known time zone and a currency', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const money = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length)
  expect(countries.length).toBeGreaterThan(190)
  for (const { code, currency, timeZone } of countries) {
    expect(names.of(code), code).toBeTruthy()
    expect(isTimeZone(timeZone), `${code} ${timeZone}`).toBe(true)
    expect(money.of(currency), `${code} ${currency}`).toBeTruthy()
  }
})

test('what a country proposes', () => {
  expect(findCountry('LV')).toMatchObject({ currency: 'EUR', timeZone: 'Europe/Riga', language: 'lv' })
  expect(findCountry('KZ')).toMatchObject({ currency: 'KZT', language: 'ru' })
  expect(findCountry('SA')?.days).toContain(7)
  expect(findCountry('ZZ')).toBeUndefined()
  expect(currencies).toContain('USD')
})
