/** Takes in content: streamed to a file of its own, hashed and counted on the way, never held in memory. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { filesFolder } from './store.ts'

export interface Received {
  /** The temporary file; `ContentStore.put` takes it over, or `discard` removes it. */
  path: string
  hash: string
  /** Bytes. */
  size: number
}

export interface ReceiveOptions {
  /** Bytes; more gives 413. */
  limit: number
  language: string
}

const megabyte = 1024 * 1024
/** Left free for the database, which stops without room. */
const reserve = 200 * megabyte
/** Milliseconds without a byte after which an upload is given up. */
const stall = 30_000

export const incomingFolder = (): string => join(filesFolder(), 'incoming')

/** Throws 413 for too much, 507 for a full disk, 400 for a stream that breaks or stands still; nothing is left behind then. */
export async function receive(stream: Readable, { limit, language }: ReceiveOptions): Promise<Received> {
  const path = join(incomingFolder(), newId())
  await mkdir(incomingFolder(), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  let timer: NodeJS.Timeout | undefined
  const stopped = new AbortController()
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => stopped.abort(), stall)
  }
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      wait()
      size += chunk.length
      if (size > limit) return done(tooLarge(limit, language))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  wait()
  try {
    await pipeline(stream, count, createWriteStream(path, { flags: 'wx' }), { signal: stopped.signal })
  } catch (error) {
    await discard(path)
    throw asProblem(error, language)
  } finally {
    clearTimeout(timer)
  }
  return { path, hash: hash.digest('hex'), size }
}

export const discard = (path: string): Promise<void> => rm(path, { force: true })

/** Refuses before the first byte what is too large or does not fit. `size` is in bytes, null when the sender did not tell. */
export async function expectRoom(size: number | null, { limit, language }: ReceiveOptions): Promise<void> {
  // The frame around the content is a little larger than the content.
  if (size !== null && size > limit + megabyte) throw tooLarge(limit, language)
  await mkdir(incomingFolder(), { recursive: true })
  const { bavail, bsize } = await statfs(incomingFolder())
  if (bavail * bsize - (size ?? 0) < reserve) throw noRoom(language)
}

const tooLarge = (limit: number, language: string): Problem =>
  new Problem(413, 'file_too_large', 'Too large', translate(language, 'kernel:files.tooLarge', { limit: Math.floor(limit / megabyte) }), [], { limit })

const noRoom = (language: string): Problem => new Problem(507, 'no_room', 'No room', translate(language, 'kernel:files.noRoom'))

function asProblem(error: unknown, language: string): unknown {
  if (error instanceof Problem) return error
  const { code } = error as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return noRoom(language)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EIO') return error
  return new Problem(400, 'upload_broken', 'Upload broken', translate(language, 'kernel:files.broken'))
}
