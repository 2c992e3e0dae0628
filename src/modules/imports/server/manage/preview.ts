/** Shows rows as they will be stored, and what is wrong with each column. Compares nothing with what is stored. */
import type { Mapping, Preview } from '../../contract.ts'
import { findTarget, type Target } from '../../targets.ts'
import type { Address, Email, Money, Phone } from '../../../../shared/fields.ts'
import type { RowDraft } from '../plan/draft.ts'
import { rowReader } from '../plan/readRow.ts'
import { partsOf, type Row, type Table } from '../read/table.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'

const rowsShown = 50

export interface ColumnState {
  column: number
  filled: number
  problems: number
  severity: 'ok' | 'warning' | 'error'
}

export async function previewTable(source: Table, mapping: Mapping, hints: FirmHints, only: 'first' | 'problems', rows: readonly number[] = []): Promise<{ preview: Preview; states: ColumnState[] }> {
  const read = rowReader(mapping, hints)
  const targets = mapping.columns.flatMap(({ column, to }) => {
    const target = to ? findTarget(to, hints.objects) : undefined
    return target ? [{ column, target }] : []
  })
  const states = new Map<number, ColumnState>(source.headers.map((_, column) => [column, { column, filled: 0, problems: 0, severity: 'ok' }]))
  const shown: RowDraft[] = []
  const wanted = new Set(rows)
  const look = (row: Row): void => {
    const draft = read(row)
    row.cells.forEach((cell, column) => {
      if (cell.trim()) states.get(column)!.filled++
    })
    for (const fault of draft.faults) {
      const state = fault.column === null ? undefined : states.get(fault.column)
      if (!state || fault.severity === 'hint') continue
      state.problems++
      if (state.severity !== 'error') state.severity = fault.severity
    }
    if (shown.length < rowsShown && (only === 'first' || wanted.has(row.number) || draft.faults.some((fault) => fault.severity !== 'hint'))) shown.push(draft)
  }
  for await (const part of partsOf(source)) part.forEach(look)
  return { preview: { columns: targets.map(({ target }) => ({ to: target.to, numeric: numericTypes.has(target.type) })), rows: shown.map((draft) => ({ number: draft.number, cells: targets.map(({ column, target }) => cellOf(draft, column, target)) })) }, states: [...states.values()] }
}

const numericTypes = new Set(['money', 'number', 'decimal', 'percent'])

function cellOf(draft: RowDraft, column: number, target: Target): Preview['rows'][number]['cells'][number] {
  const faults = draft.faults.filter((fault) => fault.column === column && fault.severity !== 'hint')
  const state = faults.some((fault) => fault.severity === 'error') ? 'error' : faults.length ? 'warning' : 'ok'
  const typed = (draft.cells[column] ?? '').trim()
  return { text: (state === 'error' ? typed : storedText(draft, target, typed)).slice(0, 200), state }
}

function storedText(draft: RowDraft, { kind, field, type }: Target, typed: string): string {
  const record = draft.records[kind]
  if (!record || !typed) return ''
  if (type === 'fullName') return ['salutation', 'lastName', 'firstName', 'middleName'].map((name) => record.values[name]).filter(Boolean).join(' ')
  if (type === 'dealStatus' || type === 'stage') return record.words.stage ?? record.words.status ?? typed
  if (type === 'closeDate') return String(record.values.closedAt ?? record.values.expectedCloseOn ?? '')
  const value = record.values[field]
  if (value === undefined) return record.names[field] ?? record.words[field] ?? typed
  if (type === 'phones') return (value as Phone[]).map((phone) => phone.value).join(', ')
  if (type === 'emails') return (value as Email[]).map((email) => email.value).join(', ')
  if (type === 'addresses') return (value as Address[]).map((address) => [address.street, address.city].filter(Boolean).join(', ')).join('; ')
  if (type === 'money') return `${(value as Money).amount} ${(value as Money).currency}`
  return Array.isArray(value) ? value.join(', ') : String(value)
}
