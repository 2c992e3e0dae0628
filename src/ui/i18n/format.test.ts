import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayIn, daysBetween } from './day.ts'
import { makeFormat } from './format.ts'
import { firstDayOfWeek, formatLocale } from './locale.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const english = makeFormat({ locale: 'en-GB', timeZone: 'Europe/Riga' })
const russian = makeFormat({ locale: 'ru-LV', timeZone: 'Europe/Riga' })

describe('money', () => {
  it('is written as the language writes it, without empty cents', () => {
    expect(english.money({ amount: '18640.00', currency: 'EUR' })).toBe('€18,640')
    expect(plain(russian.money({ amount: '18640', currency: 'EUR' }))).toBe('18 640 €')
    expect(english.money({ amount: '1234.5', currency: 'EUR' })).toBe('€1,234.50')
  })

  it('has the real minus, a dash for nothing and 0 for zero', () => {
    expect(english.money({ amount: '-640', currency: 'EUR' })).toBe('−€640')
    expect(english.money(null)).toBe('–')
    expect(english.money({ amount: '0', currency: 'EUR' })).toBe('€0')
  })

  it('keeps every digit of large sums', () => {
    expect(english.money({ amount: '9007199254740993.25', currency: 'EUR' })).toBe('€9,007,199,254,740,993.25')
  })

  it('shows cents in columns that ask for them', () => {
    expect(english.money({ amount: '5', currency: 'EUR' }, { decimals: 'exact' })).toBe('€5.00')
  })
})

describe('dates', () => {
  it('keep their day in every zone', () => {
    for (const timeZone of ['Pacific/Honolulu', 'Asia/Kolkata', 'Pacific/Apia']) {
      expect(makeFormat({ locale: 'en-GB', timeZone }).date('2019-03-01')).toBe('1 Mar 2019')
    }
  })

  it('of instants are those of the zone', () => {
    expect(dayIn('2026-11-24T22:30:00Z', 'Europe/Riga')).toBe('2026-11-25')
    expect(dayIn('2026-11-24T22:30:00Z', 'Pacific/Honolulu')).toBe('2026-11-24')
  })

  it('add and subtract over changes of the clock', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => daysBetween(from, addDays(from, days)) === days))
  })

  it('of another zone say its time', () => {
    expect(english.timeIn('2026-11-24T08:42:00Z', 'Asia/Almaty')).toBe('13:42')
  })
})

describe('formatLocale', () => {
  it('gives English the way of the country, British where there is none', () => {
    expect(formatLocale('en', 'LV')).toBe('en-GB')
    expect(formatLocale('en', 'US')).toBe('en-US')
    expect(formatLocale('ru', 'LV')).toBe('ru-LV')
    expect(formatLocale('lv')).toBe('lv')
  })
})

describe('languages that are started', () => {
  const latvian = makeFormat({ locale: 'lv-LV', timeZone: 'Europe/Riga' })
  const polish = makeFormat({ locale: 'pl-PL', timeZone: 'Europe/Warsaw' })
  const chinese = makeFormat({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' })

  it('write dates in their own order and words', () => {
    expect(plain(latvian.date('2019-11-22'))).toBe('2019. g. 22. nov.')
    expect(plain(latvian.fullDate('2019-11-22'))).toBe('piektdiena, 2019. gada 22. novembris')
    expect(plain(polish.fullDate('2019-11-22'))).toBe('piątek, 22 listopada 2019')
    expect(chinese.date('2019-11-22')).toBe('2019年11月22日')
    expect(chinese.fullDate('2019-11-22')).toBe('2019年11月22日星期五')
  })

  it('write numbers and money in their own way', () => {
    expect(plain(latvian.money({ amount: '18640.5', currency: 'EUR' }))).toBe('18 640,50 €')
    expect(plain(polish.money({ amount: '18640.5', currency: 'PLN' }))).toBe('18 640,50 zł')
    expect(plain(chinese.money({ amount: '18640.5', currency: 'CNY' }))).toBe('¥18,640.50')
  })
})

describe('firstDayOfWeek', () => {
  it('is that of the country', () => {
    expect(['en-GB', 'en-US', 'ru-RU', 'lv-LV', 'pl-PL', 'zh-CN', 'ar-EG'].map(firstDayOfWeek)).toEqual([1, 0, 1, 1, 1, 1, 6])
  })
})
