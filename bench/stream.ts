/**
 * `node bench/stream.ts`: a thousand open screens of twenty people on one process, and how long a
 * change takes from the moment it is sent until each screen that may see it has heard of it.
 * Options: --screens 1000, --people 20, --changes 60, --json.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { processorMs } from './processorTime.ts'

const { values: options } = parseArgs({ options: { screens: { type: 'string', default: '1000' }, people: { type: 'string', default: '20' }, changes: { type: 'string', default: '60' }, json: { type: 'boolean', default: false } } })
const screens = Number(options.screens)
const peopleCount = Number(options.people)
const changes = Number(options.changes)
const project = join(import.meta.dirname, '..')
const dataDir = mkdtempSync(join(tmpdir(), 'clientele-stream-'))
const email = 'bench@firm.example'
const password = 'three plain words'
const env = { ...process.env, CLIENTELE_DATA: dataDir, PORT: '0', CLIENTELE_ADMIN_EMAIL: email, CLIENTELE_ADMIN_PASSWORD: password, CLIENTELE_COMPANY: 'Bench', CLIENTELE_COUNTRY: 'LV', CLIENTELE_CURRENCY: 'EUR', CLIENTELE_TIMEZONE: 'Europe/Riga', CLIENTELE_LANGUAGE: 'en' }
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface Person {
  id: string
  key: string
}

let base = ''

async function ask<T>(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<T> {
  const answer = await fetch(`${base}/api/v1${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

const withKey = ({ key }: Person): Record<string, string> => ({ authorization: `Bearer ${key}` })

/** One in ten sees everything, the others what is their own. */
async function makePeople(): Promise<Person[]> {
  const signedIn = await fetch(`${base}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ email, password }) })
  if (!signedIn.ok) throw new Error(await signedIn.text())
  const cookie = { cookie: signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '), origin: base }
  const people: Person[] = []
  for (let n = 0; n < peopleCount; n++) {
    const { id } = await ask<{ id: string }>('POST', '/users', cookie, { name: `Person ${n}`, email: `person${n}@firm.example`, roles: [n % 10 === 0 ? 'head' : 'sales'], active: true })
    people.push({ id, key: (await ask<{ key: string }>('POST', '/api-keys', cookie, { userId: id, name: 'bench' })).key })
  }
  return people
}

/** Called with the id of every record that a screen hears of, and when. */
type Hear = (screen: number, id: string, at: number) => void

const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

function openScreen(person: Person, screen: number, hear: Hear): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${base}/api/v1/stream`, { agent, headers: withKey(person) }, (answer) => {
      let rest = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        const at = performance.now()
        const lines = (rest + chunk).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) if (line.startsWith('data: ')) hear(screen, (JSON.parse(line.slice(6)) as { id: string }).id, at)
        resolve(() => sent.destroy())
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

interface Case {
  name: string
  path: string
  body: (turn: number) => Record<string, unknown>
  writer: Person
  /** Screens that must hear of it. */
  expected: Set<number>
}

interface Result {
  name: string
  everyMs: number
  screens: number
  heard: number
  missed: number
  p50: number
  p95: number
  p99: number
  max: number
  /** Processor time of the server and its database for one change, the write included. */
  serverMs: number | null
  /** Of the whole machine: the clients run on it too. */
  load: number
}

async function measure(one: Case, everyMs: number, watch: (listener: Hear) => void): Promise<Result> {
  const times: number[] = []
  let missed = 0
  const id = one.path.split('/').at(-1)!
  const used = processorMs([server.pid!])
  for (let turn = 0; turn < changes; turn++) {
    const waiting = new Set(one.expected)
    const began = performance.now()
    watch((screen, heardId, at) => {
      if (heardId === id && waiting.delete(screen)) times.push(at - began)
    })
    await ask('PATCH', one.path, withKey(one.writer), one.body(turn))
    const until = began + Math.max(everyMs, 3000)
    while (waiting.size > 0 && performance.now() < until) await pause(5)
    missed += waiting.size
    await pause(Math.max(0, everyMs - (performance.now() - began)))
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN)
  const now = processorMs([server.pid!])
  return { serverMs: used === null || now === null ? null : Math.round((now - used) / changes), load: Math.round(loadavg()[0]!), name: one.name, everyMs, screens: one.expected.size, heard: times.length, missed, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

const server = spawn(process.execPath, [join(project, 'bin', 'clientele.js'), 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
try {
  base = await new Promise<string>((resolve, reject) => {
    let text = ''
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const match = /(http:\/\/\S+)/.exec(text)
      if (match) resolve(match[1]!)
    })
    server.on('exit', () => reject(new Error(`The server ended: ${text}`)))
  })
  const people = await makePeople()
  const head = people[0]!
  const seller = people[1]!
  const contact = await ask<{ id: string }>('POST', '/contacts', withKey(seller), { lastName: 'Watched' })
  const product = await ask<{ id: string }>('POST', '/products', withKey(head), { name: 'Watched' })
  let hear: Hear = () => {}
  const close: (() => void)[] = []
  const began = performance.now()
  for (let screen = 0; screen < screens; screen += 50) close.push(...(await Promise.all(Array.from({ length: Math.min(50, screens - screen) }, (_, n) => openScreen(people[(screen + n) % peopleCount]!, screen + n, (...heard) => hear(...heard))))))
  say(`${screens} screens of ${peopleCount} people open after ${Math.round(performance.now() - began)} ms`)
  await pause(2000)
  const all = Array.from({ length: screens }, (_, screen) => screen)
  const cases: Case[] = [
    { name: 'a product, open to everybody', path: `/products/${product.id}`, body: (turn) => ({ name: `Watched ${turn}` }), writer: head, expected: new Set(all) },
    { name: 'a contact of one seller', path: `/contacts/${contact.id}`, body: (turn) => ({ lastName: `Watched ${turn}` }), writer: seller, expected: new Set(all.filter((screen) => (screen % peopleCount) % 10 === 0 || screen % peopleCount === 1)) },
  ]
  const results: Result[] = []
  for (const one of cases) for (const everyMs of [500, 50]) results.push(await measure(one, everyMs, (listener) => void (hear = listener)))
  hear = () => {}
  close.forEach((end) => end())
  if (options.json) console.log(JSON.stringify(results))
  else console.table(results)
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)))
  rmSync(dataDir, { recursive: true, force: true })
}
