import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const bin = join(import.meta.dirname, '..', '..', '..', 'bin', 'clientele.js')
const [first, second] = ['clientele_backup_first', 'clientele_backup_second']
let folder: string
let file: string

const urlOf = (name: string): string => Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href

async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  let rows: Record<string, unknown>[] = []
  for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
  await client.end()
  return rows
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-backup-commands-'))
  file = join(folder, 'firm.clientele')
  for (const name of [first, second]) await query(inject('databaseUrl'), `drop database if exists ${name} with (force)`, `create database ${name} template template0`)
})
afterAll(async () => {
  for (const name of [first, second]) await query(inject('databaseUrl'), `drop database if exists ${name} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

interface Outcome {
  code: number
  out: string
  said: string
}

const envOf = (name: string): NodeJS.ProcessEnv => ({ ...process.env, DATABASE_URL: urlOf(name), CLIENTELE_DATA: join(folder, name), PORT: '0' })

const clientele = (name: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { env: { ...envOf(name), ...more } }, (error, out, said) => resolve({ code: error ? Number(error.code) : 0, out, said }))
  })

async function serve(name: string): Promise<{ child: ChildProcess; address: string }> {
  const child = fork(join(import.meta.dirname, '..', 'serve.testing.ts'), { env: envOf(name), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [address] = (await once(child, 'message')) as [string]
  return { child, address }
}

describe('backup, verify and restore on the command line', { timeout: 120_000 }, () => {
  it('work beside a running server and give everything back', async () => {
    await clientele(first, ['user', 'add', '--email', 'anna@firm.example', '--name', 'Anna Ozola', '--role', 'admin', '--password', 'three plain words'])
    const { out } = await clientele(first, ['api-key', 'add', '--user', 'anna@firm.example', '--name', 'shop'])
    const { child, address } = await serve(first)
    try {
      const ask = (path: string, body?: object): Promise<Response> =>
        fetch(`${address}/api/v1${path}`, { method: body ? 'POST' : 'GET', headers: { authorization: `Bearer ${out.trim()}`, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) })
      for (let n = 0; n < 5; n++) expect((await ask('/contacts', { lastName: `Kalniņš ${n}` })).status).toBe(201)
      const made = await clientele(first, ['backup', file, '--json'], { CLIENTELE_BACKUP_PASSPHRASE: 'correct horse battery' })
      expect(JSON.parse(made.out)).toMatchObject({ file, secrets: 'sealed', files: 0 })
      const verified = await clientele(first, ['verify', file, '--json'])
      expect(JSON.parse(verified.out)).toMatchObject({ whole: true, workspace: 'ws_main', rows: (JSON.parse(made.out) as { rows: number }).rows })

      expect((await ask('/contacts', { lastName: 'After the backup' })).status).toBe(201)
      expect(await clientele(first, ['restore', file])).toMatchObject({ code: 1, out: '', said: expect.stringContaining('Add --replace if that is meant') as string })
      const restored = await clientele(first, ['restore', file, '--replace', '--json'])
      const report = JSON.parse(restored.out) as { previous: string; secrets: string }
      expect(report.secrets).toBe('kept out')
      // The running server goes on with what is there now; the key in the backup opens it.
      const { page } = (await (await ask('/contacts?count=exact')).json()) as { page: { count: number } }
      expect(page.count).toBe(5)

      expect((await clientele(first, ['restore', report.previous, '--replace'])).out).toBe('ws_main\n')
      expect(((await (await ask('/contacts?count=exact')).json()) as { page: { count: number } }).page.count).toBe(6)
    } finally {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  })

  it('move a firm to another machine, secrets included', async () => {
    const secrets = readFileSync(join(folder, first, 'secrets.json'), 'utf8')
    expect(await clientele(second, ['restore', file], { CLIENTELE_BACKUP_PASSPHRASE: 'some other words' })).toMatchObject({ code: 1, said: 'The passphrase is not the one that this backup was sealed with. Nothing was changed.\n' })
    expect(existsSync(join(folder, second, 'secrets.json'))).toBe(false)
    writeFileSync(join(folder, 'passphrase'), 'correct horse battery\n')
    const moved = await clientele(second, ['restore', file, '--passphrase-file', join(folder, 'passphrase'), '--json'])
    expect(JSON.parse(moved.out)).toMatchObject({ workspace: 'ws_main', secrets: 'restored', previous: null })
    expect(JSON.parse(readFileSync(join(folder, second, 'secrets.json'), 'utf8'))).toEqual(JSON.parse(secrets))
    expect(await query(urlOf(second), 'select count(*)::int as n from ws_main.contacts')).toEqual([{ n: 5 }])
  })

  it('say in one line what cannot be done', async () => {
    const none = join(folder, 'none.clientele')
    for (const args of [['restore', none], ['verify', none]]) expect(await clientele(second, args)).toEqual({ code: 1, out: '', said: `There is no file ${none}.\n` })
    expect(await clientele(second, ['backup', join(folder, 'no', 'firm.clientele')])).toEqual({ code: 1, out: '', said: `There is no folder ${join(folder, 'no')}.\n` })
    writeFileSync(none, 'Last name;First name\n')
    expect(await clientele(second, ['verify', none])).toEqual({ code: 1, out: '', said: 'This file is not a backup of Clientele.\n' })
    expect(await clientele(second, ['backup', file], { CLIENTELE_BACKUP_PASSPHRASE: 'short' })).toMatchObject({ code: 1, out: '' })
    for (const args of [['backup'], ['restore'], ['verify', file, '--fast']]) expect(await clientele(second, args)).toMatchObject({ code: 2, out: '' })
    for (const command of ['backup', 'restore', 'verify']) expect((await clientele(second, [command, '--help'])).out).toContain(`Usage: clientele ${command}`)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})
