/** Files of records: what the interface says of them, and what can be done with them. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { named } from '../../shared/named.ts'

/** How the screen can show content: only types that do nothing but show. */
export const previews = ['image', 'pdf', 'text'] as const

const person = named.nullable()

export const file = z.object({
  id: z.string(),
  name: z.string(),
  /** Media type, found from the content and not from the name. */
  type: z.string(),
  /** Bytes. */
  size: z.number(),
  /** Pixels; null for what is no picture. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  preview: z.enum(previews).nullable(),
  /** There is a small picture of it. */
  thumbnail: z.boolean(),
  /** The ending of the name says another type than the content. */
  mismatch: z.boolean(),
  /** The number of the current content, counted from 1. */
  number: z.number(),
  /** The record that it belongs to; null while it is not attached. */
  object: z.string().nullable(),
  recordId: z.string().nullable(),
  /** The field that holds it; null for a file that was simply added. */
  field: z.string().nullable(),
  createdAt: z.string(),
  createdBy: person,
  /** When the current content came, and from whom. */
  contentAt: z.string(),
  contentBy: person,
  deletedAt: z.string().nullable(),
})
export type FileRecord = z.infer<typeof file>

export const fileVersion = z.object({
  number: z.number(),
  current: z.boolean(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  /** The version whose content was taken again; null for an upload. */
  restoredFrom: z.number().nullable(),
  createdAt: z.string(),
  createdBy: person,
})
export type FileVersion = z.infer<typeof fileVersion>

const id = z.object({ id: z.string() })
const place = { object: z.string().max(64), recordId: z.string().max(64) }

export const listFiles = defineEndpoint({
  method: 'GET',
  gives: 'cards',
  path: '/files',
  tag: 'files',
  summary: 'The files of a record, newest first; with trash=true those in the trash.',
  query: z.object({ ...place, trash: z.enum(['true', 'false']).optional() }),
  response: z.object({ data: z.array(file) }),
})

export const getFile = defineEndpoint({ method: 'GET', gives: 'cards', path: '/files/{id}', tag: 'files', summary: 'One file; its content is at /files/{id}/content.', params: id, response: file })

export const renameFile = defineEndpoint({ method: 'PATCH', path: '/files/{id}', tag: 'files', summary: 'Rename a file.', params: id, body: z.strictObject({ name: z.string().max(1000) }), response: file })

export const attachFile = defineEndpoint({ method: 'POST', path: '/files/{id}/attach', tag: 'files', summary: 'Attach an upload of one’s own to a record.', params: id, body: z.strictObject(place), response: file })

export const trashFile = defineEndpoint({ method: 'DELETE', path: '/files/{id}', tag: 'files', summary: 'Put a file into the trash.', params: id, response: file })

export const restoreFile = defineEndpoint({ method: 'POST', path: '/files/{id}/restore', tag: 'files', summary: 'Take a file out of the trash.', params: id, response: file })

export const listVersions = defineEndpoint({ method: 'GET', gives: 'cards', path: '/files/{id}/versions', tag: 'files', summary: 'All contents that a file has had, newest first.', params: id, response: z.object({ data: z.array(fileVersion) }) })

export const restoreVersion = defineEndpoint({
  method: 'POST',
  path: '/files/{id}/versions/{number}/restore',
  tag: 'files',
  summary: 'Make an earlier content the current one; it becomes a new version, nothing is lost.',
  params: id.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
  response: file,
})

const settings = z.object({ maxMegabytes: z.number().int().min(1).max(10_000) })

export const getFileSettings = defineEndpoint({ method: 'GET', path: '/file-settings', tag: 'files', summary: 'How large a file may be, in megabytes.', response: settings })

export const updateFileSettings = defineEndpoint({ method: 'PATCH', path: '/file-settings', tag: 'files', summary: 'Set how large a file may be, in megabytes. Administrators only.', body: z.strictObject({ maxMegabytes: settings.shape.maxMegabytes }), response: settings })
