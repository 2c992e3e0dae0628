/** Writes of settings: the screen follows at once, and each can be taken back. */
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { queryClient, recordKeys, records } from '../../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import { fields, objects, sections } from '../../contract.ts'
import { rereadCatalog, rereadInPlace } from '../catalog.ts'

/** Fields, sections and objects anew, then the catalog that follows from them. */
export async function refresh(): Promise<void> {
  await Promise.all([rereadInPlace(), ...[fields, sections, objects].map(({ name }) => queryClient.invalidateQueries({ queryKey: recordKeys.object(name) }))])
}

/** Objects are in the navigation, so the frame is drawn anew. */
export async function refreshFrame(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: recordKeys.object(objects.name) })
  await rereadCatalog()
}

interface Write {
  /** Told when it is done. */
  label: string
  run(): Promise<unknown>
  undo(): Promise<unknown>
  after?: () => Promise<void>
}

/** True when it was done; what went wrong is told. */
export async function write({ label, run, undo, after = refresh }: Write): Promise<boolean> {
  try {
    await run()
    pushUndo({ label, undo: () => undo().then(after) })
    await after()
    return true
  } catch (error) {
    toastError(error)
    await after().catch(() => {})
    return false
  }
}

/** The values that a patch replaces. */
export const before = (record: Readonly<Record<string, unknown>>, patch: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(patch).map((name) => [name, record[name] ?? null]))

export const remove = (object: ObjectDeclaration, id: string, label: string, after?: () => Promise<void>): Promise<boolean> =>
  write({ label, run: () => records.trash(object, id), undo: () => records.restore(object, id), after })

export const restore = (object: ObjectDeclaration, id: string, label: string, after?: () => Promise<void>): Promise<boolean> =>
  write({ label, run: () => records.restore(object, id), undo: () => records.trash(object, id), after })
