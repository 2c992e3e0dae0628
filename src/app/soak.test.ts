import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking, firstKey, openStream, startProcess, type Ask, type OpenStream, type ServerProcess } from './serverProcess.testing.ts'

/** Twenty in the everyday run; `npm run test:long` asks for half an hour. */
const seconds = Number(process.env.CLIENTELE_SOAK_SECONDS ?? 20)
const people = 6

let dataDir: string
let server: ServerProcess
let key: string
let ask: Ask
const streams: OpenStream[] = []

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-soak-'))
  // As `npm start` does it: what was compiled once is kept.
  server = await startProcess({ CLIENTELE_DATA: dataDir, NODE_COMPILE_CACHE: join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'clientele-code') })
  key = await firstKey(server.address)
  ask = asking(server.address, key)
  for (let n = 0; n < 3; n++) streams.push(await openStream(server.address, key))
}, 120_000)
afterAll(async () => {
  streams.forEach((stream) => stream.leave())
  await server?.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

/** Megabytes: what the process holds, and what of it the garbage collector knows. */
async function memory(): Promise<{ resident: number; heap: number; handles: number }> {
  const text = await (await fetch(`${server.address}/metrics`)).text()
  const gauge = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? NaN)
  const resident = process.platform === 'linux' ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))![1]) / 1024 : gauge('process_resident_memory_bytes') / 2 ** 20
  return { resident, heap: gauge('nodejs_heap_size_used_bytes') / 2 ** 20, handles: gauge('nodejs_active_resources_total') }
}

const rest = <T>(list: readonly T[], n: number): T => list[n % list.length]!

/** What one person does in a round; each answer must be the one that is meant. */
async function round(person: number, n: number, own: string[], failures: string[]): Promise<number> {
  let asked = 0
  const expectStatus = async (status: number, method: string, path: string, body?: unknown): Promise<{ id: string; version: number }> => {
    const answer = await ask(method, path, body).catch((error: unknown) => ({ status: 0, body: String(error) }))
    asked++
    if (answer.status !== status) failures.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`)
    return answer.body
  }
  const { id } = await expectStatus(201, 'POST', '/contacts', { lastName: `Soak ${person} ${n}`, phones: [{ value: '+371 29 555 123' }], tags: ['soak'] })
  if (!id) return asked
  own.push(id)
  const deal = await expectStatus(201, 'POST', '/deals', { title: `Soak ${n}`, contactId: id, amount: { amount: '100', currency: 'EUR' } })
  await expectStatus(201, 'POST', '/tasks', { title: 'Call', kind: 'call', dealId: deal.id, dueOn: '2026-12-01' })
  await expectStatus(200, 'PATCH', `/contacts/${id}`, { firstName: `Round ${n}` })
  await expectStatus(200, 'GET', `/contacts?filter[tags]=soak&sort=-createdAt&limit=50&include=owner&count=exact`)
  await expectStatus(200, 'GET', `/timeline?object=contacts&id=${id}`)
  await expectStatus(200, 'GET', rest(['/my-day', '/search?q=soak', '/contacts/export?format=csv&limit=50&filter[lastName][starts]=Soak%201', '/catalog', '/notifications', '/deals?sums=amount'], n))
  await expectStatus(422, 'POST', '/contacts', { lastName: '', nothing: 1 })
  await expectStatus(404, 'GET', '/contacts/018f0000-0000-7000-8000-000000000000')
  // As many go as come, so that only what leaks grows.
  if (own.length > 20) await expectStatus(200, 'DELETE', `/contacts/${own.shift()}`)
  return asked
}

test(`${seconds} seconds of work: no error, and memory that stays`, { timeout: seconds * 1000 + 120_000 }, async () => {
  const failures: string[] = []
  const samples: { at: number; resident: number; heap: number; handles: number }[] = []
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 1000
  let asked = 0
  const work = Array.from({ length: people }, async (_, person) => {
    const own: string[] = []
    for (let n = 0; elapsed() < seconds && failures.length < 20; n++) {
      const done = await round(person, n, own, failures)
      asked += done
    }
  })
  const watching = (async () => {
    while (elapsed() < seconds && failures.length < 20) {
      samples.push({ at: Math.round(elapsed()), ...(await memory()) })
      // Screens come and go.
      streams.shift()?.leave()
      streams.push(await openStream(server.address, key))
      await new Promise((resolve) => setTimeout(resolve, Math.max(1000, (seconds * 1000) / 40)))
    }
  })()
  await Promise.all([...work, watching])
  samples.push({ at: Math.round(elapsed()), ...(await memory()) })
  process.stdout.write(`soak: ${asked} requests in ${Math.round(elapsed())} s; MB resident ${samples.map(({ resident }) => Math.round(resident)).join(' ')}; MB heap ${samples.map(({ heap }) => Math.round(heap)).join(' ')}\n`)
  expect(failures).toEqual([])
  expect(asked).toBeGreaterThan(seconds)
  expect(server.child.exitCode).toBeNull()
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
  const last = samples.at(-1)!
  // The server's own process; the database stands beside it. The night's backup may fall into the time, and takes more for a minute.
  expect(last.resident, 'megabytes at the end').toBeLessThan(300)
  expect(Math.max(...samples.map(({ resident }) => resident)), 'megabytes at most').toBeLessThan(340)
  if (seconds < 120) return
  // The first third warms up; from then on the lowest points of the heap may not climb.
  const lowest = (from: number, to: number): number => Math.min(...samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to)).map(({ heap }) => heap))
  expect(lowest(0.66, 1) - lowest(0.33, 0.66), 'megabytes by which the heap grew').toBeLessThan(20)
  expect(last.handles, 'open handles').toBeLessThan(300)
})
