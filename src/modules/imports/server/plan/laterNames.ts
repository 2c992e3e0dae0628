/** References to companies that a later row of the file may bring. */
import type { Entity } from './entity.ts'
import { valueOf } from './entity.ts'
import { findNamed } from './loadEntities.ts'
import { mergeLink } from './merge.ts'
import type { FileSession, Session } from './session.ts'

/**
 * Ties what can be tied by now; the rest keeps its text in `unresolved` and waits, at the end of the
 * file for good. Answers with the records that changed.
 */
export function addLater(session: Session, file: FileSession, end: boolean): Set<Entity> {
  const changed = new Set<Entity>()
  const waiting = file.later.splice(0)
  for (const later of waiting) {
    const { entity, field, text, row } = later
    // The row failed, and the record with it.
    if (entity.firstRow === null) continue
    const target = findNamed(session, 'company', text)
    const kept = (valueOf(entity, 'unresolved') as Record<string, string> | null | undefined) ?? {}
    if (target && target !== entity) {
      const { [field]: _, ...others } = kept
      if (mergeLink(entity, field, target, 'overwrite')) changed.add(entity)
      if (Object.hasOwn(kept, field)) entity.patch.unresolved = Object.keys(others).length ? others : null
      continue
    }
    if (kept[field] !== text) {
      entity.patch.unresolved = { ...kept, [field]: text }
      changed.add(entity)
    }
    const to = `${entity.kind}.${field}`
    if (end) file.problems.add(row, { code: 'unknownReference', severity: 'warning', column: file.mapping.columns.find((column) => column.to === to)?.column ?? null, to, text })
    else file.later.push(later)
  }
  return changed
}
