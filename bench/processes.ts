/**
 * `npm run bench:processes`: one process that does all against two that serve and two that work, on one database, in
 * turn in one run. Measured: lists read, a mix of reads and writes, and a batch of background work until it is done
 * (webhooks to a receiver here that takes its time, a long job of changes, an export).
 * Database, processes and the client share this machine: with two cores a second process has little room. What is told
 * beside the rates is the processor time of app and database a request, and how many cores all of it kept busy.
 * Options: --rounds 2, --seconds of each measurement (4), --connections 8, --size small|medium (small), --json.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '../src/kernel/database/embedded/startEmbedded.ts'
import { backgroundWork, type Batch } from './processes/backgroundWork.ts'
import { together, warmUp, type Load } from './processes/together.ts'
import { learn, type Known } from './known.ts'
import { account, start, type Started } from './started.ts'

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '2' }, seconds: { type: 'string', default: '4' }, connections: { type: 'string', default: '8' }, size: { type: 'string', default: 'small' }, json: { type: 'boolean', default: false } } })
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const cli = join(import.meta.dirname, '..', 'src', 'app', 'cli.ts')
const dataDir = mkdtempSync(join(tmpdir(), 'clientele-processes-'))
const settings = { 'one of all': ['all'], 'two and two': ['web', 'web', 'worker', 'worker'] } as const
type Setting = keyof typeof settings

interface Measurement {
  setting: Setting
  what: string
  load: Load
}

const list = '/contacts?sort=-createdAt&limit=50&include=company,owner&fields=displayName,companyId,phones,nextStepOn,priority,stage,lastTouchAt,ownerId,nextStepAt,company.name,owner.name'
const pick = <T>(from: readonly T[], turn: number): T => from[turn % from.length]!

const reads = () => ({ method: 'GET' as const, path: list })
/** Of ten, four read the list, four a card, one is a new contact and one moves a deal. */
const mixed = (known: Known, run: string) => (turn: number) => {
  if (turn % 10 === 4) return { method: 'POST' as const, path: '/contacts', body: { firstName: 'Bench', lastName: `Mark ${run} ${turn}`, emails: [{ value: `bench${run}${turn}@mail.example` }] } }
  if (turn % 10 === 9) return { method: 'POST' as const, path: `/deals/${pick(known.deals, (turn - 9) / 10)}/move`, body: { stageId: pick(known.stages, Math.floor((turn - 9) / 10 / known.deals.length)) } }
  return turn % 2 === 0 ? reads() : { method: 'GET' as const, path: `/contacts/${pick(known.contacts, turn)}?include=company,owner` }
}

async function measureSetting(setting: Setting, round: number, env: NodeJS.ProcessEnv, postmaster: number, known: () => Promise<Known>, key: string, batch: Batch): Promise<Measurement[]> {
  const processes: Started[] = []
  try {
    for (const role of settings[setting]) processes.push(await start({ ...env, CLIENTELE_ROLE: role }))
    const webs = processes.filter((_, index) => settings[setting][index] !== 'worker').map(({ address }) => address)
    const pids = [...processes.map(({ pid }) => pid), postmaster]
    const load = (next: Parameters<typeof together>[0]['next'], seconds: number): Promise<Load> => together({ urls: webs, headers: { authorization: `Bearer ${key}` }, next, pids, connections: Number(options.connections), seconds })
    const warm = (next: Parameters<typeof together>[0]['next'], times: number): Promise<void> => warmUp({ urls: webs, headers: { authorization: `Bearer ${key}` }, next }, times)
    await warm(reads, 600)
    const found: Measurement[] = []
    const note = (what: string, one: Load): void => {
      say(`${setting}, ${what}: ${one.perSecond.toFixed(1)}/s, p99 ${Math.round(one.p99)} ms, ${one.processorMs?.toFixed(2) ?? '–'} ms of processor each, ${one.cores?.toFixed(2) ?? '–'} cores, ${one.failed} failed`)
      found.push({ setting, what, load: one })
    }
    note('lists read', await load(reads, Number(options.seconds)))
    const mix = mixed(await known(), `${round}${setting === 'one of all' ? 'a' : 'b'}`)
    await warm((turn) => mix(1_000_000 + turn), 300)
    note('reads and writes', await load(mix, Number(options.seconds)))
    for (const { what, load: one } of await batch(webs, key, pids)) note(what, one)
    return found
  } finally {
    await Promise.all(processes.map((one) => one.end()))
  }
}

/** A receiver that needs 10 ms for each, as one on a network does. */
const receiver = createServer((request, response) => {
  request.resume()
  request.on('end', () => setTimeout(() => response.end('ok'), 10))
})
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))

async function run(): Promise<Measurement[]> {
  const embedded = await startEmbedded({ dataDir })
  const postmaster = Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0])
  const env = { CLIENTELE_DATA: dataDir, DATABASE_URL: embedded.url, CLIENTELE_SECRET: 'a secret of the bench, of thirty-two characters or more' }
  const command = (...words: string[]): string => execFileSync(process.execPath, [cli, ...words], { env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const pool = new pg.Pool({ connectionString: embedded.url, max: 2 })
  // The database ends before this does when something failed.
  pool.on('error', () => {})
  try {
    const first = await start(env)
    say(`Making ${options.size} data.`)
    command('demo', '--size', options.size)
    const key = command('api-key', 'add', '--user', account.email, '--name', 'bench').trim()
    const batch = await backgroundWork(pool, first.address, key, `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`)
    await pool.query('vacuum analyze')
    await first.end()
    const known = (): Promise<Known> => learn(pool, 'ws_main', account.email, false)
    const found: Measurement[] = []
    for (let round = 0; round < Number(options.rounds); round++) {
      // Who comes first changes from round to round.
      const order = Object.keys(settings) as Setting[]
      for (const setting of round % 2 === 0 ? order : order.toReversed()) {
        found.push(...(await measureSetting(setting, round, env, postmaster, known, key, batch)))
      }
    }
    return found
  } finally {
    await pool.end()
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const found = await run()
const rows = [...Map.groupBy(found, ({ what }) => what)].map(([what, measured]) => {
  const of = (setting: Setting, value: (load: Load) => number): number => mean(measured.filter((one) => one.setting === setting).map(({ load }) => value(load)))
  const [one, two] = (Object.keys(settings) as Setting[]).map((setting) => ({ perSecond: of(setting, (load) => load.perSecond), p99: of(setting, (load) => load.p99), cpu: of(setting, (load) => load.processorMs ?? Number.NaN), cores: of(setting, (load) => load.cores ?? Number.NaN) }))
  const text = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(digits) : '–')
  return { what, 'one /s': text(one!.perSecond), 'four /s': text(two!.perSecond), ratio: text(two!.perSecond / one!.perSecond, 2), 'one p99': text(one!.p99), 'four p99': text(two!.p99), 'one cpu ms': text(one!.cpu, 2), 'four cpu ms': text(two!.cpu, 2), 'one cores': text(one!.cores, 2), 'four cores': text(two!.cores, 2), failed: measured.reduce((sum, { load }) => sum + load.failed, 0) }
})
if (options.json) process.stdout.write(`${JSON.stringify({ cores: availableParallelism(), load: loadavg()[0], rows, found }, null, 2)}\n`)
else {
  console.table(rows)
  say(`${availableParallelism()} cores for everything; load ${loadavg()[0]!.toFixed(1)}.`)
}
receiver.close()
process.exit(0)
