/** Backups by the clock: when, where to, how many are kept, and whether they can be restored. For administrators. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

const kept = z.number().int().min(0).max(1000)

export const backupSettingsSchema = z.strictObject({
  on: z.boolean(),
  /** Time of day in the firm's zone. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** The newest of each day, of each week, of each month: how many of each are kept. */
  keep: z.strictObject({ daily: z.number().int().min(1).max(1000), weekly: kept, monthly: kept }),
  /** Absolute path of a folder on another disk, which gets a copy of each; null for none. */
  secondFolder: z.string().trim().min(1).max(500).nullable(),
})
export type BackupSettings = z.infer<typeof backupSettingsSchema>

const problem = z.object({
  /** What went wrong and what to do, in the caller's language. */
  text: z.string(),
  at: z.string(),
  /** The first failure since the last success. */
  since: z.string(),
})

const backup = z.object({
  name: z.string(),
  createdAt: z.string(),
  /** Bytes. */
  size: z.number(),
  /** Made by a restore of what it replaced; kept until somebody takes it away. */
  beforeRestore: z.boolean(),
  /** `read`: held against its checksums from end to end. `restored`: restored beside the data and compared row by row. */
  check: z.object({ kind: z.enum(['read', 'restored']), at: z.string(), ok: z.boolean(), text: z.string().nullable() }).nullable(),
})
export type Backup = z.infer<typeof backup>

const overview = z.object({
  /** False where this process does not keep the data folder. */
  available: z.boolean(),
  /** Where they lie on the server. */
  folder: z.string(),
  settings: backupSettingsSchema,
  timeZone: z.string(),
  /** When the next one is due; null while they are switched off. */
  nextAt: z.string().nullable(),
  running: z.object({ what: z.enum(['backup', 'check']), since: z.string() }).nullable(),
  /** The last attempt failed; null when it did not. */
  problem: problem.nullable(),
  /** Free bytes of the disk that they lie on. */
  free: z.number().nullable(),
  data: z.array(backup),
})
export type BackupsOverview = z.infer<typeof overview>

const params = z.object({ name: z.string().max(200) })
const accepted = z.object({ accepted: z.literal(true) })

export const getBackups = defineEndpoint({ method: 'GET', path: '/backups', tag: 'backups', summary: 'Backups with size, age and check, the settings, and how the last one went. For administrators.', response: overview })

export const updateBackupSettings = defineEndpoint({
  method: 'PATCH',
  path: '/backups/settings',
  tag: 'backups',
  summary: 'Change when backups are made, where to and how many are kept. For administrators.',
  body: backupSettingsSchema.partial(),
  response: backupSettingsSchema,
})

export const startBackup = defineEndpoint({ method: 'POST', path: '/backups', tag: 'backups', summary: 'Make a backup now, in the background. 409 while one is being made. For administrators.', status: 202, response: accepted })

export const checkBackup = defineEndpoint({
  method: 'POST',
  path: '/backups/{name}/verify',
  tag: 'backups',
  summary: 'Restore a backup beside the data, compare every row and file, and take it away again; in the background. For administrators.',
  params,
  status: 202,
  response: accepted,
})

export const downloadBackup = defineEndpoint({ method: 'GET', path: '/backups/{name}/content', tag: 'backups', summary: 'The backup itself. It holds everything of the firm; the download is recorded. For administrators.', params })
