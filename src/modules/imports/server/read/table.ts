/** What every reader answers with: a heading and the rows under it, all as text. */

export interface Row {
  /** As a spreadsheet counts: the heading is usually row 1. */
  number: number
  cells: string[]
  /** Set when the row cannot be trusted: it has more cells than the heading has names. */
  tooLong?: boolean
}

export interface Table {
  headers: string[]
  rows: Row[]
  /** How the file was read, for people to check. */
  format: 'csv' | 'xlsx'
  encoding: string | null
  separator: string | null
  /** Other sheets of the workbook, which were not read. */
  otherSheets: string[]
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
