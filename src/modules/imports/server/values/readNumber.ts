/** Numbers as people and programs write them, read to exact decimal strings. */

import type { ColumnReader } from './columnReader.ts'

export type DecimalMark = '.' | ','

export type NumberReading = { ok: true; value: string } | { ok: false; code: 'notANumber' | 'ambiguousNumber' }

const bad: NumberReading = { ok: false, code: 'notANumber' }

/** Every kind of space, and the apostrophes that separate thousands in Switzerland. */
const gaps = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000'’`]/gu
const currencies = /(?:\p{Sc}|\b(?:eur|usd|gbp|rub|rur|pln|uah|kzt|byn|cny|chf|sek|nok|dkk|czk|lvl|ltl|eek|ls|lt|kr)\b|(?<!\p{L})(?:руб(?:лей|ля|ль)?|р|грн|тг|тенге|евро|долл|zł|zl|元|евр)(?!\p{L})\.?)/giu

/** The currency sign or code stands before the number, as in English: then a comma parts thousands. */
const englishMoney = /^[-−(]?\s*[$€£¥₽]\s?\d/u

/**
 * Reads one number. `mark` says what the column takes as decimal mark; without it "18.640" and
 * "18,640" are ambiguous. Understands spaces and apostrophes between thousands, currency signs,
 * parentheses and trailing minus for negative numbers.
 */
export function readNumber(text: string, mark?: DecimalMark): NumberReading {
  let rest = text.normalize('NFKC').trim()
  const english = englishMoney.test(rest)
  rest = rest.replace(currencies, '').replace(gaps, '')
  let negative = false
  const inParentheses = /^\((.+)\)$/.exec(rest)
  if (inParentheses?.[1]) [rest, negative] = [inParentheses[1], true]
  const signed = /^([+\-−–]?)(.*?)([-−]?)$/.exec(rest)
  if (!signed) return bad
  if (signed[1] && signed[3]) return bad
  if ((signed[1] && signed[1] !== '+') || signed[3]) negative = !negative
  const plain = plainDecimal(signed[2] ?? '', mark ?? (english ? '.' : undefined))
  if (typeof plain !== 'string') return plain
  const [whole = '', fraction = ''] = plain.split('.')
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  const value = fraction ? `${digits}.${fraction}` : digits
  return { ok: true, value: negative && /[1-9]/.test(value) ? `-${value}` : value }
}

/** Digits with marks to digits with a point. */
function plainDecimal(text: string, mark: DecimalMark | undefined): string | NumberReading {
  if (/^\d+$/.test(text)) return text
  const scientific = /^(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})$/i.exec(text)
  if (scientific) return shift(scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]))
  if (!/^[\d.,]*\d[\d.,]*$/.test(text)) return bad
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points && commas) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
    return withMark(text, decimal)
  }
  const only = points ? '.' : ','
  if (points + commas > 1) return grouped(text, only)
  const [before = '', after = ''] = text.split(only)
  const couldBeGroup = /^[1-9]\d{0,2}$/.test(before) && after.length === 3
  if (!couldBeGroup) return after ? `${before || '0'}.${after}` : before
  if (!mark) return { ok: false, code: 'ambiguousNumber' }
  return mark === only ? `${before}.${after}` : `${before}${after}`
}

function withMark(text: string, decimal: '.' | ','): string | NumberReading {
  const parts = text.split(decimal)
  if (parts.length !== 2) return bad
  const whole = grouped(parts[0] ?? '', decimal === '.' ? ',' : '.')
  return typeof whole === 'string' ? `${whole}.${parts[1]}` : whole
}

/** Groups of three; or, as in India, of two before the last three. */
function grouped(text: string, separator: string): string | NumberReading {
  const groups = text.split(separator)
  const [first = '', ...others] = groups
  const last = others.at(-1) ?? ''
  const sound = /^\d{1,3}$/.test(first) && last.length === 3 && (others.every((group) => group.length === 3) || (first.length <= 2 && others.slice(0, -1).every((group) => group.length === 2)))
  return sound ? groups.join('') : bad
}

function shift(whole: string, fraction: string, exponent: number): string | NumberReading {
  if (exponent < 0 || exponent > 15 || fraction.length > exponent) return bad
  return whole + fraction.padEnd(exponent, '0')
}

/**
 * The decimal mark that a column uses, from cells that can be read one way only; undefined when none
 * tells or they contradict each other.
 */
export function markColumn(): ColumnReader<DecimalMark | undefined> {
  let point = 0
  let comma = 0
  return {
    take(cell) {
      const text = cell.normalize('NFKC').replace(currencies, '').replace(gaps, '').replace(/^[(+\-−–]+|[)\-−]+$/g, '')
      if (!/^[\d.,]*\d[\d.,]*$/.test(text)) return
      if (readNumber(text).ok === false) return
      const lastPoint = text.lastIndexOf('.')
      const lastComma = text.lastIndexOf(',')
      if (lastPoint < 0 && lastComma < 0) return
      const both = lastPoint >= 0 && lastComma >= 0
      // Of both, the last is decimal; one kind several times parts thousands.
      const isPoint = both ? lastPoint > lastComma : severalOf(text) ? lastComma >= 0 : lastPoint >= 0
      if (isPoint) point++
      else comma++
    },
    told: () => (point && comma ? undefined : point ? '.' : comma ? ',' : undefined),
  }
}

const severalOf = (text: string): boolean => (text.match(/[.,]/g) ?? []).length > 1
