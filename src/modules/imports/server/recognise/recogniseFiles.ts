/** Recognises one or several files that came together. */
import type { Mapping, System } from '../../contract.ts'
import type { MainObject } from '../../targets.ts'
import type { Table } from '../read/table.ts'
import { proposeMapping } from './proposeMapping.ts'
import { orderOf, recogniseObject } from './recogniseObject.ts'
import type { FirmHints } from './studyColumn.ts'
import { recogniseSystem } from './systems.ts'

export interface SourceFile<T extends Table = Table> {
  name: string
  table: T
}

export interface RecognisedFile<T extends Table = Table> extends SourceFile<T> {
  mapping: Mapping
  /** False when the file says too little of itself: somebody must say what it is. */
  recognised: boolean
}

/** Answers in the order in which the files must be read: people, products, companies, contacts, deals. */
export async function recogniseFiles<T extends Table>(files: readonly SourceFile<T>[], firm: FirmHints, as?: MainObject): Promise<RecognisedFile<T>[]> {
  const recognised: RecognisedFile<T>[] = []
  for (const file of files) recognised.push(await recogniseFile(file, firm, as))
  return recognised.sort((a, b) => orderOf(a.mapping.object) - orderOf(b.mapping.object))
}

async function recogniseFile<T extends Table>({ name, table }: SourceFile<T>, firm: FirmHints, as: MainObject | undefined): Promise<RecognisedFile<T>> {
  const system: System = recogniseSystem(table.headers)
  const guess = as ? { object: as, score: Infinity } : recogniseObject(table.headers, name, firm.objects)
  const mapping = await proposeMapping(table, name, system, guess.object, firm)
  const mapped = mapping.columns.filter((column) => column.to).length
  return { name, table, mapping, recognised: guess.score >= 3 && mapped > 0 && table.rowCount > 0 }
}
