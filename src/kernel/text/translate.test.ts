import { describe, expect, it } from 'vitest'
import { translate } from './translate.ts'

describe('translate', () => {
  it.each([
    ['en', 1, '1 deal'],
    ['ru', 2, '2 сделки'],
    ['ru', 5, '5 сделок'],
    ['lv', 0, '0 darījumu'],
    ['lv', 11, '11 darījumu'],
    ['lv', 21, '21 darījums'],
    ['lv', 2, '2 darījumi'],
    ['pl', 1, '1 szansa'],
    ['pl', 3, '3 szanse'],
    ['pl', 12, '12 szans'],
    ['pl', 1.5, '1,5 szansy'],
    ['zh', 1, '1 个商机'],
    ['zh', 7, '7 个商机'],
  ])('counts in %s as the language does: %d', (language, count, text) => {
    expect(translate(language, 'deals:deals.count', { count })).toBe(text)
  })

  it('takes the English text where a language lacks it, in the English plural', () => {
    expect(translate('de', 'deals:deals.count', { count: 1 })).toBe('1 deal')
    expect(translate('de', 'deals:deals.count', { count: 2 })).toBe('2 deals')
  })
})
