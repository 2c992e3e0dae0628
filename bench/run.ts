/**
 * `npm run bench`: the product against bare Fastify around the same SQL, and against bare SQL alone,
 * on one embedded database, in one run, the three in turn so that a drifting machine hits all alike.
 * As a head who sees all and, unless --quick, as a seller who sees what the team owns.
 * Options: --size small|medium|large (medium), --quick (small, short), --seconds of each measurement (3), --data FOLDER (what is there, kept), --json.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '../src/kernel/database/embedded/startEmbedded.ts'
import { learn, type Known } from './known.ts'
import { makeSeller } from './seller.ts'
import { measure, type Measured } from './measure.ts'
import { operations } from './operations.ts'

const { values: options } = parseArgs({ options: { size: { type: 'string' }, quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, data: { type: 'string' }, seconds: { type: 'string' } } })
const size = options.size ?? (options.quick ? 'small' : 'medium')
const seconds = Number(options.seconds ?? (options.quick ? 1 : 3))
const levels = options.quick ? [1, 10] : [1, 10, 50]
const email = 'bench@firm.example'
const project = join(import.meta.dirname, '..')
const dataDir = options.data ?? mkdtempSync(join(tmpdir(), 'clientele-bench-'))
const env = { ...process.env, CLIENTELE_DATA: dataDir, PORT: '0', CLIENTELE_ADMIN_EMAIL: email, CLIENTELE_ADMIN_PASSWORD: 'three plain words', CLIENTELE_COMPANY: 'Bench', CLIENTELE_COUNTRY: 'LV', CLIENTELE_CURRENCY: 'EUR', CLIENTELE_TIMEZONE: 'Europe/Riga', CLIENTELE_LANGUAGE: 'en' }

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const cli = (...words: string[]): string => execFileSync(process.execPath, [join(project, 'src', 'app', 'cli.ts'), ...words], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 })

async function firstLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout!) {
    text += String(chunk)
    const match = pattern.exec(text)
    if (match) return match[1]!
  }
  throw new Error(`The process ended without saying where it runs: ${text}`)
}

interface Row {
  /** `head` sees all, `seller` what the team owns. */
  as: 'head' | 'seller'
  operation: string
  connections: number
  product: Measured
  bare: Measured
  bar: number | null
  /** Median of the SQL alone over one connection of `pg`, milliseconds. */
  sqlMs: number
}

async function sqlAlone(pool: pg.Pool, known: Known, index: number): Promise<number> {
  const operation = operations[index]!
  const times: number[] = []
  const client = await pool.connect()
  const until = performance.now() + seconds * 500
  for (let turn = 2_000_000; performance.now() < until && times.length < 2000; turn++) {
    const start = performance.now()
    if (operation.writes) await client.query('begin')
    for (const { text, values } of operation.sql(known, turn)) await client.query(text, values)
    if (operation.writes) await client.query('commit')
    times.push(performance.now() - start)
  }
  client.release()
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

async function run(): Promise<Row[]> {
  const embedded = await startEmbedded({ dataDir })
  const postmaster = Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0])
  const app = spawn(process.execPath, [join(project, 'bin', 'clientele.js'), 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const children: ChildProcess[] = [app]
  try {
    const address = await firstLine(app, /runs at (\S+)/)
    if (!options.data) {
      say(`Making ${size} data.`)
      cli('demo', '--size', size)
    }
    const keyOf = (user: string): string => cli('api-key', 'add', '--user', user, '--name', 'bench').trim()
    const pool = new pg.Pool({ connectionString: embedded.url, max: 4 })
    await pool.query('vacuum analyze')
    const headKey = keyOf(email)
    const people: { as: Row['as']; email: string; key: string }[] = [{ as: 'head', email, key: headKey }]
    if (!options.quick) {
      const seller = await makeSeller(pool, 'ws_main', address, headKey)
      people.push({ as: 'seller', email: seller, key: keyOf(seller) })
    }
    const rows: Row[] = []
    for (const person of people) {
      const withTeam = person.as === 'seller'
      const known = await learn(pool, 'ws_main', person.email, withTeam)
      const bare = spawn(process.execPath, [join(project, 'bench', 'bareServer.ts'), embedded.url, 'ws_main', person.email, withTeam ? 'team' : 'all'], { stdio: ['ignore', 'pipe', 'inherit'] })
      children.push(bare)
      const barePort = await firstLine(bare, /^(\d+)\n/)
      for (const [index, operation] of operations.entries()) {
        const product = { url: address, headers: { authorization: `Bearer ${person.key}` }, pids: [app.pid!, postmaster], next: (turn: number) => { const { path, ...rest } = operation.request(known, turn); return { ...rest, path: `/api/v1${path}` } } }
        const plain = { url: `http://127.0.0.1:${barePort}`, headers: {}, pids: [bare.pid!, postmaster], next: () => ({ method: 'GET' as const, path: `/${index}` }) }
        await measure(product, 1, 1)
        await measure(plain, 1, 1)
        const sqlMs = await sqlAlone(pool, known, index)
        for (const connections of levels) {
          rows.push({ as: person.as, operation: operation.name, connections, product: await measure(product, connections, seconds), bare: await measure(plain, connections, seconds), bar: operation.bar, sqlMs })
          const last = rows.at(-1)!
          say(`${last.as}: ${last.operation} ×${connections}: ${last.product.p50} ms, ${last.product.perSecond}/s, ${ratio(last)} of bare`)
        }
      }
    }
    await pool.end()
    return rows
  } finally {
    for (const child of children.reverse()) {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    }
    await embedded.stop()
    if (!options.data) rmSync(dataDir, { recursive: true, force: true })
  }
}

const number = (value: number | null, digits = 2): string => (value === null ? '–' : value.toFixed(digits))
const ratio = ({ product, bare }: Row): string => number(product.processorMsPerRequest === null || !bare.processorMsPerRequest ? null : product.processorMsPerRequest / bare.processorMsPerRequest)

const rows = await run()
if (options.json) process.stdout.write(`${JSON.stringify({ size, rows }, null, 2)}\n`)
else {
  const head = ['as', 'operation', 'at once', 'p50 ms', 'p99 ms', '/s', 'cpu ms', 'bar', 'bare cpu ms', 'cpu ratio', 'bare p50 ms', 'SQL alone ms', 'failed']
  const body = rows.map((row) => [row.as, row.operation, String(row.connections), number(row.product.p50, 1), number(row.product.p99, 1), String(row.product.perSecond), number(row.product.processorMsPerRequest), row.bar === null ? '–' : String(row.bar), number(row.bare.processorMsPerRequest), ratio(row), number(row.bare.p50, 1), number(row.sqlMs), String(row.product.failed + row.bare.failed)])
  process.stdout.write(`${[head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
}
process.exit(0)
