/** Recognises one or several files that came together. */
import type { Mapping, System } from '../../contract.ts'
import type { MainObject } from '../../targets.ts'
import type { Table } from '../read/table.ts'
import { proposeMapping } from './proposeMapping.ts'
import { orderOf, recogniseObject } from './recogniseObject.ts'
import type { FirmHints } from './studyColumn.ts'
import { recogniseSystem } from './systems.ts'

export interface SourceFile {
  name: string
  table: Table
}

export interface RecognisedFile extends SourceFile {
  mapping: Mapping
  /** False when the file says too little of itself: somebody must say what it is. */
  recognised: boolean
}

/** Answers in the order in which the files must be read: people, products, companies, contacts, deals. */
export function recogniseFiles(files: readonly SourceFile[], firm: FirmHints, as?: MainObject): RecognisedFile[] {
  return files
    .map((file) => recogniseFile(file, firm, as))
    .sort((a, b) => orderOf(a.mapping.object) - orderOf(b.mapping.object))
}

function recogniseFile({ name, table }: SourceFile, firm: FirmHints, as: MainObject | undefined): RecognisedFile {
  const system: System = recogniseSystem(table.headers)
  const guess = as ? { object: as, score: Infinity } : recogniseObject(table.headers, name, firm.objects)
  const mapping = proposeMapping(table, name, system, guess.object, firm)
  const mapped = mapping.columns.filter((column) => column.to).length
  return { name, table, mapping, recognised: guess.score >= 3 && mapped > 0 && table.rows.length > 0 }
}
