/** The server process of a database folder: is one there, start it, stop it. */
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { explain, StartFailure } from './startFailure.ts'

export interface Postmaster {
  pid: number
  port: number
  status: string
}

/** The server that runs on the folder, also one that an earlier process left behind; null when none does. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!pid || !isPostgres(pid)) return null
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
}

/** Whether that process lives and is PostgreSQL: after a power cut its number may belong to anything. */
export function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') {
      const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return name === 'postgres' && state !== 'Z'
    }
    process.kill(pid, 0)
    return process.platform === 'win32' || execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}

/**
 * Starts the server and waits until it takes connections, however long the recovery after a crash takes.
 * Throws StartFailure with the reason when it gives up.
 * @param startLog file for what the server says before its own log begins
 * @param waiting called once it was begun
 */
export async function launch(binaries: Binaries, account: Account, cluster: string, port: number, startLog: string, folder: string, waiting?: () => void): Promise<void> {
  for (let round = 1; ; round += 1) {
    removeStalePidFile(cluster)
    const began = Date.now()
    const log = openSync(startLog, 'w', 0o600)
    const child = spawnAs(account, binaries.postgres, ['-D', cluster, '-p', String(port)], { detached: true, stdio: ['ignore', log, log] })
    closeSync(log)
    const end: { said?: string } = {}
    child.once('error', (error) => (end.said = error.message))
    child.once('exit', () => (end.said ??= ''))
    child.unref()
    waiting?.()
    while (end.said === undefined && runningPostmaster(cluster)?.status !== 'ready') await pause(25)
    if (end.said === undefined) return
    const output = `${end.said}\n${readFileSync(startLog, 'utf8')}\n${logSince(cluster, began)}`
    // After kill -9 of the server alone, its helpers need a moment to notice and leave.
    if (round < 40 && /shared memory block .* is still in use|lock file .* already exists/.test(output)) await pause(250)
    else throw /could not bind|address already in use/i.test(output) ? new PortTaken() : explain(output, folder)
  }
}

/** Somebody took the port between the choice of it and the start; another one will do. */
export class PortTaken extends StartFailure {
  constructor() {
    super('The port of the database was taken by another program.')
  }
}

/** Stops the server and waits for its last write. Ends open transactions as a rollback. */
export async function halt(binaries: Binaries, cluster: string): Promise<void> {
  const server = runningPostmaster(cluster)
  if (!server) return
  const gone = async (patience: number): Promise<boolean> => {
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(20)) if (!isPostgres(server.pid)) return true
    return false
  }
  // Signals do not stop a Windows process in order; PostgreSQL brings its own messenger there.
  if (process.platform === 'win32') execFileSync(join(binaries.root, 'bin', 'pg_ctl.exe'), ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore' })
  else process.kill(server.pid, 'SIGINT')
  if (await gone(60_000)) return
  process.kill(server.pid, 'SIGQUIT')
  await gone(10_000)
}

function removeStalePidFile(cluster: string): void {
  if (runningPostmaster(cluster)) return
  const file = join(cluster, 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  if (!pid) return
  try {
    process.kill(pid, 0)
  } catch {
    // No such process: PostgreSQL clears the file itself, and checks for helpers that still live.
    return
  }
  rmSync(file)
}

/** What the server's own log gained since then; its last 20 kB at most. */
function logSince(cluster: string, since: number): string {
  const folder = join(cluster, 'log')
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).mtimeMs >= since - 1000)
    .map((file) => readFileSync(file, 'utf8').slice(-20_000))
    .join('\n')
    .split('\n')
    .filter((line) => !(Date.parse(line.slice(0, 23) + 'Z') < since))
    .join('\n')
}
