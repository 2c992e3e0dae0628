import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking, firstKey, openStream, startProcess, type Ask, type ServerProcess } from './serverProcess.testing.ts'

/** One server on a small disk of its own, where this machine lets us make one. */
let dataDir: string
let small = false
let server: ServerProcess
let key: string
let ask: Ask
let receiver: Server
const told: string[] = []

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-outage-'))
  small = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=755', 'tmpfs', dataDir]).status === 0
  server = await startProcess({ CLIENTELE_DATA: dataDir })
  key = await firstKey(server.address)
  ask = asking(server.address, key)
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      told.push(JSON.parse(body).data.id)
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  await ask('PUT', '/network-access', { allow: ['127.0.0.1'] })
  await ask('POST', '/webhooks', { name: 'Receiver', url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, events: ['companies.created'] })
}, 120_000)
afterAll(async () => {
  await server?.end('SIGTERM')
  receiver?.closeAllConnections()
  receiver?.close()
  if (small) spawnSync('umount', ['-l', dataDir])
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

const soon = { timeout: 40_000, interval: 100 }
const ready = () => expect.poll(async () => (await fetch(`${server.address}/readyz`)).status, soon).toBe(200)

test('a database that is lost and comes back: requests, the live stream, events and jobs go on in the same process', async () => {
  const stream = await openStream(server.address, key)
  const acknowledged: string[] = []
  let striking = false
  const loops = Array.from({ length: 4 }, async (_, loop) => {
    for (let n = 0; !striking; n++) {
      const { status, body } = await ask('POST', '/companies', { name: `Before ${loop} ${n}` })
      if (status === 201) acknowledged.push(body.id)
      else expect([status, body.code], JSON.stringify(body)).toEqual([503, 'no_database'])
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 500))
  process.kill(Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 300))
  striking = true
  await Promise.all(loops)
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
  await ready()
  expect(server.child.exitCode).toBeNull()
  expect(acknowledged.length).toBeGreaterThan(0)
  for (const id of acknowledged) expect((await ask('GET', `/companies/${id}`)).status).toBe(200)
  const { body } = await ask('POST', '/companies', { name: 'After' })
  // The stream of before stays; one that broke would come again by itself with the id of the last event.
  await expect.poll(() => stream.text().includes(body.id) || stream.ended(), soon).toBe(true)
  await expect.poll(() => new Set([...acknowledged, body.id]).isSubsetOf(new Set(told)), soon).toBe(true)
  stream.leave()
}, 90_000)

test('a full disk: what cannot be kept is refused in plain words, the rest can be read, and it mends itself once there is room', async ({ skip }) => {
  skip(!small)
  const kept: string[] = []
  const ballast = join(dataDir, 'ballast')
  // All but the last megabyte, which the writes below use up.
  const { bavail, bsize } = statfsSync(dataDir)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 1024 * 1024))
  let refused = null
  for (let n = 0; n < 400 && refused === null; n++) {
    const answer = await ask('POST', '/notes', { companyId: (kept[0] ??= (await ask('GET', '/companies?limit=1')).body.data[0].id), body: `Words ${n} ${Array.from({ length: 4000 }, () => Math.random().toString(36)).join('')}`.slice(0, 19_000) })
    if (answer.status === 201) kept.push(answer.body.id)
    else refused = answer
  }
  expect(refused, 'the disk was never full').not.toBeNull()
  // The database itself may stop for want of room, and come back.
  expect([[507, 'no_room'], [503, 'no_database']]).toContainEqual([refused!.status, refused!.body.code])
  const form = new FormData()
  form.append('file', new Blob([randomBytes(10_000)]), 'file.bin')
  const upload = await fetch(`${server.address}/api/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: form })
  expect(upload.status, await upload.text()).toBe(507)
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
  rmSync(ballast)
  await ready()
  await expect.poll(async () => (await ask('POST', '/companies', { name: 'Room again' })).status, soon).toBe(201)
  for (const id of kept.slice(1)) expect((await ask('GET', `/notes/${id}`)).status).toBe(200)
  expect(server.child.exitCode).toBeNull()
}, 120_000)
