/**
 * Numbers in formulas: exact decimals, so that 0.1 + 0.2 is 0.3. Whole numbers, decimals, percents,
 * durations and sums are all such numbers; quotients are cut at twelve places.
 */
import { aligned, compareExact, exactText, readExact, roundExact, type Exact } from '../../../shared/decimal.ts'

const places = 12
/** Beyond this many digits a result is taken for a mistake. */
const maxDigits = 60

/** A class, because CEL tells its types apart by their constructors. */
export class ExactNumber {
  readonly exact: Exact
  constructor(exact: Exact) {
    this.exact = roundExact(exact, places)
    if (this.exact.units.toString().length > maxDigits) throw new RangeError('The number is too large.')
  }
}

/** Our number, a CEL int (bigint) or double. A double counts as the decimal that it is written as. */
export function toNumber(value: unknown): ExactNumber {
  if (value instanceof ExactNumber) return value
  const exact = typeof value === 'bigint' ? { units: value, scale: 0 } : readExact(typeof value === 'number' ? plain(value) : String(value))
  if (!exact) throw new RangeError(`"${String(value).slice(0, 40)}" is not a number.`)
  return new ExactNumber(exact)
}

/** Without an exponent. */
const plain = (value: number): string => (Number.isFinite(value) && Math.abs(value) < 1e21 && (value === 0 || Math.abs(value) >= 1e-6) ? String(value) : value.toFixed(Math.abs(value) < 1 ? places : 0))

type Binary = (a: ExactNumber, b: ExactNumber) => ExactNumber

export const arithmetic: Readonly<Record<'+' | '-' | '*' | '/' | '%', Binary>> = {
  '+': (a, b) => combine(a, b, (x, y) => x + y),
  '-': (a, b) => combine(a, b, (x, y) => x - y),
  '*': (a, b) => new ExactNumber({ units: a.exact.units * b.exact.units, scale: a.exact.scale + b.exact.scale }),
  '/': (a, b) => {
    const [x, y] = aligned(a.exact, b.exact)
    if (y === 0n) throw new RangeError('Division by zero.')
    // One place more than is kept, so that the rounding has something to go by.
    return new ExactNumber({ units: (x * 10n ** BigInt(places + 1)) / y, scale: places + 1 })
  },
  '%': (a, b) => combine(a, b, (x, y) => {
    if (y === 0n) throw new RangeError('Division by zero.')
    return x % y
  }),
}

function combine(a: ExactNumber, b: ExactNumber, work: (x: bigint, y: bigint) => bigint): ExactNumber {
  const [x, y, scale] = aligned(a.exact, b.exact)
  return new ExactNumber({ units: work(x, y), scale })
}

export const comparison: Readonly<Record<'<' | '<=' | '>' | '>=', (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
}

export const compareNumbers = (a: ExactNumber, b: ExactNumber): number => compareExact(a.exact, b.exact)

/** With at most so many places, half away from zero; needless zeros go, but for `fixed` ones. */
export function numberText(value: ExactNumber, max: number, fixed = 0): string {
  const text = exactText(roundExact(value.exact, max))
  const [whole = '', part = ''] = text.split('.')
  const kept = part.replace(/0+$/, '').padEnd(fixed, '0')
  const signed = kept === '' ? whole : `${whole}.${kept}`
  return /^-0?\.?0*$/.test(signed) ? signed.slice(1) : signed
}
