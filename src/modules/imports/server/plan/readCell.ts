/** Reads one cell into the draft of the record that its column belongs to. */
import type { ColumnMapping } from '../../contract.ts'
import { declarationOf, type Target } from '../../targets.ts'
import { parseDuration } from '../../../../shared/duration.ts'
import type { Email, Phone } from '../../../../shared/fields.ts'
import { richFrom } from '../../../../shared/richText.ts'
import { isSerial } from '../values/columnDates.ts'
import { readDate, type WallTime } from '../values/readDate.ts'
import { readEmails } from '../values/readEmails.ts'
import { readPhones } from '../values/readPhones.ts'
import { isBlank, readBoolean, readLink, readTags } from '../values/readWords.ts'
import { splitName } from '../values/splitName.ts'
import { dayOf, instantOf, wallOfSerial } from '../values/wallTime.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'
import type { Fault, RecordDraft } from './draft.ts'
import { readAmount, readPlainNumber } from './readAmount.ts'
import { optionNamed } from './optionNames.ts'

export interface CellContext {
  firm: FirmHints
  column: ColumnMapping
  target: Target
  fault(code: Fault['code'], severity: Fault['severity'], text?: string): void
}

export function readCell(cell: string, draft: RecordDraft, context: CellContext): void {
  const { target, column, fault } = context
  const text = unguarded(cell)
  if (!text) return
  const { field, type } = target
  const set = (value: unknown): void => {
    if (value !== undefined) draft.values[field] = value
  }
  if (type === 'text') return set(longTexts.has(field) && draft.values[field] ? `${String(draft.values[field])}\n${column.header}: ${text}` : text)
  if (isBlank(text)) return
  switch (type) {
    case 'fullName':
      for (const [name, value] of Object.entries(splitName(text, column.nameOrder))) if (value) draft.values[name] ??= value
      return
    case 'phones':
      return addPhones(text, draft, context)
    case 'emails':
      return addEmails(text, draft, context)
    case 'tags':
      return set([...new Set([...((draft.values[field] as string[] | undefined) ?? []), ...readTags(text)])])
    case 'money':
      return set(readAmount(text, context))
    case 'number':
    case 'decimal':
    case 'percent':
      return set(readPlainNumber(text, context))
    case 'boolean': {
      const value = readBoolean(text)
      return value === null ? fault('notYesNo', 'error') : set(value)
    }
    case 'link': {
      const link = readLink(text)
      return link ? set(link) : fault('notALink', 'error')
    }
    case 'option': {
      const key = optionNamed(declarationOf(target.kind, context.firm.objects), field, text)
      return key ? set(key) : fault('notAnOption', 'error')
    }
    case 'options': {
      const keys = listOf(text).map((word) => optionNamed(declarationOf(target.kind, context.firm.objects), field, word))
      return keys.every((key) => key !== undefined) ? set([...new Set([...((draft.values[field] as string[] | undefined) ?? []), ...keys])]) : fault('notAnOption', 'error')
    }
    case 'duration': {
      const seconds = parseDuration(text)
      return seconds === null ? fault('notADuration', 'error') : set(seconds)
    }
    case 'richText':
      return set(richFrom(text))
    case 'date':
    case 'instant':
    case 'closeDate':
      return readTime(text, draft, context)
    case 'reference':
      draft.names[field] = text
      return
    case 'sourceId':
      return readSourceId(text, draft, fault)
    case 'sourceIds':
      ;(draft.sourceIds ??= {})[field] = listOf(text)
      return
    case 'address':
      draft.words[`address.${field}`] = text
      return
    default:
      draft.words[field] = text
  }
}

/** Several columns may go into one of these: each but the first is named in the text. */
const longTexts = new Set(['body', 'needs', 'note', 'description'])

/** Spreadsheet programs, and our exports, put an apostrophe before text that would be a formula. */
function unguarded(cell: string): string {
  const text = cell.trim()
  return /^['’][=+\-@\t\r＝]/.test(text) ? text.slice(1) : text
}

const listOf = (text: string): string[] => text.split(/[;,|]/).map((part) => part.trim()).filter(Boolean)

function readSourceId(text: string, draft: RecordDraft, fault: CellContext['fault']): void {
  const [first, ...more] = text.includes(';') ? listOf(text) : [text]
  if (first) draft.sourceId = first.slice(0, 180)
  if (more.length) fault('moreCompanies', 'warning')
}

function readTime(text: string, draft: RecordDraft, { column, target, firm, fault }: CellContext): void {
  const wall = wallTime(text, column, firm, (ambiguous) => ambiguous && fault('ambiguousDate', 'warning'))
  if (!wall) return fault('notADate', 'error')
  if (target.type === 'closeDate') draft.closeDate ??= wall
  else draft.values[target.field] = target.type === 'date' ? dayOf(wall) : instantOf(wall, firm.timeZone)
  if (target.field === 'dueAt' && wall.time === null) {
    delete draft.values.dueAt
    draft.values.dueOn = dayOf(wall)
  }
}

/** Where nothing tells the order of a date with slashes, that of the firm's country is taken. */
function wallTime(text: string, column: ColumnMapping, firm: FirmHints, told: (ambiguous: boolean) => void): WallTime | null {
  if (isSerial(text)) return wallOfSerial(text)
  const reading = readDate(text, column.order)
  if (!reading.ok) return null
  told(reading.ambiguous)
  if (!reading.ambiguous || firm.country !== 'US') return reading.value
  const american = readDate(text, 'monthFirst')
  return american.ok ? american.value : reading.value
}

function addPhones(text: string, draft: RecordDraft, { column, target, firm, fault }: CellContext): void {
  const { phones, odd } = readPhones(text, column.countries ?? [firm.country], column.label)
  for (const typed of odd) fault('oddPhone', 'warning', typed)
  const known = (draft.values[target.field] as Phone[] | undefined) ?? []
  const fresh = phones.filter((phone) => !known.some((other) => (other.e164 ?? other.value) === (phone.e164 ?? phone.value)))
  if (fresh.length) draft.values[target.field] = [...known, ...fresh]
}

function addEmails(text: string, draft: RecordDraft, { column, target, fault }: CellContext): void {
  const { emails, wrong } = readEmails(text)
  for (const typed of wrong) fault('notAnEmail', 'error', typed)
  const known = (draft.values[target.field] as Email[] | undefined) ?? []
  const fresh = emails.filter((email) => !known.some((other) => other.value === email.value))
  if (fresh.length) draft.values[target.field] = [...known, ...fresh.map((email) => (column.label ? { ...email, label: column.label } : email))]
}
