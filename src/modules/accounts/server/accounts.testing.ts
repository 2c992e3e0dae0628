/** The real application with accounts alone, in a workspace of its own, for the tests beside. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table, type Database } from '../../../kernel/database/connect.ts'
import { sourcesOf, startTestApp, startTestWorkspace } from '../../../kernel/http/testApp.testing.ts'
import { addUser } from './people/addUser.ts'
import accounts from './module.ts'
import { resolveActor } from './rights/resolveActor.ts'
import { configureAccounts } from './door/secret.ts'

export interface TestAccounts {
  app: FastifyInstance
  database: Database
  workspace: string
  /** Runs work as the system. */
  system<T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T>
  add(name: string, role: string): Promise<string>
  /** Signs in and gives the Cookie header. */
  cookieOf(name: string): Promise<string>
  count(tableName: string): Promise<number>
  /** Sets the clock of the interface ahead by so many seconds. */
  ahead(seconds: number): void
  stop(): Promise<void>
}

/** The address that the server names itself, for links. */
export const testAddress = 'http://crm.firm.example'
export const testPassword = 'three plain words'
export const addressOf = (name: string): string => `${name}@firm.example`

export async function startAccounts(workspace: string): Promise<TestAccounts> {
  configureAccounts({ secret: 'kept in the data folder of an installation', ownUrl: testAddress })
  const tested = await startTestWorkspace(workspace, [accounts], sourcesOf('accounts'))
  const { system } = tested
  let ahead = 0
  const { app, database, stop } = await startTestApp(tested, [accounts], resolveActor, { now: () => new Date(Date.now() + ahead) })
  return {
    app,
    database,
    workspace,
    system,
    add: async (name, role) => (await system((tx, call) => addUser(tx, call, { name, email: addressOf(name), role, password: testPassword }))).user.id,
    cookieOf: async (name) => {
      const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: addressOf(name), password: testPassword } })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return String(answer.headers['set-cookie']).split(';')[0]!
    },
    count: async (tableName) => (await sql<{ n: number }>`select count(*) as n from ${table(workspace, tableName)}`.execute(database.db)).rows[0]!.n,
    ahead: (seconds) => void (ahead = seconds * 1000),
    stop,
  }
}
