/** Proposes how a file becomes records: what each column is and how it is read. */
import type { ColumnMapping, Mapping, System } from '../../contract.ts'
import { findTarget, kindFor, type MainObject } from '../../targets.ts'
import { partsOf, type Table } from '../read/table.ts'
import { foldHeader } from '../values/foldName.ts'
import { readHeading } from './headings.ts'
import { columnStudy, type ColumnStudy, type FirmHints } from './studyColumn.ts'

/** Targets that several columns may fill: their values are joined, or the first that is filled is taken. */
const several = new Set(['phones', 'emails', 'tags', 'body', 'closeDate', 'needs', 'note'])

export async function proposeMapping(table: Table, fileName: string, system: System, object: MainObject, firm: FirmHints): Promise<Mapping> {
  const taken = new Set<string>()
  const ofCompany = namesCompany(table.headers, object)
  const proposed = table.headers.map((header, column): ColumnMapping => {
    const heading = ofCompany && plainName.test(foldHeader(header)) ? { to: 'company.name' } : readHeading(header, object, firm.objects)
    const base: ColumnMapping = { column, header, to: null }
    if (!heading || !findTarget(heading.to, firm.objects)) return base
    const field = heading.to.split('.')[1] ?? ''
    if (taken.has(heading.to) && !several.has(field)) return base
    if (!table.columns[column]?.filled) return base
    taken.add(heading.to)
    return { ...base, to: heading.to, ...(heading.label ? { label: heading.label } : {}) }
  })
  const studies = await studyColumns(table, proposed, firm)
  const columns = proposed.map((mapping) => ({ ...mapping, ...studies.get(mapping.column) }))
  const mapping: Mapping = {
    system,
    object,
    mode: 'createUpdate',
    columns: chooseSourceId(columns, object),
    values: {},
    create: { users: true, stages: true, companies: system !== 'crmSales' },
    pipeline: null,
    prefix: prefixOf(system, fileName),
  }
  return system === 'crmSales' ? asCrmSales(mapping, firm) : mapping
}

/** One pass over the rows for all columns that need it. */
async function studyColumns(table: Table, columns: readonly ColumnMapping[], firm: FirmHints): Promise<Map<number, ColumnStudy>> {
  const readers = columns.flatMap(({ column, to, header }) => {
    const reader = to === null ? null : columnStudy(table, to, header, firm)
    return reader ? [{ column, reader }] : []
  })
  if (readers.length > 0) for await (const rows of partsOf(table)) for (const { cells } of rows) for (const { column, reader } of readers) reader.take(cells[column] ?? '')
  return new Map(readers.map(({ column, reader }) => [column, reader.told()]))
}

const plainName = /^(?:name|title|название|наименование|nosaukums|nazwa|名称)$/

/** A list of customers with tax numbers and contact persons: its plain "Name" is the company's, whatever a row makes. */
const namesCompany = (headers: readonly string[], object: MainObject): boolean => object !== 'companies' && ['company.taxNumber', 'contact.fullName'].every((to) => headers.some((header) => !plainName.test(foldHeader(header)) && readHeading(header, object)?.to === to))

/** One column numbers the main record; ids that name another record belong to that one. */
function chooseSourceId(columns: ColumnMapping[], object: MainObject): ColumnMapping[] {
  const own = `${kindFor(object)}.sourceId`
  if (columns.some((column) => column.to === own)) return columns
  const named = columns.find((column) => column.to === null && /^id\b|(?<!tax |vat |nip )\bid$|^№$|^guid$/.test(foldHeader(column.header)) && column.header.trim() !== '')
  return named ? columns.map((column) => (column === named ? { ...column, to: own } : column)) : columns
}

/** `klienti_2019-2026.csv` → `klienti`: a newer export of the same list keeps its ids. */
function prefixOf(system: System, fileName: string): string {
  if (system === 'crmSales') return 'crm-sales'
  if (system !== 'generic') return system
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  const name = foldHeader(stem).replace(/[\d\s]+/g, ' ').trim().replaceAll(' ', '-')
  return (name || 'file').slice(0, 50)
}

/** The sample reseller: its dictionary says that revenue is in millions and all money in US dollars. */
function asCrmSales(mapping: Mapping, firm: FirmHints): Mapping {
  const currency = firm.currencies.includes('USD') ? 'USD' : undefined
  const columns = mapping.columns.map((column): ColumnMapping => {
    const dollars = currency ? { ...column, currency } : column
    if (column.to === 'company.revenue') return { ...dollars, factor: '1000000' }
    return column.to === 'deal.amount' || column.to === 'product.price' ? dollars : column
  })
  return { ...mapping, columns }
}
