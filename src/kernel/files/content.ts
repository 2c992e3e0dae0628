/** All content, for backup, restore and verify. */
import { Readable } from 'node:stream'
import { contentStore, isHash } from './store.ts'
import { discard, receive } from './receive.ts'

export interface Content {
  /** SHA-256 in hex. */
  hash: string
  /** Bytes. */
  size: number
  open(): Readable
}

/** Every content of the store, in no order that one may rely on. */
export async function* listContent(): AsyncIterable<Content> {
  const store = contentStore()
  for await (const { hash, size } of store.list()) yield { hash, size, open: () => Readable.from(bytes(hash), { objectMode: false }) }
}

/** Opened at the first read, so that a list of many holds no open files. */
async function* bytes(hash: string): AsyncIterable<Uint8Array> {
  yield* (await contentStore().open(hash)) as AsyncIterable<Uint8Array>
}

/** Puts content back. Throws when what comes is not what the hash says; nothing is kept then. */
export async function putContent(hash: string, stream: Readable): Promise<void> {
  if (!isHash(hash)) throw new Error(`"${hash}" is not a SHA-256.`)
  const received = await receive(stream, { limit: Number.MAX_SAFE_INTEGER, language: 'en' })
  if (received.hash !== hash) {
    await discard(received.path)
    throw new Error(`Content ${hash} is damaged: what came has the hash ${received.hash}.`)
  }
  await contentStore().put(hash, received.path)
}
