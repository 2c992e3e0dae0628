import { expect, test } from 'vitest'
import { callingTime, cityOfZone, isReadable, localHour } from './callingHours.ts'

test('tells the hour where the customer is, over midnight and the date line', () => {
  expect(localHour(new Date('2026-11-24T08:42:00Z'), 'Asia/Almaty')).toEqual({ weekday: 2, hour: 13 })
  expect(localHour(new Date('2026-11-24T23:30:00Z'), 'Asia/Almaty')).toEqual({ weekday: 3, hour: 4 })
  expect(localHour(new Date('2026-11-24T05:00:00Z'), 'Asia/Almaty')?.hour).toBe(10)
  expect(localHour(new Date('2026-11-24T19:00:00Z'), 'Asia/Almaty')?.hour).toBe(0)
})

test('does not stumble over a zone that nobody knows', () => expect(localHour(new Date(), 'Middle/Earth')).toBeNull())

test('calls are made on working days from 9 to 18', () => {
  expect(callingTime({ weekday: 1, hour: 9 })).toBe('open')
  expect(callingTime({ weekday: 5, hour: 17 })).toBe('open')
  expect(callingTime({ weekday: 5, hour: 18 })).toBe('closed')
  expect(callingTime({ weekday: 0, hour: 12 })).toBe('dayOff')
})

test('names the city of a zone', () => expect(cityOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires'))

test('a place is named in letters that the reader knows', () => {
  expect(isReadable('Алматы', 'ru')).toBe(true)
  expect(isReadable('Алматы', 'en')).toBe(false)
  expect(isReadable('Liepāja', 'ru')).toBe(true)
  expect(isReadable('上海', 'en')).toBe(false)
})
