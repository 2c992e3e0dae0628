import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '../../shared/fields.ts'
import { field } from '../../shared/fields.ts'
import { defineObject } from '../../shared/object.ts'
import { inputSchema } from '../../shared/schema.ts'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { multiply } from '../../shared/decimal.ts'
import { searchText } from './derive.ts'
import { BadValue, listOf, scalar } from './filterValue.ts'
import { afterCursor, encodeCursor, parseSort } from './sort.ts'

const decimal = (places: number): fc.Arbitrary<string> => fc.tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat({ max: places })).map(([n, scale]) => {
  const digits = (n < 0n ? -n : n).toString().padStart(scale + 1, '0')
  return `${n < 0n ? '-' : ''}${scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`}`
})

describe('the product of a sum and a rate', () => {
  /** Long multiplication in units of 10^-18, then rounding by the remainder. */
  function naive(amount: string, rate: string): string {
    const units = (text: string): bigint => {
      const [whole = '', part = ''] = text.replace('-', '').split('.')
      return BigInt(whole) * 10n ** 9n + BigInt(part.padEnd(9, '0'))
    }
    const product = units(amount) * units(rate)
    const rest = product % 10n ** 16n
    const cents = product / 10n ** 16n + (rest * 2n >= 10n ** 16n ? 1n : 0n)
    return `${cents !== 0n && amount.startsWith('-') ? '-' : ''}${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`
  }

  test('is exact to the cent, half away from zero', () => {
    fc.assert(fc.property(decimal(6), decimal(9).map((text) => text.replace('-', '')), (amount, rate) => multiply(amount, rate) === naive(amount, rate)), { numRuns: 2000 })
    expect(multiply('0.05', '0.1')).toBe('0.01')
    expect(multiply('-0.05', '0.1')).toBe('-0.01')
    expect(multiply('0.049', '0.1')).toBe('0.00')
  })

  test('exists for every sum that the interface takes', () => {
    const sums = fc.oneof(decimal(6), fc.double(), fc.integer(), fc.constantFrom(1e-7, 0.1 + 0.2, '007', '-0', '-0.00', ' 5 ', '1e3', '.5', '5.', '+1', '٣'))
    fc.assert(
      fc.property(sums, (amount) => {
        const read = inputSchema({ type: 'money' }).safeParse({ amount, currency: 'USD' })
        if (!read.success) return
        const stored = (read.data as { amount: string }).amount
        expect(stored).toMatch(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/)
        expect(Number(stored)).toBe(Number(amount) || 0)
        expect(multiply(stored, '0.9137')).toMatch(/^-?\d+\.\d\d$/)
      }),
      { numRuns: 2000 },
    )
  })
})

test('an instant that is taken can be stored and read back', () => {
  const schema = inputSchema({ type: 'instant' })
  for (const text of ['9999-12-31T23:59:59-05:00', '0001-01-01T00:00:00+01:00', '0000-06-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-01-01', '2026-01-01T00:00:00', '2026-01-01T00:00:00+24:00', '+012026-01-01T00:00:00Z']) expect(schema.safeParse(text).success, text).toBe(false)
  expect(schema.parse('2026-01-01T00:30:00+02:00')).toBe('2025-12-31T22:30:00.000Z')
})

test('the search text of any note can be stored, wherever it is cut', () => {
  const notes = defineObject({ name: 'notes', singular: 'note', module: 'notes', title: 'body', defaultSort: 'body', access: {}, fields: { body: field.text({ multiline: true, searchable: true }) } })
  for (const lead of ['', 'x', 'xx']) {
    const text = searchText(notes, { body: `${lead}${'😀'.repeat(5000)}` } as never)
    expect(text.isWellFormed()).toBe(true)
    expect(text.length).toBeLessThanOrEqual(2000)
  }
})

describe('values of a filter', () => {
  test('in a list come back as they were quoted', () => {
    const item = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        expect(listOf(items.map((text) => `"${text.replaceAll('"', '""')}"`).join(', '))).toEqual(items)
      }),
      { numRuns: 1000 },
    )
    expect(listOf('a, b ,c')).toEqual(['a', 'b', 'c'])
    expect(listOf(['a,b', 1])).toEqual(['a,b', 1])
    expect(listOf('')).toEqual([])
  })

  test('are read in time that grows with their length only', () => {
    const began = performance.now()
    for (const evil of [`"${'a'.repeat(200_000)}`, '"'.repeat(200_001), ' '.repeat(200_000), `${' '.repeat(100_000)}"`, ','.repeat(100_000), '"" '.repeat(50_000)]) {
      try {
        listOf(evil)
      } catch (error) {
        expect(error).toBeInstanceOf(BadValue)
      }
    }
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('are taken only in a form that the column reads', () => {
    const forms: [Field, RegExp][] = [
      [{ type: 'number' }, /^-?\d{1,15}$/],
      [{ type: 'money' }, /^-?\d{1,15}(\.\d{1,6})?$/],
      [{ type: 'date' }, /^\d{4}-\d\d-\d\d$/],
      [{ type: 'instant' }, /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/],
      [{ type: 'boolean' }, /^(true|false)$/],
      [{ type: 'reference', to: 'users' }, /^[0-9a-f-]{36}$/],
      [{ type: 'text', max: 10 }, /^[^\0]*$/],
    ]
    const odd = fc.oneof(fc.anything(), fc.string(), fc.double(), fc.constantFrom('1e5', 'NaN', 'Infinity', '0x10', '９', '2026-02-30', '0000-01-01', '2026-01-01T00:00:00+15:30', '9999-12-31T23:59:59-10:00', '2026-02-30T10:00:00Z', 'me', "1'; drop table contacts;--"))
    fc.assert(
      fc.property(fc.constantFrom(...forms), odd, ([f, form], value) => {
        try {
          expect(scalar(f, value, null)).toMatch(form)
        } catch (error) {
          expect(error).toBeInstanceOf(BadValue)
        }
      }),
      { numRuns: 3000 },
    )
    for (const text of ['0000-01-01', '2026-02-30T10:00:00Z', '9999-12-31T23:59:59-10:00', '2026-01-01T00:00:00+15:30']) expect(() => scalar({ type: 'instant' }, text, null), text).toThrow(BadValue)
  })
})

describe('a cursor', () => {
  const object = defineObject({ name: 'things', singular: 'thing', module: 'things', title: 'name', defaultSort: 'name', access: {}, fields: { name: field.text({ sortable: true }), due: field.date({ sortable: true }), sum: field.money({ sortable: true }), seen: field.instant({ sortable: true }) } })
  const call = { language: 'en', catalog: { version: 'test', objects: new Map() } } as unknown as Call
  const keys = parseSort(call, object, '-due,name,sum,seen')
  const take = (cursor: string): void => void afterCursor(call, 't', keys, cursor)

  test('of ours is taken, of another order not', () => {
    const row = { id: '019ab000-0000-7000-8000-000000000000', cursor_0: '2026-01-01', cursor_1: 'ż"\\', cursor_2: null, cursor_3: '2026-01-01 10:00:00.5+00' }
    expect(() => take(encodeCursor(keys, row))).not.toThrow()
    expect(() => take(encodeCursor(parseSort(call, object, 'due,name,sum,seen'), row))).toThrow(Problem)
  })

  test('that is garbage is refused as such', () => {
    const garbage = fc.oneof(fc.string(), fc.base64String(), fc.json().map((text) => Buffer.from(text).toString('base64url')), fc.array(fc.anything()).map((list) => Buffer.from(JSON.stringify(['-due,name,sum,seen', ...list], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).toString('base64url')))
    fc.assert(
      fc.property(garbage, (cursor) => {
        try {
          take(cursor)
          expect.unreachable(cursor)
        } catch (error) {
          expect(error).toMatchObject({ status: 422, code: 'invalid' })
        }
      }),
      { numRuns: 1000 },
    )
  })
})
