/** Servers as processes of their own, for tests that kill them, run several, or watch one for long. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { nodeEnvironment, nodeFlags } from '../../scripts/memory.js'
import { connect } from '../kernel/database/connect.ts'

export const account = { email: 'ada@firm.example', password: 'three plain words' }

export interface ServerProcess {
  child: ChildProcess
  address: string
  end(signal: NodeJS.Signals): Promise<void>
}

/** Starts with the first administrator in place; throws when the process ends before it serves. */
export async function startProcess(env: Record<string, string>): Promise<ServerProcess> {
  const whole = { ...nodeEnvironment, ...process.env, HOST: '127.0.0.1', PORT: '0', CLIENTELE_ADMIN_EMAIL: account.email, CLIENTELE_ADMIN_PASSWORD: account.password, CLIENTELE_COMPANY: 'Test', CLIENTELE_DEMO: 'false', CLIENTELE_LOG: process.env.CLIENTELE_LOG ?? 'silent', ...env }
  const child = fork(join(import.meta.dirname, 'serve.testing.ts'), { env: whole, execPath: process.execPath, execArgv: nodeFlags, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [address] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [string | null]
  if (address === null) throw new Error('The server did not start.')
  return {
    child,
    address,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

/** An empty database of its own on the server of the tests; answers with its address. */
export async function freshDatabase(name: string): Promise<string> {
  const any = connect(inject('databaseUrl'), { max: 1 })
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(any.db)
  await sql`create database ${sql.id(name)}`.execute(any.db)
  await any.close()
  return Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href
}

export interface Heard {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look at bodies of every shape
  body: any
}

export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Heard>

/** Asks a server with a key, or with the headers alone where the key is null. */
export const asking =
  (address: string, key: string | null): Ask =>
  async (method, path, body, headers = {}) => {
    const answer = await fetch(`${address}/api/v1${path}`, { method, headers: { origin: address, ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }), signal: AbortSignal.timeout(30_000) })
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
  }

/** The cookie of the first administrator. */
export async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify(account) })
  if (answer.status !== 200) throw new Error(`The sign-in was answered with ${answer.status}.`)
  return answer.headers.getSetCookie().map((part) => part.split(';')[0]).join('; ')
}

/** An API key of the first administrator. */
export async function firstKey(address: string): Promise<string> {
  const made = await asking(address, null)('POST', '/api-keys', { name: 'tests' }, { cookie: await signIn(address) })
  return made.body.key
}

export interface OpenStream {
  text(): string
  ended(): boolean
  leave(): void
}

/** The live stream, open once its first bytes have come. @param after the last place that was heard, to go on from there */
export function openStream(address: string, key: string, query = '', after?: string): Promise<OpenStream> {
  let text = ''
  let ended = false
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/api/v1/stream${query}`, { headers: { authorization: `Bearer ${key}`, ...(after === undefined ? {} : { 'last-event-id': after }) } }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        resolve({ text: () => text, ended: () => ended, leave: () => void asked.destroy() })
      })
      answer.on('close', () => (ended = true))
      answer.on('error', () => (ended = true))
    })
    asked.on('error', (error) => (ended ? undefined : reject(error)))
    asked.end()
  })
}
