/** How the server stands, for the set-up page. */
import { statfs } from 'node:fs/promises'
import { networkInterfaces, totalmem } from 'node:os'
import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/connect.ts'
import type { ServerState } from '../contract.ts'
import { configuration } from './configuration.ts'

const slowMs = 100
const gigabyte = 1024 ** 3

export async function readServerState(database: Database, secure: boolean): Promise<ServerState> {
  const { https, publicUrl } = configuration()
  const [base, disk] = await Promise.all([readDatabase(database), readDisk()])
  const total = process.constrainedMemory() > 0 ? Math.min(process.constrainedMemory(), totalmem()) : totalmem()
  const available = Math.min(process.availableMemory(), total)
  return {
    ...base,
    disk,
    memory: { state: available < gigabyte / 2 ? 'warning' : 'ok', used: total - available, total },
    https: { state: https || secure || publicUrl?.startsWith('https:') ? 'ok' : 'warning' },
    addresses: addresses(),
  }
}

async function readDatabase(database: Database): Promise<Pick<ServerState, 'database' | 'clock'>> {
  // The first query may have to open a connection; the second tells how fast the database answers.
  await sql`select 1`.execute(database.db)
  const asked = performance.now()
  const { rows } = await sql<{
    version: string
    ms: number
  }>`select current_setting('server_version') as version, (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(database.db)
  const milliseconds = performance.now() - asked
  const now = Date.now()
  const differenceMs = Math.round(rows[0]!.ms - (now - milliseconds / 2))
  return {
    database: {
      state: milliseconds > slowMs ? 'warning' : 'ok',
      version: rows[0]!.version.split(' ')[0]!,
      milliseconds: Math.max(1, Math.round(milliseconds)),
    },
    clock: { state: Math.abs(differenceMs) > 2000 ? 'warning' : 'ok', now: new Date(now).toISOString(), differenceMs },
  }
}

async function readDisk(): Promise<ServerState['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(configuration().dataDir)
    const [free, total] = [bavail * bsize, blocks * bsize]
    return { state: free < 5 * gigabyte ? 'warning' : 'ok', free, total }
  } catch {
    // Some network drives do not tell.
    return null
  }
}

const loopback = /^(localhost|127\.|::1$|\[::1\])/

/** Addresses that others on the network can open. */
function addresses(): string[] {
  const { host, port, https, publicUrl } = configuration()
  if (publicUrl) return [publicUrl]
  if (loopback.test(host)) return []
  const url = (name: string): string => `${https ? 'https' : 'http'}://${name}:${port}`
  if (host !== '0.0.0.0' && host !== '::') return [url(host.includes(':') ? `[${host}]` : host)]
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => url(address))
}
