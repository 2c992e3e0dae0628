/** Long jobs: work on many records that goes on by itself, tells how far it is and can be taken back. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

export const jobKinds = ['bulk', 'merge', 'handOver', 'undo'] as const
export const jobStatuses = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const
/** What is done to the records. */
export const jobVerbs = ['update', 'tags', 'delete', 'restore', 'merge', 'handOver', 'undo'] as const

/** Days for which a finished job can be taken back. */
export const undoDays = 30

export const longJob = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  verb: z.enum(jobVerbs),
  status: z.enum(jobStatuses),
  /** The object of its records; null where they are of several. */
  object: z.string().nullable(),
  /** Names of the fields that it sets. */
  fields: z.array(z.string()),
  /** Records seen to so far, and all of them. */
  done: z.number(),
  total: z.number(),
  changed: z.number(),
  /** Records that were left as they are; `GET /jobs/{id}/left` tells why. */
  left: z.number(),
  error: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** The job that this one takes back. */
  undoesId: z.string().nullable(),
  /** The job that took this one back. */
  undoneById: z.string().nullable(),
  /** Until when it can be taken back; null when it cannot. */
  undoUntil: z.string().nullable(),
})
export type LongJob = z.infer<typeof longJob>

export const leftRecord = z.object({ object: z.string(), id: z.string(), title: z.string().nullable(), code: z.string(), reason: z.string() })
export type LeftRecord = z.infer<typeof leftRecord>

const id = z.object({ id: z.string() })

export const listJobs = defineEndpoint({
  method: 'GET',
  path: '/jobs',
  tag: 'jobs',
  summary: 'Own long jobs, newest first; with `active` those that still run.',
  query: z.object({ active: z.enum(['true', 'false']).optional(), object: z.string().max(63).optional(), limit: z.coerce.number().int().min(1).max(100).optional() }),
  response: z.object({ data: z.array(longJob) }),
})

export const getJob = defineEndpoint({ method: 'GET', path: '/jobs/{id}', tag: 'jobs', summary: 'How far a long job is and what came of it.', params: id, response: longJob })

export const cancelJob = defineEndpoint({ method: 'POST', path: '/jobs/{id}/cancel', tag: 'jobs', summary: 'Stop a long job. What it has done stays done, and can be taken back.', params: id, response: longJob })

export const undoJob = defineEndpoint({
  method: 'POST',
  path: '/jobs/{id}/undo',
  tag: 'jobs',
  summary: 'Take a finished job back: records get the values they had before. Records that people changed since are left as they are and listed. Up to 1,000 records at once (200), more as a job of its own (202).',
  params: id,
  response: longJob,
})

export const listLeft = defineEndpoint({
  method: 'GET',
  path: '/jobs/{id}/left',
  tag: 'jobs',
  summary: 'The first 100 records that a job left as they are, each with the reason.',
  params: id,
  response: z.object({ data: z.array(leftRecord), count: z.number() }),
})

export const leftFilePath = (jobId: string): string => `/api/v1/jobs/${jobId}/left.csv`
