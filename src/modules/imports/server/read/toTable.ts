/** From raw rows to a table: heading found, empty rows left out, ragged rows made even. */
import { findHeader } from './findHeader.ts'
import { limits, UnreadableFile, type Row, type Table } from './table.ts'

const isEmpty = (cells: string[]): boolean => cells.every((cell) => cell.trim() === '')

/** `numbers[i]` is the spreadsheet row number of `raw[i]`. */
export function toTable(raw: string[][], numbers: number[], about: Pick<Table, 'format' | 'encoding' | 'separator' | 'otherSheets'>): Table {
  const kept: { cells: string[]; number: number }[] = []
  raw.forEach((cells, index) => {
    if (!isEmpty(cells)) kept.push({ cells, number: numbers[index] ?? index + 1 })
  })
  if (!kept.length) throw new UnreadableFile('empty')
  if (kept.length > limits.rows) throw new UnreadableFile('tooManyRows', { limit: limits.rows })
  const at = findHeader(kept.map((row) => row.cells))
  const body = kept.slice(at + 1)
  const names = at >= 0 ? (kept[at]?.cells ?? []) : (kept[0]?.cells ?? []).map(() => '')
  const headers = trimTail(names.map((name) => name.replace(/\s+/g, ' ').trim()), body)
  if (headers.length > limits.columns) throw new UnreadableFile('tooManyColumns', { limit: limits.columns })
  return { ...about, headers, rows: body.map((row) => even(row.cells, row.number, headers.length)) }
}

/** Columns at the end without a name and without a value are no columns. */
function trimTail(names: string[], rows: { cells: string[] }[]): string[] {
  let length = names.length
  while (length > 1 && !names[length - 1] && rows.every((row) => !row.cells[length - 1]?.trim())) length--
  return names.slice(0, length)
}

function even(cells: string[], number: number, width: number): Row {
  const row: Row = { number, cells: Array.from({ length: width }, (_, index) => (cells[index] ?? '').slice(0, limits.cell)) }
  if (cells.slice(width).some((cell) => cell.trim())) row.tooLong = true
  return row
}
