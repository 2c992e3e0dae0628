import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormulaProblem, parseFormula } from './language.ts'
import { ExactNumber, numberText, toNumber } from './numbers.ts'

const values: Record<string, unknown> = Object.assign(Object.create(null), { amount: toNumber('7.50'), nothing: null, name: 'Anna', tags: ['a', 'b'], day: new Date('2026-01-31'), yes: true })
const names = Object.keys(values)
const run = (source: string): unknown => {
  const value = parseFormula(source, names).run(values)
  return value instanceof ExactNumber ? numberText(value, 12) : value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'bigint' ? String(value) : value
}

describe('formulas', () => {
  it.each([
    ['amount * 2', '15'],
    ['0.1 + 0.2', '0.3'],
    ['1 / 3', '0.333333333333'],
    ['2 / 3', '0.666666666667'],
    ['-5 + amount', '2.5'],
    ['amount * 1.005', '7.5375'],
    ['round(amount * 1.005, 2)', '7.54'],
    ['round(-0.4)', '0'],
    ['amount == 7.5 && 7.5 == amount', true],
    ['amount >= 7 ? "large" : "small"', 'large'],
    ['coalesce(nothing, 1) / 2', '0.5'],
    ['nothing == null', true],
    ['size(tags) / 4', '0.5'],
    ['tags.exists(t, t == "b")', true],
    ['tags.filter(t, t != "a").join("+")', 'b'],
    ['tags[1]', 'b'],
    ['name.substring(0, 2) + "!"', 'An!'],
    ['name + ": " + string(amount)', 'Anna: 7.5'],
    ['addDays(day, 30)', '2026-03-02'],
    ['daysBetween(day, addDays(day, amount * 2))', '15'],
    ['day.getFullYear() * 1', '2026'],
    ['least(amount, 3) + greatest(1, 2)', '5'],
    ['amount in [7.5, 8]', true],
    ['yes && !false', true],
    ['number("12.5") % 5', '2.5'],
  ])('%s', (source, expected) => expect(run(source)).toBe(expected))

  it.each([
    ['amount *', 'syntax'],
    ['nobody + 1', 'unknownName'],
    ['__proto__', 'syntax'],
    ['constructor', 'unknownName'],
    ['amount.constructor', 'notAllowed'],
    ['name.constructor.constructor("return process")()', 'syntax'],
    ['tags.map(t, t + t)', 'notAllowed'],
    ['cel.bind(x, name, x + x)', 'notAllowed'],
    ['name.matches("(a+)+$")', 'notAllowed'],
    ['name.split("").join(name)', 'notAllowed'],
    ['tags.exists(a, tags.exists(b, a == b))', 'nested'],
    [`1${' + 1'.repeat(150)}`, 'syntax'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'syntax'],
    [' '.repeat(2001), 'tooLong'],
  ])('%s is refused', (source, code) => {
    try {
      parseFormula(source, names)
      expect.unreachable(source)
    } catch (error) {
      expect(error).toBeInstanceOf(FormulaProblem)
      expect((error as FormulaProblem).code).toBe(code)
    }
  })

  it('whatever is written gives a value or a refusal at once', () => {
    const bits = fc.constantFrom(...names, '1', '0.5', '"x"', '+', '-', '*', '/', '%', '==', '<', '(', ')', '[', ']', '.', ',', '?', ':', '&&', '!', 'size', 'exists', 'filter', 'join', 'round', 'coalesce', 't', 'number', '{', '}', 'type', 'in')
    const began = performance.now()
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(bits, { maxLength: 30 }).map((parts) => parts.join(' '))), (source) => {
        try {
          parseFormula(source, names).run(values)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
      { numRuns: 3000 },
    )
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('the worst that fits the bounds ends soon', () => {
    const long = 'x'.repeat(1000)
    const many = Array.from({ length: 100 }, () => long)
    const sum = (word: string, times: number): string => Array.from({ length: times }, () => word).join(' + ')
    const began = performance.now()
    parseFormula(`(${sum('tags', 40)}).exists(t, (${sum('name', 40)}).contains(t + "y"))`, names).run({ ...values, tags: many, name: long })
    parseFormula(`(${sum('tags', 90)}).join("${'y'.repeat(900)}").size()`, names).run({ ...values, tags: many })
    try {
      parseFormula(sum('amount', 60).replaceAll('+', '*'), names).run({ ...values, amount: toNumber('999999999999999.999999') })
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError)
    }
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('exact numbers', () => {
  const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat(4)).map(([units, scale]) => new ExactNumber({ units, scale }))
  const sums = { a: null as unknown, b: null as unknown }
  const work = (source: string, a: ExactNumber, b: ExactNumber): ExactNumber => parseFormula(source, Object.keys(sums)).run({ a, b }) as ExactNumber
  it('add, subtract and divide back to where they came from', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(numberText(work('a + b - b', a, b), 12)).toBe(numberText(a, 12))
        if (b.exact.units !== 0n) expect(numberText(work('a * b / b', a, b), 8)).toBe(numberText(a, 8))
      }),
      { numRuns: 200 },
    )
  })
})
