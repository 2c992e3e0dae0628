/**
 * `npm run bench:moving`: contacts into the product and out again over its interface, against COPY of
 * the same rows and their history by plain SQL, in the same run on the same database.
 * Options: --rows 100000, --data FOLDER (what is there, kept), --json.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '../src/kernel/database/embedded/startEmbedded.ts'
import { copyIn, copyOut } from './moving/bareCopy.ts'
import { contactsFile } from './moving/contactsFile.ts'
import { processorMs } from './processorTime.ts'

const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, data: { type: 'string' }, json: { type: 'boolean', default: false } } })
const rows = Number(options.rows)
const email = 'bench@firm.example'
const project = join(import.meta.dirname, '..')
const dataDir = options.data ?? mkdtempSync(join(tmpdir(), 'clientele-moving-'))
const env = { ...process.env, CLIENTELE_DATA: dataDir, PORT: '0', CLIENTELE_ADMIN_EMAIL: email, CLIENTELE_ADMIN_PASSWORD: 'three plain words', CLIENTELE_COMPANY: 'Bench', CLIENTELE_COUNTRY: 'LV', CLIENTELE_CURRENCY: 'EUR', CLIENTELE_TIMEZONE: 'Europe/Riga', CLIENTELE_LANGUAGE: 'en' }
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface Moved {
  what: string
  seconds: number
  perSecond: number
  /** Milliseconds for 1,000 rows; null where /proc is not. */
  appMs: number | null
  databaseMs: number | null
  /** Of the app, MB. */
  peakMemory: number | null
}

const status = (pid: number, name: string): number | null => (process.platform === 'linux' ? Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024 : null)

/** From here on the peak counts anew (proc(5), clear_refs). */
function forgetPeak(pid: number): void {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

async function measure(what: string, count: number, app: number, database: number, work: () => Promise<void>): Promise<Moved> {
  if (app !== process.pid) forgetPeak(app)
  const [appBefore, databaseBefore, start] = [app === process.pid ? ownMs() : processorMs([app]), processorMs([database]), performance.now()]
  await work()
  const seconds = (performance.now() - start) / 1000
  const per = (before: number | null, after: number | null): number | null => (before === null || after === null ? null : ((after - before) * 1000) / count)
  const moved = { what, seconds, perSecond: Math.round(count / seconds), appMs: per(appBefore, app === process.pid ? ownMs() : processorMs([app])), databaseMs: per(databaseBefore, processorMs([database])), peakMemory: app === process.pid ? null : status(app, 'VmHWM') }
  say(`${what}: ${moved.perSecond} rows/s`)
  return moved
}

const ownMs = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000

async function firstLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout!) {
    text += String(chunk)
    const match = pattern.exec(text)
    if (match) return match[1]!
  }
  throw new Error(`The process ended without saying where it runs: ${text}`)
}

interface State {
  id: string
  status: string
  error: string | null
  created: number
  files: { mapping: unknown }[]
}

/** As the screen does it: the file goes up, its mapping is taken as it was recognised, the job runs. */
async function importOver(address: string, key: string, file: Blob): Promise<State> {
  const authorization = `Bearer ${key}`
  const ask = async (path: string, init: RequestInit): Promise<State> => {
    const answer = await fetch(`${address}/api/v1${path}`, init)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as State
  }
  const form = new FormData()
  form.append('file', file, 'people.csv')
  const { id, files } = await ask('/imports/upload', { method: 'POST', headers: { authorization }, body: form })
  await ask(`/imports/${id}/run`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify({ mappings: files.map(({ mapping }) => mapping) }) })
  for (;;) {
    const state = await ask(`/imports/${id}/state`, { headers: { authorization } })
    if (state.status === 'done') return state
    if (state.status !== 'running') throw new Error(`The import ended as ${state.status}: ${state.error}`)
    await pause(100)
  }
}

async function exportOver(address: string, key: string): Promise<void> {
  const answer = await fetch(`${address}/api/v1/contacts/export?format=csv`, { headers: { authorization: `Bearer ${key}` } })
  if (!answer.ok) throw new Error(`The export was answered with ${answer.status}.`)
  for await (const _ of answer.body!) continue
}

async function run(): Promise<Moved[]> {
  const embedded = await startEmbedded({ dataDir })
  const postmaster = Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0])
  const app = spawn(process.execPath, [join(project, 'bin', 'clientele.js'), 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const address = await firstLine(app, /runs at (\S+)/)
    const key = execFileSync(process.execPath, [join(project, 'src', 'app', 'cli.ts'), 'api-key', 'add', '--user', email, '--name', 'moving'], { env, encoding: 'utf8' }).trim()
    const pool = new pg.Pool({ connectionString: embedded.url, max: 1 })
    const file = new Blob([contactsFile(rows)])
    const moved: Moved[] = []
    const count = async (): Promise<number> => Number((await pool.query('select count(*) as n from ws_main.contacts where deleted_at is null')).rows[0].n)
    const there = await count()
    moved.push(await measure('import', rows, app.pid!, postmaster, async () => void (await importOver(address, key, file))))
    if ((await count()) !== there + rows) throw new Error(`${rows} contacts were imported, and ${(await count()) - there} are there.`)
    moved.push(await measure('the same file again', rows, app.pid!, postmaster, async () => void (await importOver(address, key, file))))
    moved.push(await measure('export', there + rows, app.pid!, postmaster, () => exportOver(address, key)))
    const table = await copyOut(pool, rows)
    moved.push(await measure('bare import', rows, process.pid, postmaster, () => copyIn(pool, table)))
    moved.push(await measure('bare export', rows, process.pid, postmaster, async () => void (await copyOut(pool, rows))))
    await pool.query('drop schema if exists bench_moving cascade')
    await pool.end()
    return moved
  } finally {
    app.kill('SIGTERM')
    if (app.exitCode === null) await once(app, 'exit')
    await embedded.stop()
    if (!options.data) rmSync(dataDir, { recursive: true, force: true })
  }
}

const shown = (value: number | null, digits = 0): string => (value === null ? '–' : value.toFixed(digits))
const processorOf = ({ appMs, databaseMs }: Moved): number | null => (appMs === null || databaseMs === null ? null : appMs + databaseMs)

/** Processor time of app and database to that of the bare way. */
function ratio(moved: Moved, all: readonly Moved[]): string {
  const bare = all.find(({ what }) => what === (moved.what === 'export' ? 'bare export' : 'bare import'))!
  const [mine, other] = [processorOf(moved), processorOf(bare)]
  return shown(mine === null || !other ? null : mine / other, 2)
}

const moved = await run()
if (options.json) process.stdout.write(`${JSON.stringify({ rows, moved }, null, 2)}\n`)
else {
  const head = ['', 'seconds', 'rows/s', 'app ms / 1,000', 'database ms / 1,000', 'cpu ratio to bare', 'peak MB of the app']
  const body = moved.map((row) => [row.what, shown(row.seconds, 1), String(row.perSecond), shown(row.appMs, 1), shown(row.databaseMs, 1), row.what.startsWith('bare') ? '1' : ratio(row, moved), shown(row.peakMemory)])
  process.stdout.write(`${[head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
}
process.exit(0)
