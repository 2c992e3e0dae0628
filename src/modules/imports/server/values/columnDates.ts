/** What a whole column of dates tells that a single cell does not. */
import type { ColumnReader } from './columnReader.ts'
import { readDate, type DateOrder } from './readDate.ts'

export interface DateColumn {
  /** Undefined when every cell reads the same either way, or none has slashes or dashes. */
  order: DateOrder | undefined
  /** Cells that could be read both ways, where `order` is undefined. */
  ambiguous: number
  /** Most cells are serial numbers of a spreadsheet. */
  serial: boolean
}

const slashed = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})\b/

/** Days above 12 in first or second place decide the order for all cells; AM and PM point to month first. */
export function dateColumn(): ColumnReader<DateColumn> {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  let halves = 0
  let serials = 0
  let filled = 0
  return {
    take(cell) {
      if (!cell.trim()) return
      filled++
      if (isSerial(cell)) serials++
      const match = slashed.exec(cell)
      if (!match || !readDate(cell).ok) return
      if (/\d\s*[ap]\.?m\.?\s*$/i.test(cell)) halves++
      if (Number(match[1]) > 12) dayFirst++
      else if (Number(match[3]) > 12) monthFirst++
      else if (match[1] !== match[3]) either++
    },
    told() {
      const serial = filled > 0 && serials / filled > 0.8
      const order = dayFirst && monthFirst ? undefined : dayFirst ? 'dayFirst' : monthFirst || halves ? 'monthFirst' : undefined
      return { order, ambiguous: order ? 0 : either, serial }
    },
  }
}

/** Serial numbers of 1930 to 2099: days since 30 December 1899, the fraction is the time. */
export function isSerial(cell: string): boolean {
  const match = /^\s*(\d{5})([.,]\d+)?\s*$/.exec(cell)
  return match !== null && Number(match[1]) > 10_958 && Number(match[1]) < 73_051
}
