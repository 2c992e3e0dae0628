/** Brings a field to another place of its object, or into another section. */
import i18next from 'i18next'
import { records } from '../../../../ui/api/index.ts'
import { fields } from '../../contract.ts'
import type { FieldGroup, FieldRow } from './fieldRows.ts'
import { placeAt } from './placement.ts'
import { before, write } from './settingWrites.ts'

interface Place {
  sectionId: string | null
  /** Index within the section, the moved one left out. */
  at: number
}

/** Where a step up or down leads: within the section, or over its edge into the next one. Null at the ends. */
export function stepFrom(groups: readonly FieldGroup[], row: FieldRow, step: 1 | -1): Place | null {
  const index = groups.findIndex(({ rows }) => rows.some(({ key }) => key === row.key))
  const group = groups[index]
  if (!group) return null
  const at = group.rows.findIndex(({ key }) => key === row.key) + step
  if (at >= 0 && at < group.rows.length) return { sectionId: group.section?.id ?? null, at }
  const next = groups[index + step]
  return next ? { sectionId: next.section?.id ?? null, at: step > 0 ? 0 : next.rows.length } : null
}

export async function moveField(object: string, groups: readonly FieldGroup[], row: FieldRow, place: Place, name: string): Promise<void> {
  const rest = groups.flatMap(({ rows }) => rows).filter(({ key }) => key !== row.key).sort((a, b) => a.position - b.position)
  const target = groups.find(({ section }) => (section?.id ?? null) === place.sectionId)?.rows.filter(({ key }) => key !== row.key) ?? []
  const next = target[place.at]
  const previous = target[place.at - 1]
  const at = next ? rest.findIndex(({ key }) => key === next.key) : previous ? rest.findIndex(({ key }) => key === previous.key) + 1 : rest.length
  const byKey = new Map(groups.flatMap(({ rows }) => rows).map((one) => [one.key, one]))
  const changes = placeAt(rest, row.key, at).map(({ key, position }) => ({ row: byKey.get(key)!, patch: { position, ...(key === row.key && row.sectionId !== place.sectionId ? { sectionId: place.sectionId } : {}) } }))
  const made: string[] = []
  await write({
    label: i18next.t('fields:list.moved', { name }),
    run: async () => {
      for (const { row: { stored, key }, patch } of changes) {
        if (stored) await records.patch(fields, stored.id, patch)
        // A built-in field is stored with its first change.
        else made.push((await records.create(fields, { object, key, ...patch } as never)).id)
      }
    },
    undo: async () => {
      for (const id of made) await records.trash(fields, id)
      for (const { row: { stored }, patch } of changes) if (stored) await records.patch(fields, stored.id, before(stored, patch))
    },
  })
}
