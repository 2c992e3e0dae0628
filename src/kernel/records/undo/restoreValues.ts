/** Gives records the values back that a batch replaced. */
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../call.ts'
import { updateRecords } from '../write.ts'
import type { Touched } from './touched.ts'

/** The version goes up and the history stays. All or none; the call is the system's. */
export async function restoreValues(tx: Tx, call: Call, object: ObjectDeclaration, entries: readonly Touched[]): Promise<void> {
  const write = (patches: { id: string; patch: Record<string, unknown> }[]): Promise<AnyRecord[]> => updateRecords(tx, call, object, patches, { checked: true, withTrash: true })
  const changed = entries.filter((entry) => Object.keys(entry.before).length > 0)
  const records = await write(changed.map((entry) => ({ id: entry.id, patch: structuredClone(entry.before) })))
  // Rules may set fields anew when others change (the day a stage was entered): these are set once more.
  await write(
    changed.flatMap((entry, index) => {
      const differing = Object.entries(entry.before).filter(([name, value]) => JSON.stringify(records[index]?.[name] ?? null) !== JSON.stringify(value ?? null))
      return differing.length ? [{ id: entry.id, patch: structuredClone(Object.fromEntries(differing)) }] : []
    }),
  )
}
