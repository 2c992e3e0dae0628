/** Changes of notes, each to be taken back. */
import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { recordKeys, records } from '../../../../ui/api/index.ts'
import { saveFields } from '../../../../ui/records/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { notes, type Note } from '../../contract.ts'

const reread = (client: QueryClient): Promise<void> => Promise.all([client.invalidateQueries({ queryKey: ['timeline'] }), client.invalidateQueries({ queryKey: recordKeys.object('notes') })]).then(() => undefined)

/** @throws ApiProblem, or SaveConflict when somebody else changed the text meanwhile */
export async function changeNote(client: QueryClient, note: Note, patch: Partial<Pick<Note, 'body' | 'pinned'>>): Promise<void> {
  const saved = await saveFields(client, notes, note, patch)
  const before = Object.fromEntries(Object.keys(patch).map((name) => [name, note[name as keyof Note] ?? null]))
  const label = patch.body === undefined ? i18next.t(patch.pinned ? 'activities:notes.pinned' : 'activities:notes.unpinned') : i18next.t('activities:notes.changed')
  pushUndo({ label, undo: () => saveFields(client, notes, saved, before).then(() => reread(client)) })
  await reread(client)
}

/** @throws ApiProblem */
export async function deleteNote(client: QueryClient, id: string): Promise<void> {
  await records.trash(notes, id)
  pushUndo({ label: i18next.t('activities:notes.deleted'), undo: () => records.restore(notes, id).then(() => reread(client)) })
  await reread(client)
}
