/** The real application with accounts alone, in a workspace of its own, for the tests beside. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { inject } from 'vitest'
import { join } from 'node:path'
import type { Call, Tx } from '../../../kernel/call.ts'
import { connect, table, transaction, type Database } from '../../../kernel/database/connect.ts'
import { migrateWorkspace, prepareDatabase } from '../../../kernel/database/migrate.ts'
import { startStream } from '../../../kernel/events/stream.ts'
import { buildApp } from '../../../kernel/http/app.ts'
import { loadCatalog } from '../../../kernel/records/catalog.ts'
import { registerModules } from '../../../kernel/records/registry.ts'
import { unnamedFirm } from '../../../kernel/settings/settings.ts'
import { configureSecrets } from '../../../kernel/secrets/index.ts'
import { systemCall } from '../../../kernel/systemCall.ts'
import { addUser } from './addUser.ts'
import accounts from './module.ts'
import { resolveActor } from './resolveActor.ts'
import { configureAccounts } from './secret.ts'

const source = join(import.meta.dirname, '..', '..', '..')

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
  configureSecrets(['a key for tests that nobody uses elsewhere'])
  registerModules([accounts])
  const database = connect(inject('databaseUrl'), { max: 8 })
  await prepareDatabase(database)
  await sql`drop schema if exists ${sql.id(workspace)} cascade`.execute(database.db)
  await migrateWorkspace(database, workspace, [
    { module: 'kernel', folder: join(source, 'kernel', 'migrations') },
    { module: 'accounts', folder: join(source, 'modules', 'accounts', 'migrations') },
  ])
  const stream = startStream(database)
  let ahead = 0
  const context = {
    database,
    workspaceOf: () => workspace,
    firmOf: async () => unnamedFirm,
    catalogOf: (name: string) => transaction(database, (tx) => loadCatalog(tx, name)),
    resolveCaller: async (_: Database, name: string, headers: Parameters<typeof resolveActor>[2], address: string) => {
      const found = await resolveActor(database, name, headers, address)
      return found && { ...found, language: found.language ?? 'en', timeZone: found.timeZone ?? 'UTC', cookie: found.way === 'screen' }
    },
    now: () => new Date(Date.now() + ahead),
  }
  const app = await buildApp({ context, modules: [accounts], stream, logger: pino({ level: 'silent' }) })
  const system: TestAccounts['system'] = (work) => transaction(database, async (tx) => work(tx, await systemCall(tx, workspace)))
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
    stop: async () => {
      await app.close()
      await stream.stop()
      await database.close()
    },
  }
}
