import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBinaries } from '../../kernel/database/embedded/binaries.ts'
import { halt, runningPostmaster } from '../../kernel/database/embedded/postmaster.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const bin = join(project, 'bin', 'clientele.js')
let folder: string
let env: NodeJS.ProcessEnv
const servers: ChildProcess[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-commands-'))
  const { DATABASE_URL: _, ...rest } = process.env
  env = { ...rest, CLIENTELE_DATA: join(folder, 'data'), PORT: '0' }
})

afterAll(async () => {
  await halt(findBinaries(), join(folder, 'data', 'postgres-18'))
  rmSync(folder, { recursive: true, force: true })
})

afterEach(() => {
  // One that a failed test left behind would be in the way of the next.
  for (const server of servers) server.kill('SIGKILL')
})

interface Outcome {
  code: number
  out: string
  said: string
}

/** Runs a command to its end. */
function clientele(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { env: { ...env, ...more } }, (error, out, said) => resolve({ code: error ? Number(error.code) : 0, out, said }))
  })
}

/** Starts the server and waits for its address, which is the last thing it prints. */
async function start(more: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; address: string; out: () => string }> {
  const child = spawn(process.execPath, [bin, 'start'], { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'inherit'] })
  servers.push(child)
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  while (!/^Clientele runs at (\S+)\n$/m.test(out)) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    await pause(50)
  }
  return { child, address: /Clientele runs at (\S+)\n$/.exec(out)![1]!, out: () => out }
}

describe('the command line', { timeout: 60_000 }, () => {
  it('explains itself', async () => {
    const { code, out, said } = await clientele(['--help'])
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(out).toContain('Usage: clientele')
    for (const command of [
      ['start'],
      ['migrate'],
      ['user', 'add'],
      ['user', 'disable'],
      ['api-key', 'add'],
      ['import'],
      ['import', 'undo'],
      ['export'],
      ['demo'],
    ]) {
      const help = await clientele([...command, '--help'])
      expect(help.code).toBe(0)
      expect(help.out).toContain(`Usage: clientele ${command.join(' ')}`)
    }
  })

  it('answers wrong usage with 2, and nothing on standard output', async () => {
    for (const args of [['fly'], ['user', 'add'], ['migrate', '--fast'], ['user']]) {
      const { code, out, said } = await clientele(args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(said).not.toBe('')
    }
  })

  it('says what is wrong with a setting in one line', async () => {
    expect(await clientele(['migrate'], { PORT: 'door' })).toEqual({ code: 1, out: '', said: 'PORT is "door"; it must be a number from 0 to 65535.\n' })
    const { code, out, said } = await clientele(['migrate'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/none' })
    expect({ code, out, said }).toEqual({
      code: 1,
      out: '',
      said: 'The database at 127.0.0.1:9 does not answer. Check that it runs and that DATABASE_URL names it.\n',
    })
  })

  it('works without a server, and leaves no database running behind', async () => {
    const migrated = await clientele(['migrate', '--json'])
    expect(migrated.code).toBe(0)
    expect((JSON.parse(migrated.out) as { workspaces: Record<string, string[]> }).workspaces.ws_main).toContain('kernel/0001-kernel.sql')
    expect((await clientele(['migrate'])).out).toBe('ws_main: up to date\n')
    const added = await clientele(['user', 'add', '--email', 'anna@firm.example', '--name', 'Anna Ozola', '--role', 'admin', '--json'])
    expect(JSON.parse(added.out)).toMatchObject({ email: 'anna@firm.example', role: 'admin', password: expect.any(String) as string })
    expect(runningPostmaster(join(folder, 'data', 'postgres-18'))).toBeNull()
  })

  it('prints a key alone, and answers what cannot be done with 1', async () => {
    const key = await clientele(['api-key', 'add', '--user', 'anna@firm.example', '--name', 'shop'])
    expect(key.out).toMatch(/^clt_\S+\n$/)
    expect(await clientele(['user', 'disable', 'nobody@firm.example'])).toMatchObject({ code: 1, out: '' })
    expect(await clientele(['user', 'disable', 'anna@firm.example', '--workspace', 'other'])).toEqual({
      code: 1,
      out: '',
      said: 'There is no workspace other. Known: ws_main.\n',
    })
  })
})

describe('records on the command line', { timeout: 60_000 }, () => {
  const rows = 'Last name,First name,Email\nOzola,Anna,anna@client.example\nKalniņš,Mārtiņš,martins@client.example\n'

  it('come in from a file, go out to one, and the import is taken back', async () => {
    const file = join(folder, 'people.csv')
    writeFileSync(file, rows)
    const tried = await clientele(['import', file, '--as', 'contacts', '--dry-run', '--json'])
    expect(JSON.parse(tried.out)).toMatchObject({ read: 2, created: 2, failed: 0, import: null })
    const imported = await clientele(['import', file, '--as', 'contacts', '--json'])
    const report = JSON.parse(imported.out) as { import: string }
    expect(report).toMatchObject({ read: 2, created: 2, updated: 0, skipped: 0, failed: 0, rejects: null })

    const target = join(folder, 'out.jsonl')
    const exported = await clientele(['export', 'contacts', '--filter', 'firstName[starts]=Mār', '--to', target])
    expect(exported).toEqual({ code: 0, out: `${target}\n`, said: '' })
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ lastName: 'Kalniņš' })

    expect((await clientele(['import', 'undo', report.import])).code).toBe(0)
    await clientele(['export', 'contacts', '--to', target])
    expect(readFileSync(target, 'utf8')).toBe('')
  })

  it('are told what is wrong with a file, an object or a filter', async () => {
    expect(await clientele(['import', join(folder, 'none.csv')])).toEqual({ code: 1, out: '', said: `There is no file ${folder}/none.csv.\n` })
    expect(await clientele(['export', 'contacts', '--to', 'list.pdf'])).toMatchObject({ code: 2, out: '' })
    expect(await clientele(['export', 'ghosts', '--to', join(folder, 'list.csv')])).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringContaining('There is no object ghosts.') as string,
    })
    const { code, said } = await clientele(['export', 'contacts', '--to', join(folder, 'list.csv'), '--filter', 'colour=red'])
    expect(code).toBe(1)
    expect(said).toContain('There is no field "colour".')
  })

  it('can be those of a firm that looks real', async () => {
    const { out } = await clientele(['demo', '--json'])
    expect(JSON.parse(out)).toMatchObject({ industry: 'windows', size: 'small', added: { contacts: 400, deals: 500 } })
    expect(await clientele(['demo', '--industry', 'zoo'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('start', { timeout: 240_000 }, () => {
  it('serves, takes commands beside it, refuses a second server and stops cleanly', async () => {
    const { child, address } = await start()
    expect((await fetch(`${address}/readyz`)).status).toBe(200)

    await clientele(['user', 'add', '--email', 'berta@firm.example', '--name', 'Berta Liepa', '--role', 'admin'])
    const { out: key } = await clientele(['api-key', 'add', '--user', 'berta@firm.example', '--name', 'beside'])
    const answer = await fetch(`${address}/api/v1/contacts`, { headers: { authorization: `Bearer ${key.trim()}` } })
    expect(answer.status).toBe(200)

    const second = await clientele(['start'])
    expect(second).toEqual({
      code: 1,
      out: '',
      said: `Clientele already runs on ${folder}/data, at ${address}. Stop it first, or set CLIENTELE_DATA to another folder.\n`,
    })

    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(runningPostmaster(join(folder, 'data', 'postgres-18'))).toBeNull()
  })

  it('starts again after it was killed', async () => {
    const first = await start()
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const { child, address } = await start()
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    child.kill('SIGINT')
    expect((await once(child, 'exit'))[0]).toBe(0)
  })

  it('tells where to set up on the first start', async () => {
    const { child, address, out } = await start({ CLIENTELE_DATA: join(folder, 'other') })
    expect(out()).toMatch(new RegExp(`^Set up your firm at ${address}/setup\\?token=\\S{20,}\nClientele runs at ${address}\n$`))
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it('says that its port is taken', async () => {
    const thief = createServer().listen(0, '127.0.0.1')
    await once(thief, 'listening')
    const { port } = thief.address() as { port: number }
    const { code, out, said } = await clientele(['start'], { PORT: String(port) })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(said).toMatch(new RegExp(`^Port ${port} is in use by another program\\.[^\n]*\n$`))
    expect(runningPostmaster(join(folder, 'data', 'postgres-18'))).toBeNull()
    thief.close()
  })
})
