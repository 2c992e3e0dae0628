/** Where contents of files lie: a folder or an object store, by their SHA-256. */
import type { Readable } from 'node:stream'

export interface FileContents {
  list(): AsyncIterable<{ hash: string; size: number; open(): Readable }>
  /** Adds a content; one that is there already may be left. */
  put(hash: string, content: Readable): Promise<void>
}
