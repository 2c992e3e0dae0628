/** Looks through a whole column for what a single cell does not tell: marks, orders, countries. */
import type { ColumnMapping } from '../../contract.ts'
import { findTarget, type Objects } from '../../targets.ts'
import type { Table } from '../read/table.ts'
import { studyDates } from '../values/columnDates.ts'
import { columnMark } from '../values/readNumber.ts'
import { currencyIn } from '../values/readMoney.ts'
import { countriesOf } from '../values/readPhones.ts'
import { columnNameOrder } from '../values/splitName.ts'

/** What the firm's settings add to what the file says. */
export interface FirmHints {
  country: string
  currency: string
  /** The firm's currency and those that it has rates for. */
  currencies: readonly string[]
  timeZone: string
  /** The objects of the workspace; without them those of the code. */
  objects?: Objects
}

const dates = new Set(['date', 'instant', 'closeDate'])
const numbers = new Set(['number', 'decimal', 'percent', 'money'])
const cyrillic = /\p{Script=Cyrillic}/u

export type ColumnStudy = Partial<Pick<ColumnMapping, 'mark' | 'order' | 'serial' | 'nameOrder' | 'currency' | 'countries'>>

export function studyColumn(table: Table, column: number, to: string, header: string, firm: FirmHints): ColumnStudy {
  const type = findTarget(to, firm.objects)?.type
  if (!type) return {}
  const cells = function* (): Generator<string> {
    for (const row of table.rows) yield row.cells[column] ?? ''
  }
  if (dates.has(type)) return dateStudy(cells())
  if (numbers.has(type)) return { ...numberStudy(cells()), ...(type === 'money' ? moneyStudy(header) : {}) }
  if (type === 'phones') return { countries: phoneCountries(cells(), table, firm) }
  if (type === 'fullName') {
    const nameOrder = columnNameOrder(cells())
    return nameOrder ? { nameOrder } : {}
  }
  return {}
}

function dateStudy(cells: Iterable<string>): ColumnStudy {
  const { order, serial } = studyDates(cells)
  return { ...(order ? { order } : {}), ...(serial ? { serial } : {}) }
}

function numberStudy(cells: Iterable<string>): ColumnStudy {
  const mark = columnMark(cells)
  return mark ? { mark } : {}
}

function moneyStudy(header: string): ColumnStudy {
  const currency = currencyIn(header)
  return currency ? { currency } : {}
}

/** The firm's country, those that the column's own international numbers name, and Russia for Russian files. */
function phoneCountries(cells: Iterable<string>, table: Table, firm: FirmHints): string[] {
  const found = countriesOf(cells)
  const russian = table.headers.some((header) => cyrillic.test(header)) ? ['RU'] : []
  return [...new Set([firm.country, ...found.slice(0, 3), ...russian])]
}
