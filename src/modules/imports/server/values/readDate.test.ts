import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellAll } from './columnReader.ts'
import { dateColumn } from './columnDates.ts'
import { readDate, type DateOrder } from './readDate.ts'
import { dayOf, instantOf, wallOfSerial } from './wallTime.ts'

const day = (text: string, order?: DateOrder): string | null => {
  const reading = readDate(text, order)
  return reading.ok ? dayOf(reading.value) : null
}
const instant = (text: string, zone = 'Europe/Riga', order?: DateOrder): string | null => {
  const reading = readDate(text, order)
  return reading.ok ? instantOf(reading.value, zone) : null
}

describe('dates', () => {
  test.each([
    ['2024-03-15', '2024-03-15'],
    ['15.03.2024', '2024-03-15'],
    ['03.11.26', '2026-11-03'],
    ['01.02.67', '1967-02-01'],
    ['10/20/2016', '2016-10-20'],
    ['20/10/2016', '2016-10-20'],
    ['15 марта 2024 г.', '2024-03-15'],
    ['15 Mar 2024', '2024-03-15'],
    ['Mar 5, 2024', '2024-03-05'],
    ['20240315', '2024-03-15'],
    ['2024年3月15日', '2024-03-15'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (text, expected) => expect(day(text)).toBe(expected))

  test.each(['29.02.2023', '31.04.2024', '2024-13-01', '32/13/2024', 'завтра', '', '12', '2024-03-15 25:00', '1/2/3'])('%s is no date', (text) => expect(day(text)).toBeNull())

  test('times are those of the firm unless the text gives an offset', () => {
    expect(instant('21.01.2026 05:29:00')).toBe('2026-01-21T03:29:00.000Z')
    expect(instant('3/15/2024 2:30 PM', 'America/New_York', 'monthFirst')).toBe('2024-03-15T18:30:00.000Z')
    expect(instant('2024-03-15T12:00:00Z')).toBe('2024-03-15T12:00:00.000Z')
    expect(instant('2024-03-15T12:00:00+02:00', 'Pacific/Apia')).toBe('2024-03-15T10:00:00.000Z')
    expect(instant('3/15/2024 12:05 AM', 'UTC', 'monthFirst')).toBe('2024-03-15T00:05:00.000Z')
  })

  test('a bare date is the same day in the firm and around it', () => {
    expect(instant('3/1/2017', 'Europe/Riga', 'monthFirst')?.slice(0, 10)).toBe('2017-03-01')
    expect(instant('3/1/2017', 'Asia/Kolkata', 'monthFirst')?.slice(0, 10)).toBe('2017-03-01')
  })

  test('one day above 12 decides the order of the whole column', () => {
    expect(tellAll(dateColumn(), ['3/1/2017', '10/20/2016'])).toMatchObject({ order: 'monthFirst', ambiguous: 0 })
    expect(tellAll(dateColumn(), ['3/1/2017', '20/10/2016'])).toMatchObject({ order: 'dayFirst' })
    expect(tellAll(dateColumn(), ['3/1/2017', '4/5/2017', '6/6/2017'])).toMatchObject({ order: undefined, ambiguous: 2 })
    expect(tellAll(dateColumn(), ['3/1/2017 2:30 PM'])).toMatchObject({ order: 'monthFirst' })
    expect(tellAll(dateColumn(), ['45000', '45001.5'])).toMatchObject({ serial: true })
  })

  test('serial numbers of a spreadsheet', () => {
    expect(dayOf(wallOfSerial('45366'))).toBe('2024-03-15')
    expect(instantOf(wallOfSerial('45366.604166667'), 'UTC')).toBe('2024-03-15T14:30:00.000Z')
  })
})

test('every day survives every way of writing it', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, (iso) => {
      const [y, m, d] = iso.split('-')
      expect(day(iso)).toBe(iso)
      expect(day(`${d}.${m}.${y}`)).toBe(iso)
      expect(day(`${d}.${m}.${y?.slice(2)}`)).toBe(iso)
      expect(day(`${Number(m)}/${Number(d)}/${y}`, 'monthFirst')).toBe(iso)
      expect(day(`${d}/${m}/${y}`, 'dayFirst')).toBe(iso)
    }),
  )
})

test('any text is read or refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const reading = readDate(text)
      if (reading.ok) expect(dayOf(reading.value)).toMatch(/^\d{4}-\d\d-\d\d$/)
    }),
  )
})
