/** A backup uploaded on the set-up page of a fresh installation, beneath its running server. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSession, writeBackup } from '../kernel/backup/index.ts'
import { listContent, putContent } from '../kernel/files/index.ts'
import type { RestoreState } from '../modules/setup/contract.ts'
import { sendTo } from './files.testing.ts'
import { startProduct, type Product } from './product.testing.ts'
import { freshDatabase } from './serverProcess.testing.ts'

let folder: string
let source: Product
let backup: Buffer
let server: ChildProcess
let address: string
let token: string
let url: string

const passphrase = 'correct horse battery'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-restore-page-'))
  source = await startProduct('restorepage')
  const anna = await source.person('Anna', 'admin')
  await anna.post('/fields', { object: 'contacts', key: 'x_floor', fieldType: 'number', label: 'Floor' })
  const { body } = await anna.post('/contacts', { lastName: 'Kalniņš', x_floor: 7 })
  await sendTo(source, anna, `/files?object=contacts&recordId=${body.id}`, 'plan.txt', 'the plan of the house')
  const file = join(folder, 'firm.clientele')
  const secrets = { text: JSON.stringify({ session: 'a secret for tests that nobody uses elsewhere', setup: 'another', seal: 'a key for tests that nobody uses elsewhere' }), passphrase }
  await writeBackup({ url: source.database.url, workspace: source.workspace, file, version: '1', now: new Date(), contents: { list: listContent, put: putContent }, secrets })
  backup = readFileSync(file)

  url = await freshDatabase('clientele_restore_page')
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: url, CLIENTELE_DATA: join(folder, 'target'), CLIENTELE_LOG: 'silent' }
  server = fork(join(import.meta.dirname, 'serve.testing.ts'), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  ;[address] = (await once(server, 'message')) as [string]
  token = (JSON.parse(readFileSync(join(folder, 'target', 'secrets.json'), 'utf8')) as { setup: string }).setup
}, 120_000)
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
  await source.stop()
  rmSync(folder, { recursive: true, force: true })
})

const read = async (key = token): Promise<Response> => fetch(`${address}/api/v1/setup/restore`, { headers: { 'clientele-setup-token': key } })

async function send(content: Buffer, fields: Record<string, string> = {}, key = token): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(content)]), 'firm.clientele')
  return fetch(`${address}/api/v1/setup/restore`, { method: 'POST', headers: { 'clientele-setup-token': key }, body: form })
}

async function outcome(content: Buffer, fields?: Record<string, string>): Promise<RestoreState> {
  const sent = await send(content, fields)
  expect(sent.status, await sent.clone().text()).toBe(202)
  for (;;) {
    const state = (await (await read()).json()) as RestoreState
    if (state.step === 'done' || state.step === 'failed') return state
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const leftOver = (): string[] => readdirSync(join(folder, 'target', 'files', 'incoming'))
const needed = async (): Promise<boolean> => ((await (await fetch(`${address}/api/v1/setup`)).json()) as { needed: boolean }).needed

async function archiveOf(parts: Record<string, string>): Promise<Buffer> {
  const tar = pack()
  for (const [name, text] of Object.entries(parts)) tar.entry({ name }, text)
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  return zstdCompressSync(Buffer.concat(chunks))
}

test('who has not the set-up link can neither send nor look', async () => {
  for (const key of ['', 'wrong', `${token}x`]) {
    expect((await send(backup, {}, key)).status).toBe(403)
    expect((await read(key)).status).toBe(403)
  }
  const foreign = await fetch(`${address}/api/v1/setup/restore`, { method: 'POST', headers: { 'clientele-setup-token': token, 'sec-fetch-site': 'cross-site', 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' })
  expect(foreign.status).toBe(403)
})

test('what is no whole backup of this version is refused by name, and nothing is left of it', async () => {
  for (const [content, reason] of [
    [Buffer.from('Last name;First name\n'), 'notABackup'],
    [randomBytes(200_000), 'notABackup'],
    [await archiveOf({ 'readme.txt': 'a foreign archive' }), 'notABackup'],
    [await archiveOf({ 'header.json': JSON.stringify({ format: 1, product: 'other' }) }), 'notABackup'],
    [await archiveOf({ 'header.json': JSON.stringify({ format: 99, product: 'clientele' }) }), 'newer'],
    [backup.subarray(0, Math.floor(backup.length * 0.8)), 'damaged'],
  ] as const)
    expect(await outcome(content), reason).toEqual({ step: 'failed', reason, restored: null })
  expect(await outcome(backup, { passphrase: 'some other words' })).toMatchObject({ step: 'failed', reason: 'passphrase' })
  expect((await send(Buffer.alloc(0))).status).toBe(422)
  const json = await fetch(`${address}/api/v1/setup/restore`, { method: 'POST', headers: { 'clientele-setup-token': token, 'content-type': 'application/json' }, body: '{}' })
  expect(json.status).toBe(415)
  expect(leftOver()).toEqual([])
  expect(await needed()).toBe(true)
}, 60_000)

test('how it stands is told while the database is locked', async () => {
  await withSession(url, async (client) => {
    await client.query('begin')
    await client.query('lock table ws_main.catalog_version in access exclusive mode')
    // What the server remembers of the catalog is over.
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect((await read()).status).toBe(200)
    await client.query('rollback')
  })
})

test('secrets that cannot be written stop the restore, and nothing is half there', async () => {
  const inTheWay = join(folder, 'target', 'secrets.json.new')
  const before = readFileSync(join(folder, 'target', 'secrets.json'), 'utf8')
  mkdirSync(inTheWay)
  expect(await outcome(backup, { passphrase })).toMatchObject({ step: 'failed', restored: null })
  rmdirSync(inTheWay)
  expect(await needed()).toBe(true)
  expect(readFileSync(join(folder, 'target', 'secrets.json'), 'utf8')).toBe(before)
}, 60_000)

test('a backup brings everything back; people sign in without a restart, and it happens once', async () => {
  const state = await outcome(backup, { passphrase })
  expect(state).toMatchObject({ step: 'done', restored: { firm: 'Test', files: 1, secrets: 'restored', restart: false } })
  expect(leftOver()).toEqual([])
  expect(await needed()).toBe(false)
  const signedIn = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'anna@firm.example', password: 'three plain words' }) })
  expect(signedIn.status).toBe(200)
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const get = async (path: string): Promise<Response> => fetch(`${address}/api/v1${path}`, { headers: { cookie } })
  const { data } = (await (await get('/contacts')).json()) as { data: { lastName: string; x_floor: number; id: string }[] }
  expect(data).toMatchObject([{ lastName: 'Kalniņš', x_floor: 7 }])
  const files = (await (await get(`/files?object=contacts&recordId=${data[0]!.id}`)).json()) as { data: { id: string }[] }
  expect(await (await get(`/files/${files.data[0]!.id}/content`)).text()).toBe('the plan of the house')
  expect((await send(backup)).status).toBe(409)
  const again = await fetch(`${address}/api/v1/setup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, firm: { name: 'X', country: 'LV', currency: 'EUR', timeZone: 'Europe/Riga', language: 'en' }, admin: { name: 'Eve', email: 'eve@firm.example', password: 'four plain words more' }, industry: 'none', demo: false }) })
  expect(again.status).toBe(409)
}, 60_000)
