/** Writes of pipelines and stages; each can be taken back. */
import i18next from 'i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { queryClient, recordKeys, records } from '../../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import { pipelines, stages, type Stage } from '../../contract.ts'
import { reorder } from './reorder.ts'

type Named = Pick<AnyRecord, 'id'> & { name: string }

async function reread(): Promise<void> {
  await Promise.all([pipelines, stages].map((object) => queryClient.invalidateQueries({ queryKey: recordKeys.object(object.name) })))
}

/** A new one at the end. Undefined when that was refused. */
export async function addNamed(object: ObjectDeclaration, input: Record<string, unknown>): Promise<string | undefined> {
  try {
    const made = await records.create(object, input)
    pushUndo({ label: i18next.t('deals:settings.added', { name: input.name }), undo: () => records.trash(object, made.id).then(reread) })
    await reread()
    return made.id
  } catch (error) {
    toastError(error)
    return undefined
  }
}

/** Into the trash; the server refuses while deals are in it. */
export async function removeNamed(object: ObjectDeclaration, { id, name }: Named): Promise<void> {
  try {
    await records.trash(object, id)
    pushUndo({ label: i18next.t('deals:settings.removed', { name }), undo: () => records.restore(object, id).then(reread) })
    await reread()
  } catch (error) {
    toastError(error)
  }
}

/** Changes one and offers the way back. */
export async function changeNamed(object: ObjectDeclaration, record: Named & Record<string, unknown>, patch: Record<string, unknown>): Promise<void> {
  const before = Object.fromEntries(Object.keys(patch).map((name) => [name, record[name] ?? null]))
  try {
    await records.patch(object, record.id, patch)
    pushUndo({ label: i18next.t('deals:settings.changed', { name: record.name }), undo: () => records.patch(object, record.id, before).then(reread) })
    await reread()
  } catch (error) {
    toastError(error)
  }
}

/** Moves a stage to another place (an index) among those of its pipeline. */
export async function moveStage(all: readonly Stage[], moved: Stage, to: number): Promise<void> {
  const changes = reorder(all, moved.id, to)
  if (changes.length === 0) return
  const before = changes.map(({ id }) => ({ id, position: all.find((stage) => stage.id === id)?.position ?? null }))
  const write = async (places: readonly { id: string; position: number | null }[]): Promise<void> => {
    for (const { id, position } of places) await records.patch(stages, id, { position })
    await reread()
  }
  try {
    await write(changes)
    pushUndo({ label: i18next.t('deals:settings.reordered', { name: moved.name }), undo: () => write(before) })
  } catch (error) {
    toastError(error)
    await reread()
  }
}
