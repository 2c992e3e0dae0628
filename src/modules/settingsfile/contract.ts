/** All settings of a firm as one readable file: to keep, to compare, to take to another installation. For administrators. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

export const fileVersion = 1

export const settingsFileSchema = z.object({
  format: z.literal('clientele-settings'),
  version: z.number().int().min(1),
  firm: z.string().max(255).optional(),
  exportedAt: z.string().max(40).optional(),
  /** By key. */
  settings: z.record(z.string().max(63), z.json()),
  /** Records by object, each with the id that others in the file name it by; people are named by their mail address. */
  objects: z.record(z.string().max(63), z.array(z.record(z.string().max(63), z.json())).max(5000)),
})
export type SettingsFile = z.infer<typeof settingsFileSchema>

const change = z.object({
  /** The name of an object; null for a setting. */
  object: z.string().nullable(),
  /** What the record is called, or the key of the setting. */
  name: z.string(),
  what: z.enum(['added', 'changed']),
  fields: z.array(z.string()),
})
export type SettingsChange = z.infer<typeof change>

const report = z.object({
  /** False for a dry run. */
  applied: z.boolean(),
  changes: z.array(change),
  /** How many are in the file and the same here. */
  left: z.number(),
  /** Parts of the file that this installation does not know. */
  unknown: z.array(z.string()),
  /** What of the parts taken over was left out, with the place in the file and the reason. */
  warnings: z.array(z.object({ path: z.string(), message: z.string() })),
})
export type SettingsReport = z.infer<typeof report>

export const getSettingsFile = defineEndpoint({
  method: 'GET',
  path: '/settings/file',
  tag: 'settings',
  summary: 'All settings as one file, without passwords and keys. For administrators.',
  response: settingsFileSchema,
})

export const importSettingsFile = defineEndpoint({
  method: 'POST',
  path: '/settings/file',
  tag: 'settings',
  summary: 'Take settings over from a file: what it names is added or changed, all else stays. All of it or nothing; `dryRun=true` only tells what would change. For administrators.',
  query: z.object({ dryRun: z.enum(['true', 'false']).optional() }),
  body: settingsFileSchema,
  response: report,
})

export const undoSettingsFile = defineEndpoint({
  method: 'POST',
  path: '/settings/file/undo',
  tag: 'settings',
  summary: 'Take the last import of settings back. What somebody changed since stays and is named. 409 when there is none. For administrators.',
  response: z.object({ undone: z.number(), left: z.array(z.string()) }),
})
