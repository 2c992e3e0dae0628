import { execFileSync, fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { halt, isPostgres, runningPostmaster } from './postmaster.ts'
import { startEmbedded } from './startEmbedded.ts'

const root = process.getuid?.() === 0
let dataDir: string
const cluster = (): string => join(dataDir, 'postgres-18')

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'clientele-embedded-')), 'data')
})

afterEach(async () => {
  await halt(findBinaries(), cluster())
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** Another process that uses the same data folder, as a server or a command would. */
async function otherProcess(): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(join(import.meta.dirname, 'holdEmbedded.testing.ts'), [dataDir], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [url] = (await once(child, 'message')) as [string]
  return { child, url }
}

describe('the embedded database', { timeout: 60_000 }, () => {
  it('keeps what was written over a stop and a start, and stops when the last one leaves', async () => {
    const first = await startEmbedded({ dataDir })
    expect(first.version).toMatch(/^18\.\d+/)
    await query(first.url, 'create table kept as select 7 as n')
    await first.stop()
    expect(runningPostmaster(cluster())).toBeNull()
    const access = join(cluster(), 'pg_hba.conf')
    const [written, rules] = [statSync(access), readFileSync(access, 'utf8')]
    const second = await startEmbedded({ dataDir })
    expect(statSync(access)).toMatchObject({ ino: written.ino, mtimeMs: written.mtimeMs })
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }])
    await second.stop()
    // Nobody else is let in by a rule of his own.
    writeFileSync(access, 'host all all 0.0.0.0/0 trust\n')
    await (await startEmbedded({ dataDir })).stop()
    expect(readFileSync(access, 'utf8')).toBe(rules)
  })

  it('sorts, folds and searches Cyrillic, lives in UTC and gives the application no more than it needs', async () => {
    const database = await startEmbedded({ dataDir })
    await query(database.url, 'create extension pg_trgm')
    const [row] = await query(
      database.url,
      `select cardinality(show_trgm('Петров')) > 3 as trigrams, lower('ЁЖИК') as folded, 'ё' < 'ж' collate "und-x-icu" as sorted,
        current_setting('TimeZone') as zone, current_setting('fsync') as fsync, current_setting('is_superuser') as superuser`,
    )
    expect(row).toEqual({ trigrams: true, folded: 'ёжик', sorted: true, zone: 'UTC', fsync: 'on', superuser: 'off' })
    await database.stop()
  })

  it.skipIf(process.platform === 'win32')('is reached by a socket in its folder, and by the loopback address where a socket cannot be', async () => {
    const how = 'select coalesce(host(inet_client_addr()), \'socket\') as way'
    const database = await startEmbedded({ dataDir })
    expect(await query(database.url, how)).toEqual([{ way: 'socket' }])
    expect(await query(database.url.replace(/\?.*/, ''), how)).toEqual([{ way: '127.0.0.1' }])
    await expect(query(database.url.replace('//clientele:', '//postgres:'), how)).rejects.toThrow('pg_hba.conf')
    await database.stop()

    const deep = join(dataDir, 'd'.repeat(100))
    mkdirSync(deep, { mode: 0o711 })
    const far = await startEmbedded({ dataDir: deep })
    expect(await query(far.url, how)).toEqual([{ way: '127.0.0.1' }])
    await far.stop()
  })

  it('keeps its password to the owner of the data folder', async () => {
    const database = await startEmbedded({ dataDir })
    expect(statSync(join(dataDir, 'database.json')).mode & 0o077).toBe(0)
    await expect(query(database.url.replace(/:\w+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed')
    await database.stop()
  })

  it('takes over the database of an application that was killed', async () => {
    const { child, url } = await otherProcess()
    await query(url, 'create table kept as select 1 as n')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const orphan = runningPostmaster(cluster())
    expect(orphan).not.toBeNull()
    const database = await startEmbedded({ dataDir })
    expect(runningPostmaster(cluster())?.pid).toBe(orphan?.pid)
    expect(await query(database.url, 'select n from kept')).toEqual([{ n: 1 }])
    await database.stop()
    expect(isPostgres(orphan!.pid)).toBe(false)
  })

  it('is shared by processes, and stays while one of them needs it', async () => {
    const { child, url } = await otherProcess()
    const database = await startEmbedded({ dataDir })
    expect(database.url).toBe(url)
    await database.stop()
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }])
    child.send('stop')
    await once(child, 'exit')
    expect(runningPostmaster(cluster())).toBeNull()
  })

  it('comes back by itself after the database was killed', async () => {
    const lines: string[] = []
    const database = await startEmbedded({ dataDir, report: (line) => lines.push(line) })
    await query(database.url, 'create table kept as select 1 as n')
    process.kill(runningPostmaster(cluster())!.pid, 'SIGKILL')
    while (lines.length === 0) await pause(50)
    expect(lines).toEqual(['The database had stopped and was started again.'])
    expect(await query(database.url, 'select n from kept')).toEqual([{ n: 1 }])
    await database.stop()
  })

  it('is not fooled by a leftover pid file whose number belongs to another program', async () => {
    await (await startEmbedded({ dataDir })).stop()
    writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n\nready\n`)
    const database = await startEmbedded({ dataDir })
    expect(await query(database.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await database.stop()
  })

  it('moves to another port when its own was taken', async () => {
    await (await startEmbedded({ dataDir })).stop()
    const { port } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { port: number }
    const thief = createServer().listen(port, '127.0.0.1')
    await once(thief, 'listening')
    const database = await startEmbedded({ dataDir })
    expect(new URL(database.url).port).not.toBe(String(port))
    expect(await query(database.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await database.stop()
    thief.close()
  })

  it('makes a new password when the file with it was lost', async () => {
    const first = await startEmbedded({ dataDir })
    await query(first.url, 'create table kept as select 1 as n')
    await first.stop()
    rmSync(join(dataDir, 'database.json'))
    const second = await startEmbedded({ dataDir })
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }])
    await second.stop()
  })

  it('begins anew after a first start that was cut off', async () => {
    mkdirSync(`${cluster()}.unfinished`, { recursive: true })
    writeFileSync(join(`${cluster()}.unfinished`, 'PG_VERSION'), '18\n')
    const database = await startEmbedded({ dataDir })
    expect(existsSync(`${cluster()}.unfinished`)).toBe(false)
    await database.stop()
  })

  it('leaves a database of another version alone and says so', async () => {
    await (await startEmbedded({ dataDir })).stop()
    writeFileSync(join(cluster(), 'PG_VERSION'), '15\n')
    await expect(startEmbedded({ dataDir })).rejects.toThrow('was made by another version of PostgreSQL')
  })

  it('says in one sentence that the folder may not be written to', () => {
    chmodSync(join(dataDir, '..'), 0o755)
    mkdirSync(dataDir, { mode: 0o555 })
    // Root may write everywhere, so the start is tried as somebody else.
    const fixture = join(import.meta.dirname, 'holdEmbedded.testing.ts')
    const { stderr, status } = spawnSync(process.execPath, [fixture, dataDir], { encoding: 'utf8', ...(root ? { uid: 65534, gid: 65534 } : {}) })
    expect(stderr).toBe(`This user may not use the database in ${dataDir}. Start as the user that owns the folder, or give the folder to this user.\n`)
    expect(status).toBe(1)
  })

  it.runIf(root)('runs for root even where only root may enter', async () => {
    chmodSync(join(dataDir, '..'), 0o700)
    const database = await startEmbedded({ dataDir })
    expect(execFileSync('ps', ['-o', 'user=', '-p', String(runningPostmaster(cluster())!.pid)], { encoding: 'utf8' })).not.toContain('root')
    await database.stop()
  })

  it.runIf(root && process.platform === 'linux')('says that the disk is full or read-only', async ({ skip }) => {
    mkdirSync(dataDir)
    // Containers seldom may mount.
    skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', dataDir]).status !== 0)
    try {
      await expect(startEmbedded({ dataDir })).rejects.toThrow(`The disk that holds ${dataDir} is full.`)
      execFileSync('mount', ['-o', 'remount,ro', dataDir])
      await expect(startEmbedded({ dataDir })).rejects.toThrow(`The disk that holds ${dataDir} is mounted read-only.`)
    } finally {
      execFileSync('umount', [dataDir])
    }
  })
})
