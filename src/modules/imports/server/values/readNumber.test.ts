import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellAll } from './columnReader.ts'
import { markColumn, readNumber } from './readNumber.ts'

const value = (text: string, mark?: '.' | ','): string | null => {
  const reading = readNumber(text, mark)
  return reading.ok ? reading.value : reading.code
}

describe('numbers as people write them', () => {
  test.each([
    ['1 240,00', '1240.00'],
    ['1\u00a0240,50', '1240.50'],
    ['1\u202f240', '1240'],
    ['€18,640', '18640'],
    ['$ 1,234.56', '1234.56'],
    ['1.234,56 €', '1234.56'],
    ['77800', '77800'],
    ['9300.4', '9300.4'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['5-', '-5'],
    ['(5)', '-5'],
    ['(1 200,50)', '-1200.50'],
    ["12'345.10", '12345.10'],
    ['1 500 руб.', '1500'],
    ['1,00,000', '100000'],
    ['1.234.567', '1234567'],
    ['.5', '0.5'],
    ['0.640', '0.640'],
    ['１２３', '123'],
    ['7.93E+10', '79300000000'],
    ['-0', '0'],
  ])('%s is %s', (text, expected) => expect(value(text)).toBe(expected))

  test.each(['сто тысяч', '', '-', '1,2,3', '12.34.56', '1 2x', '--5', '1e400', '1.23e1'])('%s is no number', (text) => expect(value(text)).toBe('notANumber'))

  test('18.640 is ambiguous until the column or the user says what the dot means', () => {
    expect(value('18.640')).toBe('ambiguousNumber')
    expect(value('18.640', '.')).toBe('18.640')
    expect(value('18.640', ',')).toBe('18640')
    expect(tellAll(markColumn(), ['1 240,00', '18.640'])).toBe(',')
    expect(tellAll(markColumn(), ['18.640', '7.5'])).toBe('.')
    expect(tellAll(markColumn(), ['18.640'])).toBeUndefined()
    expect(tellAll(markColumn(), ['1,5', '1.5'])).toBeUndefined()
  })
})

test('what a locale writes is read back exactly', () => {
  const amounts = fc.integer({ min: -10_000_000_00, max: 10_000_000_00 })
  fc.assert(
    fc.property(amounts, fc.constantFrom('en-US', 'ru-RU', 'de-DE', 'lv-LV', 'pl-PL', 'de-CH', 'fr-FR', 'en-IN'), (cents, locale) => {
      const written = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 })
      expect(Number(value(written))).toBe(cents / 100)
    }),
  )
})

test('any text is read or refused, never half read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const reading = readNumber(text)
      if (reading.ok) expect(reading.value).toMatch(/^-?\d+(\.\d+)?$/)
    }),
  )
})
