/** What a place for the content of files can do; the disk and a bucket are such. */
import type { Readable } from 'node:stream'

export interface StoredContent {
  hash: string
  /** Bytes. */
  size: number
  /** When it was last put. */
  putAt: Date
}

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  start: number
  end: number
}

export interface ContentStore {
  /** Takes over the file at `path`, whose content has this hash; the file is gone afterwards. Content that is there already counts as put anew. */
  put(hash: string, path: string): Promise<void>
  /** Throws an error with the code ENOENT when there is no such content. */
  open(hash: string, range?: ByteRange): Promise<Readable>
  exists(hash: string): Promise<boolean>
  delete(hash: string): Promise<void>
  list(): AsyncIterable<StoredContent>
}
