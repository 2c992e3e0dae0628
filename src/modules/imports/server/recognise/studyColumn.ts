/** Looks through a whole column for what a single cell does not tell: marks, orders, countries. */
import type { ColumnMapping } from '../../contract.ts'
import { findTarget, type Objects } from '../../targets.ts'
import type { Table } from '../read/table.ts'
import { dateColumn } from '../values/columnDates.ts'
import type { ColumnReader } from '../values/columnReader.ts'
import { markColumn } from '../values/readNumber.ts'
import { currencyIn } from '../values/readMoney.ts'
import { countryColumn } from '../values/readPhones.ts'
import { nameOrderColumn } from '../values/splitName.ts'

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

/** What is to be learnt of a column that goes into this target; null where every cell speaks for itself. */
export function columnStudy(table: Pick<Table, 'headers'>, to: string, header: string, firm: FirmHints): ColumnReader<ColumnStudy> | null {
  const type = findTarget(to, firm.objects)?.type
  if (!type) return null
  if (dates.has(type)) return telling(dateColumn(), ({ order, serial }) => ({ ...(order ? { order } : {}), ...(serial ? { serial } : {}) }))
  if (numbers.has(type)) return telling(markColumn(), (mark) => ({ ...(mark ? { mark } : {}), ...(type === 'money' ? moneyStudy(header) : {}) }))
  if (type === 'phones') return telling(countryColumn(), (found) => ({ countries: phoneCountries(found, table, firm) }))
  if (type === 'fullName') return telling(nameOrderColumn(), (nameOrder) => (nameOrder ? { nameOrder } : {}))
  return null
}

const telling = <T>({ take, told }: ColumnReader<T>, study: (found: T) => ColumnStudy): ColumnReader<ColumnStudy> => ({ take, told: () => study(told()) })

function moneyStudy(header: string): ColumnStudy {
  const currency = currencyIn(header)
  return currency ? { currency } : {}
}

/** The firm's country, those that the column's own international numbers name, and Russia for Russian files. */
function phoneCountries(found: readonly string[], table: Pick<Table, 'headers'>, firm: FirmHints): string[] {
  const russian = table.headers.some((header) => cyrillic.test(header)) ? ['RU'] : []
  return [...new Set([firm.country, ...found.slice(0, 3), ...russian])]
}
