/** Reads a whole row under a mapping into drafts of the records that it makes. Pure: asks no database. */
import { createHash } from 'node:crypto'
import type { Mapping } from '../../contract.ts'
import { companionsFor, declarationOf, findTarget, kindFor, type RecordKind, type Target } from '../../targets.ts'
import type { Row } from '../read/table.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'
import { keysOf } from './entity.ts'
import { emptyDraft, type Fault, type RecordDraft, type RowDraft } from './draft.ts'
import { foldName } from '../values/foldName.ts'
import { finishDeal } from './finishDeal.ts'
import { finishActivity, finishTask } from './finishTask.ts'
import { readCell } from './readCell.ts'

type Reader = (row: Row) => RowDraft

/** Takes the mapping apart once, for all rows. */
export function rowReader(mapping: Mapping, firm: FirmHints): Reader {
  const main = kindFor(mapping.object)
  const allowed: readonly RecordKind[] = [main, ...companionsFor(mapping.object, firm.objects)]
  const columns = mapping.columns.flatMap((column) => {
    const target = column.to ? findTarget(column.to, firm.objects) : undefined
    return target && allowed.includes(target.kind) ? [{ column, target, replace: mapping.values[target.to] }] : []
  })
  // Currencies are read first, as amounts need them.
  columns.sort((a, b) => Number(b.target.type === 'currency') - Number(a.target.type === 'currency'))
  return (row) => {
    const draft: RowDraft = { number: row.number, cells: row.cells, records: {}, faults: [] }
    if (row.tooLong) draft.faults.push({ code: 'tooManyCells', severity: 'error', column: null, to: null, text: '' })
    for (const { column, target, replace } of columns) {
      const cell = replaced(row.cells[column.column] ?? '', replace)
      if (!cell.trim()) continue
      const record = (draft.records[target.kind] ??= emptyDraft())
      const currency = target.type === 'money' ? record.words.currency : undefined
      const fault = (code: Fault['code'], severity: Fault['severity'], text = cell.trim()): void => void draft.faults.push({ code, severity, column: column.column, to: target.to, text: text.slice(0, 1000) })
      readCell(cell, record, { firm, column: currency ? { ...column, currency: currency.toUpperCase().slice(0, 3) } : column, target, fault })
    }
    finish(draft, main, mapping, firm, columns.map(({ target }) => target))
    return draft
  }
}

function replaced(cell: string, replace: Record<string, string | null> | undefined): string {
  const text = cell.trim()
  return replace && Object.hasOwn(replace, text) ? (replace[text] ?? '') : cell
}

function finish(row: RowDraft, main: RecordKind, mapping: Mapping, firm: FirmHints, targets: Target[]): void {
  const record: RecordDraft = (row.records[main] ??= emptyDraft())
  for (const draft of Object.values(row.records)) if (draft) gatherAddress(draft)
  if (main === 'deal') finishDeal(row, record, firm.timeZone)
  if (main === 'task') finishTask(record)
  if (main === 'activity') finishActivity(record)
  if (row.records.contact && main !== 'contact') nameStranger(row, row.records.contact)
  for (const [kind, draft] of Object.entries(row.records) as [RecordKind, RecordDraft][]) {
    if (draft.sourceId) draft.sourceId = `${mapping.prefix}:${draft.sourceId}`
    if (kind === 'note' && !draft.values.body) delete row.records.note
  }
  if (!record.sourceId && !matchesOtherwise(main, record)) record.sourceId = `row:${hashOf(row.cells, targets)}`
  const missing = missingOf(main, record)
  if (missing && row.faults.every((fault) => fault.to !== missing || fault.severity !== 'error')) row.faults.push({ code: 'missing', severity: 'error', column: null, to: missing, text: '' })
}

/** A companion person without mailbox, phone or id is the same person again under the same name at the same company. */
function nameStranger(row: RowDraft, contact: RecordDraft): void {
  if (contact.sourceId || matchesOtherwise('contact', contact)) return
  const name = foldName([contact.values.lastName, contact.values.firstName, contact.values.middleName].filter(Boolean).join(' '))
  if (!name) return void delete row.records.contact
  const at = row.records.company?.values.name ?? Object.values(row.records).find((record) => record !== contact && record?.sourceId)?.sourceId ?? row.number
  contact.sourceId = `person ${name} @ ${foldName(String(at))}`.slice(0, 180)
}

/** Rows without an id, a mailbox or a phone are known again by what they say. */
function matchesOtherwise(main: RecordKind, { values }: RecordDraft): boolean {
  return keysOf(main, values, undefined).length > 0
}

const hashOf = (cells: readonly string[], targets: Target[]): string =>
  createHash('sha256').update(JSON.stringify([targets.map((target) => target.to), cells.map((cell) => cell.trim())])).digest('hex').slice(0, 24)

/** The target without which the record cannot be; null when nothing is missing. */
function missingOf(main: RecordKind, { values }: RecordDraft): string | null {
  if (main === 'contact') return values.firstName || values.lastName || (values.emails as unknown[])?.length || (values.phones as unknown[])?.length ? null : 'contact.fullName'
  const { title } = declarationOf(main)
  if (!values[title]) return `${main}.${title}`
  return main === 'activity' && !values.occurredAt ? 'activity.occurredAt' : null
}

function gatherAddress(draft: RecordDraft): void {
  const address: Record<string, string> = {}
  for (const part of ['street', 'city', 'region', 'postalCode', 'country']) {
    const text = draft.words[`address.${part}`]
    if (text) address[part] = text.slice(0, part === 'postalCode' ? 20 : part === 'country' ? 80 : 255)
  }
  if (Object.keys(address).length) draft.values.addresses = [address]
}
