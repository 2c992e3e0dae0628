/** A row of a file, read but not yet compared with what is stored. */
import type { RecordKind } from '../../targets.ts'
import type { WallTime } from '../values/readDate.ts'

/** What one row says of one record. */
export interface RecordDraft {
  /** Values of fields, in the form in which they are written. Empty cells are absent. */
  values: Record<string, unknown>
  /** References by the text that names them: `ownerId` → "Анна Цой". */
  names: Record<string, string>
  sourceId?: string
  /** Ids that a cell lists: several contacts of a deal. */
  sourceIds?: Record<string, string[]>
  /** Words that other fields follow from, by target field: `stage`, `status`, `closeDate`, `manager` … */
  words: Record<string, string>
  closeDate?: WallTime
  /** By what the record is known again, once the row is read. */
  keys?: readonly string[]
}

export type FaultCode =
  | 'notANumber'
  | 'ambiguousNumber'
  | 'notWhole'
  | 'notADate'
  | 'notADuration'
  | 'notYesNo'
  | 'notAnEmail'
  | 'notALink'
  | 'notAnOption'
  | 'notPercent'
  | 'tooManyCells'
  | 'missing'
  | 'invalid'
  | 'noRate'
  | 'refused'
  | 'oddPhone'
  | 'ambiguousDate'
  | 'unknownReference'
  | 'ambiguousReference'
  | 'unknownStage'
  | 'moreCompanies'
  | 'noCustomer'
  | 'conflict'
  | 'spelling'

/** Something about a row that somebody should know. */
export interface Fault {
  code: FaultCode
  /** Errors fail the row; warnings keep the text and are counted; hints only tell. */
  severity: 'error' | 'warning' | 'hint'
  column: number | null
  to: string | null
  text: string
  /** More, for people: what the record path said. */
  detail?: string
}

export interface RowDraft {
  number: number
  cells: string[]
  records: Partial<Record<RecordKind, RecordDraft>>
  faults: Fault[]
}

export const emptyDraft = (): RecordDraft => ({ values: {}, names: {}, words: {} })

export const hasError = (row: RowDraft): boolean => row.faults.some((fault) => fault.severity === 'error')
