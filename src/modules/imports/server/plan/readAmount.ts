/** Numbers and money of a cell, under what its column says. */
import { declarationOf } from '../../targets.ts'
import type { Money } from '../../../../shared/fields.ts'
import { currencyIn } from '../values/readMoney.ts'
import { readNumber } from '../values/readNumber.ts'
import type { CellContext } from './readCell.ts'

/** Exact product of two decimal strings, at most six places after the point. */
export function timesDecimal(a: string, b: string): string {
  const [aWhole = '', aPart = ''] = a.split('.')
  const [bWhole = '', bPart = ''] = b.split('.')
  const scale = aPart.length + bPart.length
  let product = BigInt(aWhole + aPart) * BigInt(bWhole + bPart)
  const negative = product < 0n
  if (negative) product = -product
  let places = scale
  if (scale > 6) {
    const unit = 10n ** BigInt(scale - 6)
    product = (product + unit / 2n) / unit
    places = 6
  }
  const digits = product.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${part ? `.${part}` : ''}`
}

/** The currency is that of the cell, else of the column, else the firm's. A factor makes it the firm's or a multiple. */
export function readAmount(text: string, { column, firm, fault }: CellContext): Money | undefined {
  const number = readNumber(text, column.mark)
  if (!number.ok) {
    fault(number.code, 'error')
    return undefined
  }
  const named = currencyIn(text) ?? column.currency ?? firm.currency
  const converted = column.factor !== undefined && !firm.currencies.includes(named)
  const currency = converted ? firm.currency : named
  const amount = column.factor ? timesDecimal(number.value, column.factor) : number.value
  if (!firm.currencies.includes(currency)) {
    fault('noRate', 'error')
    return undefined
  }
  return { amount: trimmed(amount), currency }
}

/** "1240.00" and "1240" are the same amount. */
const trimmed = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount)

export function readPlainNumber(text: string, { column, target, firm, fault }: CellContext): number | string | undefined {
  const percent = target.type === 'percent'
  const number = readNumber(percent ? text.replace('%', '') : text, column.mark)
  if (!number.ok) {
    fault(number.code, 'error')
    return undefined
  }
  const value = column.factor ? timesDecimal(number.value, column.factor) : number.value
  if (target.type === 'number') {
    const whole = trimmed(value)
    if (!/^-?\d{1,15}$/.test(whole)) {
      fault('notWhole', 'error')
      return undefined
    }
    return Number(whole)
  }
  if (percent && (Number(value) < 0 || Number(value) > 100)) {
    fault('notPercent', 'error')
    return undefined
  }
  const f = declarationOf(target.kind, firm.objects).fields[target.field]
  return f?.type === 'decimal' ? Number(value).toFixed(f.scale) : value
}
