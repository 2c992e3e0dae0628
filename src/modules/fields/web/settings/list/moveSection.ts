/** Brings a section to another place among those of its object. */
import i18next from 'i18next'
import { records } from '../../../../../ui/api/index.ts'
import { sections as object, type SectionRecord } from '../../../contract.ts'
import { placeAt } from '../placement.ts'
import { write } from '../settingWrites.ts'

export async function moveSection(sections: readonly SectionRecord[], id: string, to: number): Promise<void> {
  const moved = sections.find((section) => section.id === id)
  const at = Math.max(0, Math.min(sections.length - 1, to))
  if (!moved || sections.indexOf(moved) === at) return
  const rest = sections.filter((section) => section !== moved).map((section) => ({ key: section.id, position: section.position ?? 0 }))
  const changes = placeAt(rest, id, at)
  await write({
    label: i18next.t('fields:list.moved', { name: moved.name }),
    run: async () => {
      for (const { key, position } of changes) await records.patch(object, key, { position })
    },
    undo: async () => {
      for (const { key } of changes) await records.patch(object, key, { position: sections.find((section) => section.id === key)?.position ?? null })
    },
  })
}
