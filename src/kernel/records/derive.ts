/** Columns that follow from a record: keys of phones and mailboxes, converted money, the folded search text. */
import { multiply } from '../../shared/decimal.ts'
import { plainField, type Email, type Money, type Phone } from '../../shared/fields.ts'
import { foldForStore } from '../../shared/fold.ts'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { richLine } from '../../shared/richText.ts'
import type { Call } from '../call.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { fieldList } from './blankRecord.ts'
import { columnName, writeField } from './columns.ts'
import { emailKey, phoneKey } from './normalise.ts'

/** Rate from a currency to the firm's; 1 for the firm's own. */
export type Rates = ReadonlyMap<string, string>

/** All columns of the given fields, with what is derived from them. */
export function columnValues(call: Call, object: ObjectDeclaration, record: AnyRecord, fields: Iterable<string>, rates: Rates): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  let searchable = false
  for (const name of fields) {
    const f = object.fields[name]
    if (!f) continue
    writeField(values, name, f, record[name])
    if (f.type === 'phones') values[`${columnName(name)}_keys`] = ((record[name] as Phone[]) ?? []).map(phoneKey)
    if (f.type === 'emails') values[`${columnName(name)}_keys`] = ((record[name] as Email[]) ?? []).map(emailKey)
    if (plainField(f).type === 'money') Object.assign(values, converted(call, name, record[name] as Money | null, rates))
    searchable ||= Boolean(f.searchable)
  }
  if (searchable) values.search_text = searchText(object, record)
  return values
}

function converted(call: Call, name: string, money: Money | null, rates: Rates): Record<string, unknown> {
  const column = columnName(name)
  if (!money) return { [`${column}_rate`]: null, [`${column}_base`]: null }
  const rate = money.currency === call.firm.currency ? '1' : rates.get(money.currency)
  if (rate === undefined) throw invalid([{ path: `${name}.currency`, code: 'no_rate', message: translate(call.language, 'kernel:errors.noRate', { from: money.currency, to: call.firm.currency }) }])
  return { [`${column}_rate`]: rate, [`${column}_base`]: rate === '1' ? money.amount : multiply(money.amount, rate) }
}

/** The folded text of all searchable fields; bounded, so that no record makes the index heavy. */
export function searchText(object: ObjectDeclaration, record: AnyRecord): string {
  const parts: string[] = []
  for (const { name, field: f } of fieldList(object)) {
    if (!f.searchable) continue
    const value = record[name]
    if (value == null) continue
    if (f.type === 'phones') for (const phone of value as Phone[]) parts.push(phoneKey(phone))
    else if (f.type === 'emails') for (const email of value as Email[]) parts.push(emailKey(email))
    else if (f.type === 'richText') parts.push(foldForStore(richLine(value as string)))
    else if (Array.isArray(value)) parts.push(foldForStore(value.join(' ')))
    else parts.push(foldForStore(String(value)))
  }
  // The cut may go through a surrogate pair, and no half of one can be stored.
  return parts.join(' ').slice(0, 2000).toWellFormed()
}
