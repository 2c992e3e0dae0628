/** Finds the known record that a draft means. */
import type { RecordKind } from '../../targets.ts'
import type { RecordDraft } from './draft.ts'
import { keysOf, type Entity } from './entity.ts'
import { contradicts } from './entityIndex.ts'
import type { Session } from './session.ts'

/** By source id, then mailbox, phone, tax number or article, and by name for kinds that match so. */
export function findEntity(session: Session, kind: RecordKind, draft: RecordDraft): Entity | undefined {
  for (const key of draft.keys ?? keysOf(kind, draft.values, draft.sourceId)) {
    const found = session.index.find(kind, key)
    if (found && !(key.startsWith('n:') && contradicts(kind, found, draft.values))) return found
  }
  return undefined
}
