/** Reads the first sheet with data of an Excel workbook (.xlsx), row by row. */
import { cellText } from './cellText.ts'
import { inspectArchive } from './inspectArchive.ts'
import { limits, partSize, UnreadableFile, type ReadTable } from './table.ts'
import { toTable, type RawRow } from './toTable.ts'

/** Empty rows in a row after which a sheet counts as ended: formatted but empty sheets go on for a million. */
const GAP = 20_000

interface ReadRow {
  number: number
  values: unknown
}

export async function readWorkbook(bytes: Uint8Array): Promise<ReadTable> {
  inspectArchive(bytes)
  const otherSheets: string[] = []
  try {
    return await toTable(rowsOf(bytes, otherSheets), () => ({ format: 'xlsx', encoding: null, separator: null, otherSheets }))
  } catch (error) {
    if (error instanceof UnreadableFile || isSystemError(error)) throw error
    throw new UnreadableFile('brokenWorkbook')
  }
}

/** A full disk is not the workbook's fault. */
const isSystemError = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).syscall === 'string'

async function* rowsOf(bytes: Uint8Array, otherSheets: string[]): AsyncGenerator<RawRow[]> {
  // Loaded when the first workbook comes: it takes 40 MB of memory.
  const { WorkbookReader } = await import('@cj-tech-master/excelts')
  const reader = new WorkbookReader(bytes, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' })
  let found = false
  for await (const sheet of reader) {
    if (found) {
      otherSheets.push(String(sheet.name ?? sheet.id ?? ''))
      for await (const _ of sheet as AsyncIterable<unknown>) break
      continue
    }
    for await (const rows of readSheet(sheet as unknown as AsyncIterable<ReadRow>)) {
      found ||= rows.length > 0
      yield rows
    }
  }
}

async function* readSheet(sheet: AsyncIterable<ReadRow>): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = []
  let empty = 0
  for await (const row of sheet) {
    const cells = cellsOf(row.values)
    if (!cells.length) {
      if (++empty > GAP) break
      continue
    }
    empty = 0
    if (cells.length > limits.columns) throw new UnreadableFile('tooManyColumns', { limit: limits.columns })
    rows.push({ cells, number: row.number })
    if (rows.length < partSize) continue
    yield rows
    rows = []
  }
  yield rows
}

/** The library counts columns from 1 and leaves holes; cells at the end that hold nothing are dropped. */
function cellsOf(values: unknown): string[] {
  const list = Array.isArray(values) ? values : []
  const cells: string[] = []
  for (let index = 1; index < Math.min(list.length, limits.columns + 2); index++) cells.push(cellText(list[index]))
  while (cells.length && !cells[cells.length - 1]?.trim()) cells.pop()
  return cells
}
