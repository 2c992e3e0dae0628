/** Reads text files whose cells are separated by commas, semicolons, tabs or bars (RFC 4180 and its relatives). */
import Papa from 'papaparse'
import { decodeText } from './decodeText.ts'
import { sniffSeparator } from './sniffSeparator.ts'
import type { Table } from './table.ts'
import { toTable } from './toTable.ts'


export function readDelimited(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes)
  return readText(text, encoding)
}

/** Reads text that is already decoded, such as what was pasted from a spreadsheet. */
export function readText(source: string, encoding: string | null = null): Table {
  const separator = sniffSeparator(source)
  const text = source.replace(/^sep=.\r?\n/i, '').replaceAll('\u0000', '')
  const parsed = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false })
  return toTable(parsed.data, parsed.data.map((_, index) => index + 1), { format: 'csv', encoding, separator, otherSheets: [] })
}
