/** Changes many records at once, and knows how to take it back. */
import type { QueryClient } from '@tanstack/react-query'
import type { Filter } from '../../../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { records, type BulkInput, type BulkPreview, type BulkVerb } from '../../api/records.ts'
import { followJob, refreshAfter, takeBack } from './bulkJobs.ts'
import { dropRows } from './useRecordPages.ts'

/** What is selected: rows by id, or everything that the list's filter and search find. */
export interface BulkTarget {
  ids: string[]
  where: { filter?: Filter; q?: string; trash?: boolean } | null
}

export type Undo = () => Promise<unknown>

export interface BulkOutcome {
  changed: number
  /** Records that were left as they are; `jobId` tells why. */
  left: number
  jobId: string | null
  /** It goes on by itself and tells when it is done. */
  running: boolean
  undo: Undo
}

const inputOf = (target: BulkTarget, verb: BulkVerb): BulkInput => ({ ...(target.where ? { where: target.where.filter ?? {}, ...(target.where.q ? { q: target.where.q } : {}) } : { ids: target.ids }), ...verb })

/** What a change would do. @throws ApiProblem */
export const previewMany = (object: ObjectDeclaration, target: BulkTarget, verb: BulkVerb, signal?: AbortSignal): Promise<BulkPreview> => records.previewBulk(object, inputOf(target, verb), signal)

/** @throws ApiProblem. Up to a thousand records at once; more go on as a job that the frame shows. */
export async function changeMany(client: QueryClient, object: ObjectDeclaration, target: BulkTarget, verb: BulkVerb): Promise<BulkOutcome> {
  const answer = await records.bulk(object, inputOf(target, verb))
  const running = 'status' in answer
  const jobId = running ? answer.id : answer.jobId
  if (running) followJob(client, answer)
  else {
    if (verb.delete || verb.restore) dropRows(client, object.name, goneOf(target, answer.leftRecords))
    refreshAfter(client, { object: object.name })
  }
  return { changed: answer.changed, left: answer.left, jobId, running, undo: async () => jobId !== null && takeBack(client, jobId) }
}

const goneOf = (target: BulkTarget, left: readonly { id: string }[]): string[] => target.ids.filter((id) => !left.some((record) => record.id === id))

/** @throws ApiProblem */
export const updateMany = (client: QueryClient, object: ObjectDeclaration, target: BulkTarget, update: Readonly<Record<string, unknown>>): Promise<BulkOutcome> => changeMany(client, object, target, { update: { ...update } })

/** @throws ApiProblem */
export const trashMany = (client: QueryClient, object: ObjectDeclaration, target: BulkTarget): Promise<BulkOutcome> => changeMany(client, object, target, { delete: true })

/** @throws ApiProblem */
export const restoreMany = (client: QueryClient, object: ObjectDeclaration, target: BulkTarget): Promise<BulkOutcome> => changeMany(client, object, target, { restore: true })

/** Records with the same values together, so that each group is one request. */
export function byValues(rows: readonly AnyRecord[], fields: readonly string[]): { ids: string[]; values: Record<string, unknown> }[] {
  const groups = new Map<string, { ids: string[]; values: Record<string, unknown> }>()
  for (const row of rows) {
    const values = Object.fromEntries(fields.map((name) => [name, row[name] ?? null]))
    const key = JSON.stringify(values)
    const group = groups.get(key)
    if (group) group.ids.push(row.id)
    else groups.set(key, { ids: [row.id], values })
  }
  return [...groups.values()]
}
