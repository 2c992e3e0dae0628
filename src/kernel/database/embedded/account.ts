/**
 * Under which account of the operating system PostgreSQL runs. It refuses to run as root, and many servers have
 * nothing else; then an account without rights of its own is borrowed for the database.
 */
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { readFileSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { StartFailure } from './startFailure.ts'

export interface Account {
  /** Undefined when the database runs as the user who started it. */
  ids?: { uid: number; gid: number; name: string }
  /** Words put before each command: how the account may enter closed folders. */
  prefix: string[]
}

const candidates = ['clientele', 'postgres', '_postgres', 'nobody']

/**
 * Chooses the account.
 * @param folders everything the database must be able to reach; their parents count too
 * @param owner user id that an existing database folder belongs to, kept when it is not root
 */
export function chooseAccount(folders: readonly string[], owner?: number): Account {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const ids = identify(owner ? [String(owner), ...candidates] : candidates)
  const closed = folders.map((folder) => closedOn(folder, ids)).find((folder) => folder !== null)
  return { ids, prefix: closed === undefined ? [] : passage(ids, closed) }
}

/** Starts a program of PostgreSQL under the account, with an environment free of settings meant for other databases. */
export function spawnAs(account: Account, program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
  const [command, ...rest] = [...account.prefix, program, ...args] as [string, ...string[]]
  const ids = account.ids && account.prefix.length === 0 ? { uid: account.ids.uid, gid: account.ids.gid } : {}
  return spawn(command, rest, { cwd: '/', ...options, ...ids, env })
}

function identify(names: readonly string[]): { uid: number; gid: number; name: string } {
  for (const name of names) {
    try {
      const ask = (flag: string): string => execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
      return { uid: Number(ask('-u')), gid: Number(ask('-g')), name: ask('-un') }
    } catch {
      // No such account; the next one.
    }
  }
  throw new StartFailure('The database does not run as root, and there is no other account to run it. Start as an ordinary user.')
}

/** The first folder on the way that the account may not pass, or null. Access lists are not looked at: when in doubt, closed. */
function closedOn(folder: string, ids: { uid: number; gid: number }): string | null {
  let last = true
  for (let path = folder; ; path = dirname(path)) {
    const stats = statSync(path)
    if (!permits(stats, ids, last ? 0o5 : 0o1)) return path
    if (path === dirname(path)) return null
    last = false
  }
}

function permits(stats: Stats, ids: { uid: number; gid: number }, bits: number): boolean {
  const mode = stats.uid === ids.uid ? stats.mode >> 6 : stats.gid === ids.gid ? stats.mode >> 3 : stats.mode
  return (mode & bits) === bits
}

/**
 * Lets the account pass closed folders such as /root, which root may grant (capabilities(7)). Copying the database
 * elsewhere or opening the folder to everybody would both change more than was asked for.
 */
function passage(ids: { uid: number; gid: number; name: string }, closed: string): string[] {
  const granted = process.platform === 'linux' ? grantable() : null
  if (granted === null || !exists('setpriv'))
    throw new StartFailure(
      `The database does not run as root, and the account ${ids.name}, which would run it, cannot enter ${closed}. Start as an ordinary user, or put the project and its data folder where others may enter.`,
    )
  return ['setpriv', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', `--inh-caps=+${granted}`, `--ambient-caps=+${granted}`, '--']
}

/** The weakest capability that opens folders and that this process may hand on; containers often keep only the second. */
function grantable(): string | null {
  const bounding = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`)
  const has = (bit: bigint): boolean => ((bounding >> bit) & 1n) === 1n
  return has(2n) ? 'dac_read_search' : has(1n) ? 'dac_override' : null
}

function exists(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
