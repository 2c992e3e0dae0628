/** Between the values of a record and those of a formula. */
import { plainField, type ComputedResult, type Email, type Field, type Money, type Phone } from '../../../shared/fields.ts'
import { multiply } from '../../../shared/decimal.ts'
import { richLine } from '../../../shared/richText.ts'
import type { Rates } from '../derive.ts'
import { ExactNumber, numberText, toNumber } from './numbers.ts'

/** Longer texts count with their beginning only, so that no formula works on a novel. */
const textLength = 1000

/** The currency that sums of a formula are in, and how others come to it. */
export interface Currencies {
  /** Of the result. */
  currency: string
  firm: string
  rates: Rates
}

/**
 * Sums of one currency stay in it; of several they are all turned into the firm's, each to the cent.
 */
export function currencyOf(sums: readonly (Money | null | undefined)[], firm: string): string {
  const all = new Set(sums.flatMap((sum) => (sum ? [sum.currency] : [])))
  return all.size === 1 ? ([...all][0] ?? firm) : firm
}

/** Types that a formula can read. */
export const readable = (f: Field): boolean => !['json', 'addresses', 'file', 'image'].includes(plainField(f).type)

/** Numbers are exact ones, days and instants are timestamps (a day at midnight UTC), many values are lists of texts. */
export function formulaValue(declared: Field, value: unknown, currencies: Currencies): unknown {
  const f = plainField(declared)
  if (value === null || value === undefined) return null
  switch (f.type) {
    case 'number':
    case 'autoNumber':
    case 'decimal':
    case 'percent':
    case 'duration':
      return toNumber(String(value))
    case 'money':
      return sumIn(value as Money, currencies)
    case 'date':
    case 'instant':
      return new Date(value as string)
    case 'phones':
    case 'emails':
      return (value as (Phone | Email)[]).map((row) => row.value)
    case 'richText':
      return richLine(value as string).slice(0, textLength)
    case 'boolean':
      return value === true
    default:
      return Array.isArray(value) ? value.slice(0, 100).map(String) : String(value).slice(0, textLength)
  }
}

/** Null where no rate is known. */
function sumIn({ amount, currency }: Money, { currency: wanted, firm, rates }: Currencies): ExactNumber | null {
  if (currency === wanted) return toNumber(amount)
  const rate = currency === firm ? '1' : rates.get(currency)
  return rate === undefined ? null : toNumber(multiply(amount, rate))
}

/** The record's value; undefined for what is no such result. */
export function resultValue(result: ComputedResult, value: unknown, currency: string): unknown {
  if (value === null) return null
  const number = value instanceof ExactNumber || typeof value === 'bigint' || typeof value === 'number' ? toNumber(value) : undefined
  switch (result) {
    case 'number':
      return number && inRange(Number(numberText(number, 0)))
    case 'decimal':
      return number && fits(numberText(number, 6))
    case 'money': {
      const amount = number && fits(numberText(number, 2, 2))
      return amount && { amount, currency }
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return value instanceof Date && /^\d{4}-/.test(isoOf(value)) ? isoOf(value).slice(0, 10) : undefined
    case 'text':
      return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 2000).toWellFormed() || null : number && numberText(number, 6)
  }
}

const isoOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString())
const inRange = (value: number): number | undefined => (Math.abs(value) <= 1e15 ? value : undefined)
/** As many digits as a decimal field takes. */
const fits = (text: string): string | undefined => (/^-?\d{1,15}(\.\d+)?$/.test(text) ? text : undefined)
