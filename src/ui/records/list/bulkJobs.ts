/** Long jobs as the screens follow them: those that run, and the recent ones. */
import type { QueryClient } from '@tanstack/react-query'
import { cancelJob, getJob, listJobs, undoJob, type LongJob } from '../../../shared/jobs.ts'
import { call } from '../../api/call.ts'
import { recordKeys } from '../../api/queryClient.ts'
import { rereadRows } from './useRecordPages.ts'

export const jobKeys = { all: ['jobs'] as const, active: ['jobs', 'active'] as const, recent: ['jobs', 'recent'] as const, one: (id: string) => ['jobs', 'one', id] as const }

export const isRunning = (job: Pick<LongJob, 'status'>): boolean => job.status === 'waiting' || job.status === 'running'

export const readActive = async (signal?: AbortSignal): Promise<LongJob[]> => (await call(listJobs, { query: { active: 'true' }, signal })).data
export const readRecent = async (signal?: AbortSignal): Promise<LongJob[]> => (await call(listJobs, { query: { limit: 50 }, signal })).data
export const readJob = (id: string): Promise<LongJob> => call(getJob, { params: { id } })

/** Shows a job that was just started. */
export function followJob(client: QueryClient, job: LongJob): void {
  client.setQueryData<LongJob[]>(jobKeys.active, (known = []) => [...known.filter((other) => other.id !== job.id), job])
  void client.invalidateQueries({ queryKey: jobKeys.recent })
}

export async function stopJob(client: QueryClient, id: string): Promise<void> {
  await call(cancelJob, { params: { id } })
  await client.invalidateQueries({ queryKey: jobKeys.all })
}

/** Takes a job back; what takes long is followed as a job of its own. @throws ApiProblem */
export async function takeBack(client: QueryClient, jobId: string): Promise<LongJob> {
  const undo = await call(undoJob, { params: { id: jobId } })
  if (isRunning(undo)) followJob(client, undo)
  else refreshAfter(client, undo)
  return undo
}

/** Reads anew what a job has changed. */
export function refreshAfter(client: QueryClient, job: Pick<LongJob, 'object'>): void {
  void client.invalidateQueries({ queryKey: jobKeys.all })
  if (job.object === null) return void client.invalidateQueries({ refetchType: 'active' })
  void rereadRows(client, job.object)
  void client.invalidateQueries({ queryKey: recordKeys.object(job.object), refetchType: 'active' })
}
