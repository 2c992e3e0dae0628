/** The product on data to look at: a folder that is there, or one made for this and removed after it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/kernel/database/embedded/startEmbedded.ts'
import type { KnownRecords } from './places.ts'

export interface Served {
  address: string
  email: string
  password: string
  known: KnownRecords
  stop(): Promise<void>
}

interface ServeOptions {
  data: string | undefined
  size: string
  /** Contacts that there must be; 0 leaves them as they are. */
  rows: number
  say(line: string): void
}

const project = join(import.meta.dirname, '..', '..')
const cli = join(project, 'src', 'app', 'cli.ts')
const password = 'three plain words'

export async function serve({ data, size, rows, say }: ServeOptions): Promise<Served> {
  const dataDir = data ?? mkdtempSync(join(tmpdir(), 'clientele-screens-'))
  const email = data ? `bench-${Date.now()}@firm.example` : 'bench@firm.example'
  const env = { ...process.env, CLIENTELE_DATA: dataDir, HOST: '127.0.0.1', PORT: '0', CLIENTELE_ADMIN_EMAIL: email, CLIENTELE_ADMIN_PASSWORD: password, CLIENTELE_COMPANY: 'Bench', CLIENTELE_COUNTRY: 'LV', CLIENTELE_CURRENCY: 'EUR', CLIENTELE_TIMEZONE: 'Europe/Riga', CLIENTELE_LANGUAGE: 'en' }
  const run = (...words: string[]): unknown => execFileSync(process.execPath, [cli, ...words], { env, stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1e8 })
  const embedded = await startEmbedded({ dataDir })
  let app: ChildProcess | undefined
  let added = false
  const stop = async (): Promise<void> => {
    if (added) run('user', 'disable', email)
    if (app && app.exitCode === null) {
      app.kill('SIGTERM')
      await once(app, 'exit')
    }
    await embedded.stop()
    if (!data) rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    app = spawn(process.execPath, [join(project, 'bin', 'clientele.js'), 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const address = await addressOf(app)
    if (data) {
      run('user', 'add', '--email', email, '--name', 'Bench', '--role', 'admin', '--password', password)
      added = true
    } else {
      say(`Making ${size} data.`)
      run('demo', '--size', size)
    }
    const client = new pg.Client({ connectionString: embedded.url })
    await client.connect()
    if (!data && rows > 0) await fillContacts(client, rows, say)
    await client.query('vacuum analyze')
    const idOf = async (text: string): Promise<string> => (await client.query<{ id: string }>(text)).rows[0]!.id
    const contactId = await idOf('select contact_id as id from ws_main.activities where contact_id is not null group by contact_id order by count(*) desc limit 1')
    const pipelineId = await idOf(`select pipeline_id as id from ws_main.deals where status = 'open' and deleted_at is null group by pipeline_id order by count(*) desc limit 1`)
    await client.end()
    return { address, email, password, known: { contactId, pipelineId }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function addressOf(app: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of app.stdout!.setEncoding('utf8')) {
    text += String(chunk)
    const found = /runs at (\S+)/.exec(text)
    if (found) return found[1]!
  }
  throw new Error(`The server ended without saying where it runs: ${text}`)
}

/** Copies contacts until there are enough for a long list; what they have besides themselves is not copied. */
async function fillContacts(client: pg.Client, rows: number, say: (line: string) => void): Promise<void> {
  const { rows: counted } = await client.query<{ n: number }>('select count(*)::int as n from ws_main.contacts where deleted_at is null')
  const { n } = counted[0]!
  if (n >= rows) return
  say(`Copying contacts, ${rows} in all.`)
  const { rows: columns } = await client.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'ws_main' and table_name = 'contacts' and column_name not in ('id', 'source_id') and is_generated = 'NEVER'`)
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await client.query(`insert into ws_main.contacts (id, ${names}) select uuidv7(), ${names} from ws_main.contacts cross join generate_series(1, $1) where deleted_at is null limit $2`, [Math.ceil(rows / n), rows - n])
}
