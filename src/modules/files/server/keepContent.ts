/** Puts received content into the store and finds out what it is. */
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { contentStore, type Received } from '../../../kernel/files/index.ts'
import { invalid, Problem } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { cleanName, endingOf } from './cleanName.ts'
import { mediaTypeOf } from './mediaType.ts'
import { pictureSize } from './pictures.ts'

/** A content in the store, ready to be named by a version. */
export interface Kept {
  hash: string
  size: number
  name: string
  type: string
  mismatch: boolean
  width: number | null
  height: number | null
}

/** Takes over the temporary file, or removes it. Throws 422 for an empty one. */
export async function keepContent(call: Call, received: Received, rawName: string): Promise<Kept> {
  try {
    if (received.size === 0) throw invalid([{ path: 'file', code: 'empty', message: translate(call.language, 'files:errors.empty') }])
    const name = cleanName(rawName) || unnamed(call, rawName)
    const { type, mismatch } = await mediaTypeOf(received.path, name)
    const pixels = type.startsWith('image/') && type !== 'image/svg+xml' ? await pictureSize(received.path) : null
    await contentStore().put(received.hash, received.path)
    return { hash: received.hash, size: received.size, name, type, mismatch, width: pixels?.width ?? null, height: pixels?.height ?? null }
  } finally {
    await rm(received.path, { force: true })
  }
}

function unnamed(call: Call, rawName: string): string {
  const ending = endingOf(rawName.replace(/[^\w.]/g, ''))
  return translate(call.language, 'files:unnamed') + (ending ? `.${ending}` : '')
}

/**
 * Holds the clean-up off until the transaction ends, and makes sure that the content is still there:
 * between putting it and naming it, the clean-up may have found it unused.
 */
export async function holdContent(tx: Tx, call: Call, hash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${contentLock}::bigint)`.execute(tx)
  if (!(await contentStore().exists(hash))) throw new Problem(409, 'content_gone', 'Conflict', translate(call.language, 'kernel:files.broken'))
}

/** One for all workspaces, as they share the store. */
export const contentLock = 7_305_174
