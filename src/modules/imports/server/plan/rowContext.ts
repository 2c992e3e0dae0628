/** What is at hand while one row is resolved, and how its changes are taken back when it fails. */
import type { Call } from '../../../../kernel/call.ts'
import type { RecordKind } from '../../targets.ts'
import type { Fault, RowDraft } from './draft.ts'
import { newEntity, type Entity } from './entity.ts'
import type { FileSession, Session } from './session.ts'

export type Outcome = 'created' | 'updated' | 'skipped' | 'failed'

export interface ResolvedRow {
  row: RowDraft
  outcome: Outcome
  /** Records that this row makes or changes. */
  entities: Set<Entity>
  /** Further source ids of records: of rows that turned out to be the same person. */
  aliases: { entity: Entity; sourceId: string }[]
}

interface Snapshot {
  patch: Record<string, unknown>
  links: Entity['links']
  firstRow: number | null
}

export interface RowContext {
  call: Call
  session: Session
  file: FileSession
  resolved: ResolvedRow
  main: RecordKind
  snapshots: Map<Entity, Snapshot>
}

/** Must come before any change of an entity, so that a failing row leaves no trace. */
export function touch({ snapshots, resolved }: RowContext, entity: Entity): Entity {
  if (!snapshots.has(entity)) snapshots.set(entity, { patch: { ...entity.patch }, links: new Map(entity.links), firstRow: entity.firstRow })
  entity.firstRow ??= resolved.row.number
  return entity
}

/** A record that this row makes. */
export function begin(context: RowContext, kind: RecordKind, values: Record<string, unknown> = {}): Entity {
  const entity = touch(context, newEntity(kind))
  Object.assign(entity.patch, values)
  context.resolved.entities.add(entity)
  return entity
}

export function takeBack({ snapshots, resolved }: RowContext): void {
  for (const [entity, before] of snapshots) Object.assign(entity, before)
  resolved.entities.clear()
  resolved.aliases.length = 0
}

export function addFault({ resolved }: RowContext, code: Fault['code'], severity: Fault['severity'], to: string | null, text: string, more: { column?: number | null; detail?: string } = {}): void {
  resolved.row.faults.push({ code, severity, column: more.column ?? null, to, text, ...(more.detail ? { detail: more.detail } : {}) })
}

/** The column that feeds a target, for the list of problems. */
export const columnOf = ({ file }: RowContext, to: string): number | null => file.mapping.columns.find((column) => column.to === to)?.column ?? null
