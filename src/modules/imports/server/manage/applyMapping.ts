/** Puts a saved mapping on a file: columns are found by their names, wherever they stand now. */
import type { ColumnMapping, Mapping } from '../../contract.ts'
import type { Table } from '../read/table.ts'
import { foldHeader } from '../values/foldName.ts'

/** Which of several columns of one name it is, from 0. */
const occurrence = (headers: readonly string[], column: number): number => headers.slice(0, column).filter((header) => foldHeader(header) === foldHeader(headers[column] ?? '')).length

function placeOf(table: Table, saved: Mapping, wanted: ColumnMapping): number {
  const header = foldHeader(wanted.header)
  if (!header) return wanted.column < table.headers.length ? wanted.column : -1
  const before = saved.columns.filter((other) => foldHeader(other.header) === header && other.column < wanted.column).length
  return table.headers.findIndex((candidate, column) => foldHeader(candidate) === header && occurrence(table.headers, column) === before)
}

/** The part of the mapping's columns that the file has, 0 to 1. */
export function fitOf(table: Table, saved: Mapping): number {
  const used = saved.columns.filter((column) => column.to)
  return used.length ? used.filter((column) => placeOf(table, saved, column) >= 0).length / used.length : 0
}

/** Columns that the mapping does not know are left out. */
export function applyMapping(table: Table, saved: Mapping): Mapping {
  const columns = table.headers.map((header, column): ColumnMapping => ({ column, header, to: null }))
  for (const wanted of saved.columns) {
    const place = placeOf(table, saved, wanted)
    if (place >= 0) columns[place] = { ...wanted, column: place, header: table.headers[place]! }
  }
  return { ...saved, columns }
}
