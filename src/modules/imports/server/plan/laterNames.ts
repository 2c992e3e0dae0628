/** References to companies that a later row of the file may bring. */
import type { Entity } from './entity.ts'
import { valueOf } from './entity.ts'
import { findNamed } from './loadEntities.ts'
import { mergeLink } from './merge.ts'
import type { FileSession, Session } from './session.ts'

const keptTexts = (entity: Entity): Record<string, string> => (valueOf(entity, 'unresolved') as Record<string, string> | null | undefined) ?? {}

/** Until the end of the file the text is kept with the record. Answers with the records that changed. */
export function keepLater(file: FileSession): Set<Entity> {
  const changed = new Set<Entity>()
  for (const { entity, field, text } of file.later) {
    const kept = keptTexts(entity)
    // Without a first row the row failed, and the record with it.
    if (entity.firstRow === null || kept[field] === text) continue
    entity.patch.unresolved = { ...kept, [field]: text }
    changed.add(entity)
  }
  return changed
}

/** At the end of the file: ties what can be tied, tells of the rest. Answers with the records that changed. */
export function tieLater(session: Session, file: FileSession): Set<Entity> {
  const changed = new Set<Entity>()
  for (const { entity, field, text, row } of file.later.splice(0)) {
    if (entity.firstRow === null) continue
    const target = findNamed(session, 'company', text)
    if (target && target !== entity) {
      const { [field]: _, ...others } = keptTexts(entity)
      if (mergeLink(entity, field, target, 'overwrite')) changed.add(entity)
      entity.patch.unresolved = Object.keys(others).length ? others : null
      continue
    }
    const to = `${entity.kind}.${field}`
    file.problems.add(row, { code: 'unknownReference', severity: 'warning', column: file.mapping.columns.find((column) => column.to === to)?.column ?? null, to, text })
  }
  return changed
}
