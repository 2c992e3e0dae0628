/** How to reach the embedded database: kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { database, role } from './cluster.ts'
import { openSocket } from './localSocket.ts'

export interface Access {
  /** 0 until a port was chosen. */
  port: number
  password: string
}

/** What the file holds, or null when it is missing or unreadable. */
export function loadAccess(file: string): Access | null {
  if (!existsSync(file)) return null
  try {
    const { port, password } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Access>
    return typeof password === 'string' && /^\w{20,}$/.test(password) ? { port: Number(port) || 0, password } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A fresh password of 192 bits; the port is chosen at the start. */
export const newAccess = (): Access => ({ port: 0, password: randomBytes(24).toString('hex') })

/** Keeps the access for the next start; never half written. */
export function storeAccess(place: { access: Access; accessFile: string }, access: Access): void {
  place.access = access
  writeFileSync(`${place.accessFile}.new`, `${JSON.stringify(access)}\n`, { mode: 0o600 })
  renameSync(`${place.accessFile}.new`, place.accessFile)
}

/** By the socket where there is one (`host` in the query wins over the address; libpq, 32.1.1.2). */
export function connectionUrl({ access, cluster }: { access: Access; cluster: string }): string {
  const socket = openSocket(cluster, access.port)
  return `postgres://${role}:${access.password}@127.0.0.1:${access.port}/${database}${socket ? `?host=${encodeURIComponent(socket)}` : ''}`
}
