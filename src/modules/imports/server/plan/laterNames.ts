/** References to companies that a later row of the file brought. */
import type { Entity } from './entity.ts'
import { valueOf } from './entity.ts'
import { findNamed } from './loadEntities.ts'
import { mergeLink } from './merge.ts'
import type { FileSession, Session } from './session.ts'

/** Ties what can be tied now and keeps the text of the rest; answers with the records that changed. */
export function addLater(session: Session, file: FileSession): Set<Entity> {
  const changed = new Set<Entity>()
  for (const { entity, field, text, row } of file.later) {
    const target = findNamed(session, 'company', text)
    if (target && target !== entity) {
      if (mergeLink(entity, field, target, 'overwrite')) changed.add(entity)
      continue
    }
    const to = `${entity.kind}.${field}`
    file.problems.add(row, { code: 'unknownReference', severity: 'warning', column: file.mapping.columns.find((column) => column.to === to)?.column ?? null, to, text })
    const before = (valueOf(entity, 'unresolved') as Record<string, string> | null | undefined) ?? {}
    if (before[field] === text) continue
    entity.patch.unresolved = { ...before, [field]: text }
    changed.add(entity)
  }
  file.later.length = 0
  return changed
}
