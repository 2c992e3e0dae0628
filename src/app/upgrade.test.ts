import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { connect } from '../kernel/database/connect.ts'
import { migrateWorkspace } from '../kernel/database/migrate.ts'
import { migrationSources } from './modules.server.ts'

const folder = join(import.meta.dirname, 'schemas')
const released = readdirSync(folder).filter((name) => /^\d{4}$/.test(name))
const name = 'clientele_upgrade'
let dataDir: string
let url: string
const servers: ChildProcess[] = []

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-upgrade-'))
  url = Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href
})
afterEach(() => {
  for (const server of servers) server.kill('SIGKILL')
})
afterAll(async () => {
  await onServer(`drop database if exists ${name} with (force)`)
  rmSync(dataDir, { recursive: true, force: true })
})

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** A database as that release left it. */
async function load(release: string): Promise<void> {
  await onServer(`drop database if exists ${name} with (force)`, `create database ${name} template template0`)
  await query(readFileSync(join(folder, release, 'dump.sql'), 'utf8'))
  // Numbers of transactions belong to the server that the dump was made on.
  await query('update ws_main.events set xact = pg_current_xact_id()')
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** Everything of the workspace that a failed start may not have touched. */
const state = (): Promise<Record<string, unknown>[]> =>
  query(`select table_name, string_agg(column_name || data_type, ',' order by ordinal_position) as columns, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from ws_main.%I', table_name), false, true, '')))[1]::text as rows
         from information_schema.columns where table_schema = 'ws_main' group by table_name order by table_name`)

async function start(): Promise<string> {
  const child = fork(join(import.meta.dirname, 'serve.testing.ts'), { env: { ...process.env, DATABASE_URL: url, CLIENTELE_DATA: dataDir, PORT: '0' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  servers.push(child)
  const [address] = (await once(child, 'message')) as [string]
  return address
}

interface Expected {
  email: string
  password: string
  counts: Record<string, number>
  firm: object
  rates: Record<string, string>
  view: object
  changed: { object: string; filter: string; field: string; values: string[] }
  deals: Record<string, number>
  nextDealNumber: number
}

describe.each(released)('release %s', { timeout: 60_000 }, (release) => {
  test('starts with this version, and everything is there', async () => {
    await load(release)
    const expected = JSON.parse(readFileSync(join(folder, release, 'expected.json'), 'utf8')) as Expected
    const address = await start()
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const session = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: expected.email, password: expected.password }) })
    expect(session.status).toBeLessThan(300)
    const cookie = session.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look at bodies of every shape
    const ask = async (path: string, init: RequestInit = {}): Promise<any> => {
      const answer = await fetch(`${address}/api/v1${path}`, { ...init, headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' } })
      expect(answer.status, path).toBeLessThan(300)
      return answer.json()
    }
    for (const [object, count] of Object.entries(expected.counts)) expect((await ask(`/${object}?count=exact&limit=1`)).page.count, object).toBe(count)
    for (const [status, count] of Object.entries(expected.deals)) expect((await ask(`/deals?count=exact&filter[status]=${status}`)).page.count, status).toBe(count)
    expect(await ask('/firm')).toMatchObject(expected.firm)
    const { data: rates } = (await ask('/currencies')) as { data: { code: string; rate: string }[] }
    expect(Object.fromEntries(rates.map(({ code, rate }) => [code, rate]))).toMatchObject(expected.rates)
    expect((await ask('/views')).data).toEqual([expect.objectContaining(expected.view)])
    const { object, filter, field, values } = expected.changed
    const [record] = (await ask(`/${object}?${filter}`)).data as Record<string, unknown>[]
    const history = JSON.stringify(await ask(`/${object}/${String(record!.id)}/history`))
    for (const value of values) expect(history).toContain(value)
    expect(record![field]).toBe(values.at(-1))
    const stage = (await ask('/stages?sort=position&limit=1')).data[0] as { id: string; pipelineId: string }
    const contact = (await ask('/contacts?limit=1')).data[0] as { id: string }
    const made = await ask('/deals', { method: 'POST', body: JSON.stringify({ title: 'After the upgrade', contactId: contact.id, pipelineId: stage.pipelineId, stageId: stage.id }) })
    expect(made.number).toBe(expected.nextDealNumber)
  })

  test('is left as it was by a migration that fails', async () => {
    await load(release)
    const before = await state()
    const database = connect(url, { max: 2 })
    const planted = join(dataDir, 'planted')
    mkdirSync(planted, { recursive: true })
    writeFileSync(join(planted, '0001-fails.sql'), 'alter table contacts add column planted text; update contacts set planted = 1 / 0;')
    try {
      await expect(migrateWorkspace(database, 'ws_main', [...migrationSources, { module: 'planted', folder: planted }])).rejects.toThrow('Migration planted/0001-fails.sql failed in ws_main and changed nothing: division by zero')
      expect(await state()).toEqual(before)
      await migrateWorkspace(database, 'ws_main', [...migrationSources])
    } finally {
      await database.close()
    }
  })
})

test('data of a newer version are refused with a sentence, and left alone', { timeout: 60_000 }, async () => {
  await load(released.at(-1)!)
  const database = connect(url, { max: 2 })
  const newer = join(dataDir, 'newer')
  cpSync(join(import.meta.dirname, '..', 'modules', 'deals', 'migrations'), newer, { recursive: true })
  writeFileSync(join(newer, '9999-later.sql'), 'alter table deals add column later text')
  try {
    await migrateWorkspace(database, 'ws_main', migrationSources.map((source) => (source.module === 'deals' ? { ...source, folder: newer } : source)))
    const before = await state()
    await expect(migrateWorkspace(database, 'ws_main', [...migrationSources])).rejects.toThrow('The data of ws_main were last used by a newer version of Clientele, which has deals/9999-later.sql')
    expect(await state()).toEqual(before)
  } finally {
    await database.close()
  }
})
