/**
 * Saves fields of one record. When the record has moved on meanwhile, a change of other fields is no
 * conflict and goes through; a change of the same one is shown, and nobody's text is lost.
 */
import type { QueryClient } from '@tanstack/react-query'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { isProblem, type ApiProblem } from '../../api/problem.ts'
import { recordKeys } from '../../api/queryClient.ts'
import { records } from '../../api/records.ts'
import { showInCache } from '../../api/useMutateRecord.ts'
import { patchRow } from '../list/useRecordPages.ts'
import { relationsFor } from '../registry.ts'

/** Somebody else changed the same fields; `fresh` is the record as it is now. */
export class SaveConflict extends Error {
  readonly fresh: AnyRecord
  readonly problem: ApiProblem
  constructor(fresh: AnyRecord, problem: ApiProblem) {
    super(problem.message)
    this.fresh = fresh
    this.problem = problem
  }
}

/** @throws ApiProblem, or SaveConflict */
export async function saveFields(client: QueryClient, object: ObjectDeclaration, record: AnyRecord, patch: Readonly<Record<string, unknown>>): Promise<AnyRecord> {
  const saved = await patchOnce(object, record, patch)
  const relations = relationsFor(object, Object.keys(patch))
  // The names of newly linked records come with a reading.
  const shown = relations.length > 0 ? ((await records.get(object as ObjectDeclaration, record.id, { include: relations })) as AnyRecord) : saved
  patchRow(client, object.name, record.id, shown)
  showInCache(client, object.name, record.id, shown)
  void client.invalidateQueries({ queryKey: recordKeys.object(object.name), refetchType: 'active' })
  return shown
}

async function patchOnce(object: ObjectDeclaration, record: AnyRecord, patch: Readonly<Record<string, unknown>>): Promise<AnyRecord> {
  try {
    return (await records.patch(object as ObjectDeclaration, record.id, { ...patch }, record.version)) as AnyRecord
  } catch (error) {
    if (!isProblem(error, 412)) throw error
    const fresh = (await records.get(object as ObjectDeclaration, record.id)) as AnyRecord
    if (collides(record, fresh, patch)) throw new SaveConflict(fresh, error)
    return (await records.patch(object as ObjectDeclaration, record.id, { ...patch }, fresh.version)) as AnyRecord
  }
}

/** Whether a field of the patch has become something else than both it was and it shall be. */
export function collides(before: Readonly<Record<string, unknown>>, fresh: Readonly<Record<string, unknown>>, patch: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(patch).some(([name, wanted]) => !same(before[name], fresh[name]) && !same(wanted, fresh[name]))
}

/** Equal as JSON; nothing and null are the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
