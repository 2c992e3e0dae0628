/** Content in a bucket of S3 or anything that speaks like it (AWS Signature Version 4). */
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { S3mini } from 's3mini'
import type { ContentStore, StoredContent } from './contentStore.ts'

export interface S3Settings {
  /** With the bucket: `https://s3.eu-central-1.amazonaws.com/firm-files`. */
  endpoint: string
  region: string
  accessKey: string
  secretKey: string
}

const prefix = 'files/'
/** Content put longer ago is put again when it comes anew, so that the clean-up sees it as new. */
const believedFor = 86_400_000
const pageSize = 1000

export function s3Store(settings: S3Settings): ContentStore {
  const bucket = new S3mini({ endpoint: settings.endpoint, region: settings.region, accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey })
  const keyOf = (hash: string): string => `${prefix}${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
  const find = async (hash: string): Promise<StoredContent | null> => {
    const [found] = (await bucket.listObjects('/', keyOf(hash), 1)) ?? []
    return found ? { hash, size: Number(found.Size), putAt: new Date(found.LastModified) } : null
  }
  return {
    exists: async (hash) => (await bucket.objectExists(keyOf(hash))) === true,
    async put(hash, path) {
      const found = await find(hash)
      if (!found || Date.now() - found.putAt.getTime() > believedFor) await bucket.putAnyObject(keyOf(hash), await openAsBlob(path))
      await rm(path, { force: true })
    },
    async open(hash, range) {
      const answer = await bucket.getObjectRaw(keyOf(hash), !range, range?.start, range && range.end + 1)
      if (answer.status === 404 || !answer.body) throw Object.assign(new Error('There is no such content in the bucket.'), { code: 'ENOENT' })
      return Readable.fromWeb(answer.body as NodeStream)
    },
    delete: async (hash) => void (await bucket.deleteObject(keyOf(hash))),
    async *list() {
      let next: string | undefined
      do {
        const page = await bucket.listObjectsPaged('/', prefix, pageSize, next)
        for (const { Key, Size, LastModified } of page?.objects ?? []) {
          const hash = Key.split('/').at(-1) ?? ''
          if (/^[0-9a-f]{64}$/.test(hash)) yield { hash, size: Number(Size), putAt: new Date(LastModified) }
        }
        next = page?.nextContinuationToken
      } while (next)
    },
  }
}
