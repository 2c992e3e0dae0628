import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFlags } from '../../scripts/memory.js'

/** Two in the everyday run; `npm run test:long` asks for twenty. */
const rounds = Number(process.env.CLIENTELE_ROUNDS ?? 2)
const victims = ['app', 'database', 'both'] as const
const loops = 4
const account = { email: 'ada@firm.example', password: 'three plain words' }

let dataDir: string
let child: ChildProcess
let address: string
let key: string
/** Last names of acknowledged contacts, with the id that was answered. */
const acknowledged = new Map<string, string>()
const total = { rounds: 0, repeated: 0 }

async function start(): Promise<void> {
  const env = { ...process.env, CLIENTELE_DATA: dataDir, HOST: '127.0.0.1', PORT: address ? new URL(address).port : '0', CLIENTELE_ADMIN_EMAIL: account.email, CLIENTELE_ADMIN_PASSWORD: account.password, CLIENTELE_COMPANY: 'Crash', CLIENTELE_DEMO: 'false', CLIENTELE_LOG: process.env.CLIENTELE_LOG ?? 'silent' }
  child = fork(join(import.meta.dirname, 'serve.testing.ts'), { env, execPath: process.execPath, execArgv: nodeFlags, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [string | null]
  if (said === null) throw new Error('The server did not start.')
  address = said
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-crash-'))
  await start()
  const signedIn = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify(account) })
  const cookie = signedIn.headers.getSetCookie().map((part) => part.split(';')[0]).join('; ')
  const made = await fetch(`${address}/api/v1/api-keys`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address, cookie }, body: '{"name":"crash"}' })
  key = ((await made.json()) as { key: string }).key
}, 120_000)
afterAll(async () => {
  process.stdout.write(`kills: ${total.rounds} of ${rounds} rounds whole; ${acknowledged.size} answered writes there once, ${total.repeated} of them asked again after the kill\n`)
  await end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

/** The id of the contact, or null when no answer came that promises anything. */
async function write(lastName: string): Promise<string | null> {
  try {
    const answer = await fetch(`${address}/api/v1/contacts`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'idempotency-key': lastName }, body: JSON.stringify({ lastName }), signal: AbortSignal.timeout(30_000) })
    const body = (await answer.json()) as { id: string }
    if (answer.status === 201) return body.id
    expect(answer.status, JSON.stringify(body)).toBe(503)
    return null
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || (error as Error).name === 'TimeoutError') return null
    throw error
  }
}

async function contacts(): Promise<{ id: string; lastName: string }[]> {
  const found: { id: string; lastName: string }[] = []
  let cursor = ''
  do {
    const answer = await fetch(`${address}/api/v1/contacts?limit=500&fields=id,lastName&sort=createdAt${cursor}`, { headers: { authorization: `Bearer ${key}` } })
    expect(answer.status).toBe(200)
    const page = (await answer.json()) as { data: { id: string; lastName: string }[]; page: { next: string | null } }
    found.push(...page.data)
    cursor = page.page.next ? `&cursor=${page.page.next}` : ''
  } while (cursor)
  return found
}

const killDatabase = (): void => void process.kill(Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')

async function strike(victim: (typeof victims)[number]): Promise<void> {
  if (victim !== 'app') killDatabase()
  if (victim !== 'database') await end('SIGKILL')
}

test.each(Array.from({ length: rounds }, (_, index) => [index + 1, victims[index % victims.length]!] as const))(
  'round %i: what was answered is there once after a kill of %s',
  async (round, victim) => {
    const unanswered: string[] = []
    let striking = false
    const loop = async (number: number): Promise<void> => {
      for (let n = 0; !striking; n++) {
        const lastName = `R${round} L${number} N${n}`
        const id = await write(lastName)
        if (id) acknowledged.set(lastName, id)
        else unanswered.push(lastName)
      }
    }
    const writing = Array.from({ length: loops }, (_, number) => loop(number))
    const first = acknowledged.size
    // A busy machine may take seconds for the first answer after a start.
    await expect.poll(() => acknowledged.size, { timeout: 30_000, interval: 20 }).toBeGreaterThan(first)
    await pause(Math.random() * 1500)
    await strike(victim)
    striking = true
    await Promise.all(writing)
    if (victim !== 'database') await start()
    // The application survives its database and starts it again by itself.
    expect(child.exitCode).toBeNull()
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 30_000, interval: 200 }).toBe(200)

    // Before anything is repeated: nothing that was promised is missing.
    const found = new Map((await contacts()).map(({ id, lastName }) => [id, lastName]))
    for (const [lastName, id] of acknowledged) expect(found.get(id), lastName).toBe(lastName)

    // Who got no answer asks again with the same key; so may those who did.
    for (const lastName of unanswered) {
      const id = await write(lastName)
      expect(id, lastName).not.toBeNull()
      acknowledged.set(lastName, id!)
    }
    for (const lastName of [...acknowledged.keys()].slice(-20)) expect(await write(lastName)).toBe(acknowledged.get(lastName))
    total.repeated += unanswered.length
    total.rounds++
    const after = await contacts()
    expect(after.map(({ lastName }) => lastName).toSorted()).toEqual([...acknowledged.keys()].toSorted())
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
  },
  180_000,
)
