import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configureFiles, contentStore, expectRoom, listContent, putContent, readFileSettings, receive } from './index.ts'

const sha = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
const [accessKey, secretKey, region] = ['AKIDEXAMPLE', 'a secret for tests', 'eu-test-1']
let folder: string
let server: Server
let endpoint: string
const objects = new Map<string, { bytes: Buffer; at: Date }>()
const refused: string[] = []

/** A bucket that knows get, put, head, delete and list, and checks every signature (AWS Signature Version 4). */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-store-'))
  server = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (!signedRightly(request)) {
        refused.push(String(request.url))
        return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      }
      const url = new URL(String(request.url), 'http://x')
      const key = decodeURIComponent(url.pathname).replace(/^\/bucket\/?/, '')
      if (url.searchParams.has('list-type')) return response.writeHead(200, { 'content-type': 'application/xml' }).end(listing(url.searchParams))
      const found = objects.get(key)
      if (request.method === 'PUT') {
        objects.set(key, { bytes: body, at: new Date() })
        return response.writeHead(200, { etag: `"${sha(body).slice(0, 32)}"` }).end()
      }
      if (request.method === 'DELETE') {
        objects.delete(key)
        return response.writeHead(204).end()
      }
      if (!found) return response.writeHead(404).end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>')
      const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
      const bytes = range ? found.bytes.subarray(Number(range[1]), range[2] ? Number(range[2]) + 1 : undefined) : found.bytes
      response.writeHead(range ? 206 : 200, { 'content-length': bytes.length, etag: '"x"' }).end(request.method === 'HEAD' ? undefined : bytes)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

function listing(query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > (query.get('continuation-token') ?? '')).sort()
  const page = keys.slice(0, Math.min(2, Number(query.get('max-keys') ?? 1000)))
  const more = keys.length > page.length
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''}${page.map((key) => `<Contents><Key>${key}</Key><LastModified>${objects.get(key)!.at.toISOString()}</LastModified><ETag>"x"</ETag><Size>${objects.get(key)!.bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`).join('')}</ListBucketResult>`
}

/** Computes the signature anew from what came over the wire. */
function signedRightly(request: IncomingMessage): boolean {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '')
  if (!match) return false
  const [, key, day, where, names, signature] = match as unknown as [string, string, string, string, string, string]
  const url = new URL(String(request.url), 'http://x')
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort().join('&')
  const canonical = [request.method, url.pathname, query, ...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`), '', names, request.headers['x-amz-content-sha256']].join('\n')
  const scope = `${day}/${where}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha(canonical)].join('\n')
  const hmac = (by: string | Buffer, what: string): Buffer => createHmac('sha256', by).update(what).digest()
  const signing = ['s3', 'aws4_request'].reduce((by, what) => hmac(by, what), hmac(hmac(`AWS4${secretKey}`, day), where))
  return key === accessKey && where === region && hmac(signing, toSign).toString('hex') === signature
}

const take = (content: string): Promise<{ path: string; hash: string; size: number }> => receive(Readable.from([Buffer.from(content)]), { limit: 1000, language: 'en' })

describe.each([
  ['disk', () => ({ folder: join(folder, 'disk'), s3: null })],
  ['bucket', () => readFileSettings(join(folder, 'bucket'), { CLIENTELE_S3_ENDPOINT: `${endpoint}/`, CLIENTELE_S3_KEY: accessKey, CLIENTELE_S3_SECRET: secretKey, CLIENTELE_S3_REGION: region })],
])('content on %s', (_, settings) => {
  beforeAll(() => configureFiles(settings()))

  test('is put, read whole and in part, found and deleted', async () => {
    const received = await take('Kļaviņš 0123')
    expect(received).toMatchObject({ hash: sha('Kļaviņš 0123'), size: Buffer.byteLength('Kļaviņš 0123') })
    const store = contentStore()
    expect(await store.exists(received.hash)).toBe(false)
    await store.put(received.hash, received.path)
    expect(await store.exists(received.hash)).toBe(true)
    expect(await text(await store.open(received.hash))).toBe('Kļaviņš 0123')
    expect(await text(await store.open(received.hash, { start: received.size - 4, end: received.size - 3 }))).toBe('01')
    await store.delete(received.hash)
    await store.delete(received.hash)
    expect(await store.exists(received.hash)).toBe(false)
    await expect(store.open(received.hash)).rejects.toThrow()
  })

  test('is kept once, and counts as new when it comes again', async () => {
    const began = Date.now() - 1500
    const [first, second] = [await take('same'), await take('same')]
    await contentStore().put(first.hash, first.path)
    await contentStore().put(second.hash, second.path)
    const found = []
    for await (const one of contentStore().list()) found.push(one)
    expect(found).toMatchObject([{ hash: sha('same'), size: 4 }])
    expect(found[0]!.putAt.getTime()).toBeGreaterThan(began)
    expect(await readdir(join(settings().folder, 'incoming'))).toEqual([])
  })

  test('goes through a backup and back, and damaged content is refused', async () => {
    for (const content of ['a', 'b', 'c', 'd', 'e']) await putContent(sha(content), Readable.from([content]))
    const saved = new Map<string, Buffer>()
    for await (const { hash, size, open } of listContent()) {
      const bytes = await buffer(open())
      expect(bytes.length).toBe(size)
      saved.set(hash, bytes)
    }
    expect([...saved.values()].map(String).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'same'])
    await expect(putContent(sha('x'), Readable.from(['y']))).rejects.toThrow(/damaged/)
    await expect(putContent('../../etc', Readable.from(['y']))).rejects.toThrow()
    expect(await contentStore().exists(sha('x'))).toBe(false)
    for (const hash of saved.keys()) await contentStore().delete(hash)
  })

  test('signs every request as the service checks it', () => expect(refused).toEqual([]))
})

test('what is too much, too large for the disk or breaks off leaves nothing', async () => {
  configureFiles({ folder: join(folder, 'disk'), s3: null })
  await expect(receive(Readable.from([Buffer.alloc(600), Buffer.alloc(600)]), { limit: 1000, language: 'en' })).rejects.toMatchObject({ status: 413 })
  const broken = async function* (): AsyncIterable<Buffer> {
    yield Buffer.alloc(10)
    throw new Error('the line went dead')
  }
  await expect(receive(Readable.from(broken()), { limit: 1000, language: 'en' })).rejects.toMatchObject({ status: 400, code: 'upload_broken' })
  await expect(expectRoom(5 * 1024 ** 3, { limit: 100 * 1024 ** 2, language: 'en' })).rejects.toMatchObject({ status: 413 })
  await expect(expectRoom(2 ** 60, { limit: 2 ** 61, language: 'en' })).rejects.toMatchObject({ status: 507, message: expect.stringContaining('full') })
  expect(await readdir(join(folder, 'disk', 'incoming'))).toEqual([])
})

test('strange things in the folder are not content', async () => {
  configureFiles({ folder: join(folder, 'disk'), s3: null })
  await putContent(sha('old'), Readable.from(['old']))
  const place = join(folder, 'disk', sha('old').slice(0, 2), sha('old').slice(2, 4))
  await writeFile(join(place, '.DS_Store'), 'x')
  await utimes(join(place, sha('old')), new Date(0), new Date(0))
  const found = []
  for await (const one of contentStore().list()) found.push(one)
  expect(found).toEqual([{ hash: sha('old'), size: 3, putAt: new Date(0) }])
})

test('a wrong setting is told in words', () => {
  expect(readFileSettings('/data', {})).toEqual({ folder: '/data/files', s3: null })
  expect(() => readFileSettings('/data', { CLIENTELE_S3_ENDPOINT: 'bucket' })).toThrow(/address with a bucket/)
  expect(() => readFileSettings('/data', { CLIENTELE_S3_ENDPOINT: 'https://s3.example' })).toThrow(/address with a bucket/)
  expect(() => readFileSettings('/data', { CLIENTELE_S3_ENDPOINT: 'https://s3.example/b', CLIENTELE_S3_KEY: 'k' })).toThrow(/needs CLIENTELE_S3_SECRET/)
})
