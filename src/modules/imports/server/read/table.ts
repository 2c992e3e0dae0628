/** What every reader answers with: a heading and the rows under it, all as text, given out a part at a time. */

export interface Row {
  /** As a spreadsheet counts: the heading is usually row 1. */
  number: number
  cells: string[]
  /** Set when the row cannot be trusted: it has more cells than the heading has names. */
  tooLong?: boolean
}

/** What was seen of a column while its rows went by. */
export interface ColumnFacts {
  /** Rows that have something in it. */
  filled: number
  /** Different values, counted up to 1,000. */
  distinct: number
  /** The first of them. */
  samples: string[]
}

/** How the file was read, for people to check. */
export interface Reading {
  format: 'csv' | 'xlsx'
  encoding: string | null
  separator: string | null
  /** Other sheets of the workbook, which were not read. */
  otherSheets: string[]
}

export interface Table extends Reading {
  headers: string[]
  columns: ColumnFacts[]
  rowCount: number
  /** Rows `index * partSize` and on, at most `partSize`. */
  part(index: number): Promise<Row[]>
}

/** A table just read from a file, before it is stored. */
export interface ReadTable extends Table {
  /** The part as it is stored, see `encodePart`. */
  partText(index: number): Promise<string>
  /** Gives back what it holds on disk. */
  close(): Promise<void>
}

/** Rows that lie, are read and written together. */
export const partSize = 1000

export async function* partsOf(table: Pick<Table, 'rowCount' | 'part'>): AsyncGenerator<Row[]> {
  for (let index = 0; index * partSize < table.rowCount; index++) yield await table.part(index)
}

/** A file that cannot be read at all. `code` is a key under `imports:errors`. */
export class UnreadableFile extends Error {
  readonly code: string
  readonly values: Record<string, string | number>
  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** More than that in one file is refused: split it, or import it from the command line in parts. */
export const limits = { bytes: 200 * 1024 * 1024, unpacked: 300 * 1024 * 1024, rows: 1_000_000, columns: 500, cell: 100_000 } as const
