import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDecimal } from './parseDecimal.ts'

const value = (text: string, locale: string): string | null => {
  const parsed = parseDecimal(text, locale)
  return parsed.ok ? parsed.value : null
}

describe('parseDecimal', () => {
  it.each([
    ['18 640,50', 'ru', '18640.50'],
    ['18,640.50', 'en', '18640.50'],
    ['18,640.50', 'lv', '18640.50'],
    ['18.640,50', 'pl', '18640.50'],
    ['1 234 567', 'ru', '1234567'],
    ['1,234,567', 'ru', '1234567'],
    ['€18,640', 'en', '18640'],
    ['18 640 €', 'ru', '18640'],
    ['EUR 5', 'en', '5'],
    ["1'200.5", 'en', '1200.5'],
    ['−5', 'en', '-5'],
    ['(5)', 'en', '-5'],
    [',5', 'ru', '0.5'],
    ['0,500', 'en', '0.500'],
    ['007', 'en', '7'],
  ])('reads %s in %s', (text, locale, expected) => {
    expect(value(text, locale)).toBe(expected)
  })

  it('lets the language decide about three digits, and asks where it cannot', () => {
    expect(value('18,640', 'en')).toBe('18640')
    expect(value('18.640', 'en')).toBe('18.640')
    expect(value('18,640', 'ru')).toBe('18.640')
    expect(value('18.640', 'de')).toBe('18640')
    expect(parseDecimal('18.640', 'ru')).toEqual({ ok: false, reason: 'ambiguous' })
  })

  it.each(['', '18.640,', 'abc', '1.2.3', '1,23,45', '--5', '5-', '12..5'])('refuses %j', (text) => {
    expect(parseDecimal(text, 'en').ok).toBe(false)
  })

  it('reads back what Intl writes, in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('en', 'ru', 'lv', 'pl', 'zh', 'de', 'de-CH'), (cents, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
        expect(Number(value(text, locale))).toBe(cents / 100)
      }),
    )
  })

  it('never fails on anything typed', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('en', 'ru'), (text, locale) => void parseDecimal(text, locale)))
  })
})
