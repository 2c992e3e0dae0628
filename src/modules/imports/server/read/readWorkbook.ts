/** Reads the first sheet with data of an Excel workbook (.xlsx), row by row. */
import { cellText } from './cellText.ts'
import { inspectArchive } from './inspectArchive.ts'
import { limits, UnreadableFile, type Table } from './table.ts'
import { toTable } from './toTable.ts'

/** Empty rows in a row after which a sheet counts as ended: formatted but empty sheets go on for a million. */
const GAP = 20_000

interface ReadRow {
  number: number
  values: unknown
}

export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  inspectArchive(bytes)
  try {
    return await read(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('brokenWorkbook')
  }
}

async function read(bytes: Uint8Array): Promise<Table> {
  // Loaded when the first workbook comes: it takes 40 MB of memory.
  const { WorkbookReader } = await import('@cj-tech-master/excelts')
  const reader = new WorkbookReader(bytes, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' })
  const otherSheets: string[] = []
  let found: { raw: string[][]; numbers: number[] } | null = null
  for await (const sheet of reader) {
    if (found) {
      otherSheets.push(String(sheet.name ?? sheet.id ?? ''))
      for await (const _ of sheet as AsyncIterable<unknown>) break
      continue
    }
    const rows = await readSheet(sheet as unknown as AsyncIterable<ReadRow>)
    if (rows.raw.length) found = rows
  }
  if (!found) throw new UnreadableFile('empty')
  return toTable(found.raw, found.numbers, { format: 'xlsx', encoding: null, separator: null, otherSheets })
}

async function readSheet(sheet: AsyncIterable<ReadRow>): Promise<{ raw: string[][]; numbers: number[] }> {
  const raw: string[][] = []
  const numbers: number[] = []
  let empty = 0
  for await (const row of sheet) {
    const cells = cellsOf(row.values)
    if (!cells.length) {
      if (++empty > GAP) break
      continue
    }
    empty = 0
    if (cells.length > limits.columns) throw new UnreadableFile('tooManyColumns', { limit: limits.columns })
    if (raw.length > limits.rows) throw new UnreadableFile('tooManyRows', { limit: limits.rows })
    raw.push(cells)
    numbers.push(row.number)
  }
  return { raw, numbers }
}

/** The library counts columns from 1 and leaves holes; cells at the end that hold nothing are dropped. */
function cellsOf(values: unknown): string[] {
  const list = Array.isArray(values) ? values : []
  const cells: string[] = []
  for (let index = 1; index < Math.min(list.length, limits.columns + 2); index++) cells.push(cellText(list[index]))
  while (cells.length && !cells[cells.length - 1]?.trim()) cells.pop()
  return cells
}
