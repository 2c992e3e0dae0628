/** From raw rows to a table: heading found, empty rows left out, ragged rows made even. */
import { createFacts } from './columnFacts.ts'
import { findHeader } from './findHeader.ts'
import { collectParts } from './rowParts.ts'
import { limits, UnreadableFile, type Reading, type ReadTable, type Row } from './table.ts'

export interface RawRow {
  cells: string[]
  /** The row of the spreadsheet. */
  number: number
}

const isEmpty = (cells: string[]): boolean => cells.every((cell) => cell.trim() === '')

/** The heading is looked for among so many. */
const sample = 200

/** `about` is asked when all rows have come. */
export async function toTable(lists: AsyncIterable<RawRow[]>, about: () => Reading): Promise<ReadTable> {
  const parts = collectParts()
  try {
    let first: RawRow[] | null = []
    let [kept, width] = [0, 0]
    let names: string[] = []
    const facts = createFacts()
    const take = async (rows: readonly RawRow[]): Promise<void> => {
      for (const { cells, number } of rows) {
        const row = even(cells, number, width)
        facts.take(row.cells)
        await parts.add(row)
      }
    }
    const begin = async (): Promise<void> => {
      const rows = first!
      const at = findHeader(rows.map((row) => row.cells))
      first = null
      names = (at >= 0 ? rows[at]!.cells : rows[0]!.cells.map(() => '')).map((name) => name.replace(/\s+/g, ' ').trim())
      width = names.length
      await take(rows.slice(at + 1))
    }
    for await (const list of lists) {
      const rows = list.filter(({ cells }) => !isEmpty(cells))
      kept += rows.length
      if (kept > limits.rows) throw new UnreadableFile('tooManyRows', { limit: limits.rows })
      if (first) {
        for (const row of rows) first.push(row)
        if (first.length >= sample) await begin()
      } else await take(rows)
    }
    if (!kept) throw new UnreadableFile('empty')
    if (first) await begin()
    const columns = facts.columns(names.length)
    const headers = trimTail(names, columns)
    if (headers.length > limits.columns) throw new UnreadableFile('tooManyColumns', { limit: limits.columns })
    return { ...about(), headers, columns: columns.slice(0, headers.length), ...(await parts.end(headers.length)) }
  } catch (error) {
    await parts.drop()
    throw error
  }
}

/** Columns at the end without a name and without a value are no columns. */
function trimTail(names: string[], columns: readonly { filled: number }[]): string[] {
  let length = names.length
  while (length > 1 && !names[length - 1] && columns[length - 1]!.filled === 0) length--
  return names.slice(0, length)
}

function even(cells: string[], number: number, width: number): Row {
  const row: Row = { number, cells: cells.length === width && cells.every((cell) => cell.length <= limits.cell) ? cells : Array.from({ length: width }, (_, index) => (cells[index] ?? '').slice(0, limits.cell)) }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim())) row.tooLong = true
  return row
}
