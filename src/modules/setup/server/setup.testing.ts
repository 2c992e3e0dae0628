/** The real application with what set-up needs, in a new workspace, for the tests beside. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { inject } from 'vitest'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, transaction, type Database } from '../../../kernel/database/connect.ts'
import { migrateWorkspace, prepareDatabase } from '../../../kernel/database/migrate.ts'
import { startStream } from '../../../kernel/events/stream.ts'
import { buildApp } from '../../../kernel/http/app.ts'
import type { ServerModule } from '../../../kernel/module.ts'
import { loadCatalog } from '../../../kernel/records/catalog.ts'
import { registerModules } from '../../../kernel/records/registry.ts'
import { loadFirm } from '../../../kernel/settings/settings.ts'
import { configureAccounts, resolveActor } from '../../accounts/server/index.ts'
import { configureSetup } from './configuration.ts'

export interface TestSetup {
  app: FastifyInstance
  database: Database
  workspace: string
  stop(): Promise<void>
}

export const testToken = 'the token of the link'
const folder = join(import.meta.dirname, '..', '..')

export async function startSetup(workspace: string): Promise<TestSetup> {
  configureAccounts({ secret: 'kept in the data folder of an installation' })
  configureSetup({ token: testToken, dataDir: tmpdir(), env: { CLIENTELE_COMPANY: 'Ziemeļu Logi', CLIENTELE_COUNTRY: 'lv' } })
  // Sample clients touch every object, and modules other than ours may not be imported by name.
  const names = ['accounts', 'companies', 'contacts', 'products', 'deals', 'activities', 'tasks', 'views', 'demo', 'setup']
  const modules = (
    await Promise.all(
      names.map(async (name) =>
        readdirSync(join(folder, name, 'server')).includes('module.ts')
          ? ((await import(join(folder, name, 'server', 'module.ts'))) as { default: ServerModule }).default
          : null,
      ),
    )
  ).filter((module) => module !== null)
  registerModules(modules)
  const database = connect(inject('databaseUrl'), { max: 8 })
  await prepareDatabase(database)
  await sql`drop schema if exists ${sql.id(workspace)} cascade`.execute(database.db)
  await migrateWorkspace(database, workspace, [
    { module: 'kernel', folder: join(folder, '..', 'kernel', 'migrations') },
    ...names.map((module) => ({ module, folder: join(folder, module, 'migrations') })),
  ])
  const stream = startStream(database)
  const app = await buildApp({
    modules,
    stream,
    logger: pino({ level: 'silent' }),
    context: {
      database,
      workspaceOf: () => workspace,
      firmOf: (name) => transaction(database, (tx) => loadFirm(tx, name)),
      catalogOf: (name) => transaction(database, (tx) => loadCatalog(tx, name)),
      resolveCaller: async (source, name, headers, address) => {
        const found = await resolveActor(source, name, headers, address)
        return found && { ...found, language: found.language ?? 'en', timeZone: found.timeZone ?? 'UTC', cookie: found.way === 'screen' }
      },
      now: () => new Date(),
    },
  })
  return {
    app,
    database,
    workspace,
    stop: async () => {
      await app.close()
      await stream.stop()
      await database.close()
    },
  }
}
