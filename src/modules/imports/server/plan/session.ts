/** What an import remembers while it goes through the rows of one file after another. */
import type { Counts, Mapping } from '../../contract.ts'
import type { RecordKind } from '../../targets.ts'
import type { Entity } from './entity.ts'
import { createIndex, type EntityIndex } from './entityIndex.ts'
import { createIdSet, type IdSet } from './idSet.ts'
import { gatherProblems, type Problems } from './problems.ts'
import type { Meant } from './references.ts'
import type { StagePlan } from './stagePlan.ts'

/** Lives for the whole import: several files know each other's records. */
export interface Session {
  index: EntityIndex
  /** Kinds of which all names are in the index. */
  namesLoaded: Set<RecordKind>
  /** Ids of records that earlier rows of this import wrote. */
  touched: IdSet
  stages: StagePlan | null
  /** What texts of references mean, by `referenceKey`. */
  references: Map<string, Meant>
}

/** Lives for one file. */
export interface FileSession {
  mapping: Mapping
  counts: Counts
  problems: Problems
  /** Names of what the import makes beside the rows' own records. */
  made: Map<RecordKind | 'pipeline' | 'stage', Set<string>>
  /** References to names that a later row may still bring. */
  later: { entity: Entity; field: string; text: string; row: number }[]
}

export const createSession = (): Session => ({ index: createIndex(), namesLoaded: new Set(), touched: createIdSet(), stages: null, references: new Map() })

/** Forgets everything but what was written, after a set of rows was refused. */
export function resetSession(session: Session): void {
  Object.assign(session, { index: createIndex(), namesLoaded: new Set(), stages: null, references: new Map() })
}

export const openFile = (mapping: Mapping): FileSession => ({
  mapping,
  counts: { read: 0, created: 0, updated: 0, skipped: 0, failed: 0, warnings: 0 },
  problems: gatherProblems(),
  made: new Map(),
  later: [],
})

export function noteMade(file: FileSession, kind: RecordKind | 'pipeline' | 'stage', name: string): void {
  let names = file.made.get(kind)
  if (!names) file.made.set(kind, (names = new Set()))
  if (names.size < 500) names.add(name)
}
