/** The real application with some modules on a real database, in a new workspace of its own, for tests. */
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { sql } from 'kysely'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { Call, Tx } from '../call.ts'
import { connect, transaction, type Database } from '../database/connect.ts'
import { migrateWorkspace, prepareDatabase, type MigrationSource } from '../database/migrate.ts'
import { startStream } from '../events/stream.ts'
import type { ServerModule } from '../module.ts'
import { loadCatalog } from '../records/loadCatalog.ts'
import { registerModules } from '../records/registry.ts'
import { configureSecrets } from '../secrets/index.ts'
import { loadFirm } from '../settings/settings.ts'
import { systemCall } from '../systemCall.ts'
import { buildApp, type AppOptions } from './app.ts'
import type { Caller } from './context.ts'

export interface TestWorkspace {
  database: Database
  workspace: string
  /** Runs work as the system. */
  system<T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T>
}

export interface TestApp extends TestWorkspace {
  app: FastifyInstance
  stop(): Promise<void>
}

/** Finds who sends a request. */
export type Resolve = (database: Database, workspace: string, headers: IncomingHttpHeaders, address: string) => Promise<(Omit<Caller, 'language' | 'timeZone' | 'cookie'> & { language: string | null; timeZone: string | null }) | null>

const source = join(import.meta.dirname, '..', '..')

/** Where the tables of the kernel and of these modules are made. */
export const sourcesOf = (...modules: readonly string[]): MigrationSource[] => [
  { module: 'kernel', folder: join(source, 'kernel', 'migrations') },
  ...modules.map((module) => ({ module, folder: join(source, 'modules', module, 'migrations') })),
]

/** A workspace with nothing in it, whatever was there before. */
export async function emptyWorkspace(database: Database, workspace: string, sources: readonly MigrationSource[]): Promise<void> {
  await sql`drop schema if exists ${sql.id(workspace)} cascade`.execute(database.db)
  await migrateWorkspace(database, workspace, [...sources])
}

export async function startTestWorkspace(workspace: string, modules: readonly ServerModule[], sources: readonly MigrationSource[], pool: { max: number; prepare?: boolean } = { max: 8 }): Promise<TestWorkspace> {
  configureSecrets(['a key for tests that nobody uses elsewhere'])
  registerModules(modules)
  const database = connect(inject('databaseUrl'), pool)
  await prepareDatabase(database)
  await emptyWorkspace(database, workspace, sources)
  return { database, workspace, system: (work) => transaction(database, async (tx) => work(tx, await systemCall(tx, workspace))) }
}

/**
 * The application over a test workspace; `stop` ends both.
 * @param options `usual`: language and zone of people who have none of their own, also when the test changes the firm's
 */
export async function startTestApp(tested: TestWorkspace, modules: readonly ServerModule[], resolve: Resolve, options: Partial<Pick<AppOptions, 'reference' | 'logger'>> & { now?: () => Date; usual?: Pick<Caller, 'language' | 'timeZone'> } = {}): Promise<TestApp> {
  const { database, workspace } = tested
  const stream = startStream(database)
  const { now = () => new Date(), usual = { language: 'en', timeZone: 'UTC' }, logger = pino({ level: process.env.CLIENTELE_LOG ?? 'silent' }), reference } = options
  const app = await buildApp({
    modules,
    stream,
    logger,
    ...(reference ? { reference } : {}),
    context: {
      database,
      workspaceOf: () => workspace,
      firmOf: (schema) => transaction(database, (tx) => loadFirm(tx, schema)),
      catalogOf: (schema) => loadCatalog(database.db as unknown as Tx, schema),
      resolveCaller: async (database, schema, headers, address) => {
        const found = await resolve(database, schema, headers, address)
        return found && { ...found, language: found.language ?? usual.language, timeZone: found.timeZone ?? usual.timeZone, cookie: found.way === 'screen' }
      },
      now,
    },
  })
  return {
    ...tested,
    app,
    stop: async () => {
      await stream.stop()
      await app.close()
      await database.close()
    },
  }
}
