/**
 * Where the content of files lies: content-addressed, the name of a content is its SHA-256 in hex.
 * Equal content is kept once. Who may read it is decided by the records that refer to it.
 */
import type { ContentStore } from './contentStore.ts'
import { diskStore } from './disk.ts'
import { s3Store, type S3Settings } from './s3.ts'

export interface FileSettings {
  /** Absolute path of the folder: content on disk, uploads on their way, thumbnails. */
  folder: string
  /** Content goes to a bucket in place of the disk. */
  s3: S3Settings | null
}

let configured: { settings: FileSettings; store: ContentStore } | null = null

/** Called once at start, before the first request or command that touches a file. */
export function configureFiles(settings: FileSettings): void {
  configured = { settings, store: settings.s3 ? s3Store(settings.s3) : diskStore(settings.folder) }
}

export function contentStore(): ContentStore {
  if (!configured) throw new Error('The place of the files is not configured.')
  return configured.store
}

/** The folder of this machine for uploads on their way and thumbnails, whatever the store. */
export function filesFolder(): string {
  if (!configured) throw new Error('The place of the files is not configured.')
  return configured.settings.folder
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
