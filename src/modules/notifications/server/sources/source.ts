import type { Call, Tx } from '../../../../kernel/call.ts'
import type { OutboxEvent } from '../../../../kernel/module.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import type { Round } from '../notify.ts'

/** Something that happened to a record, as all sources of notices look at it. */
export interface Happening {
  event: OutboxEvent
  object: ObjectDeclaration
  record: AnyRecord
  /** Names of the fields that changed; null for events that are no change of fields. */
  changed: readonly string[] | null
  /** Who needs not be told any more. */
  told: Set<string | null>
  /** Who follows a record. */
  followers: (object: string, id: string) => readonly string[]
  round: Round
}

/** Answers with those whom it told. */
export type Source = (tx: Tx, call: Call, happening: Happening) => Promise<readonly string[]>
