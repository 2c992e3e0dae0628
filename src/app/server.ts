/** Puts everything together: database, workspaces, jobs, HTTP. */
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { startSealer } from '../kernel/audit/index.ts'
import { connect, type Database } from '../kernel/database/connect.ts'
import type { EmbeddedDatabase } from '../kernel/database/embedded/startEmbedded.ts'
import { listWorkspaces, migrateWorkspace, prepareDatabase } from '../kernel/database/migrate.ts'
import { startDispatcher, type Dispatcher } from '../kernel/events/dispatch.ts'
import { startStream } from '../kernel/events/stream.ts'
import { buildApp } from '../kernel/http/app.ts'
import { startJobs } from '../kernel/jobs/jobs.ts'
import { createLog, type Logger } from '../kernel/log/log.ts'
import { rememberCatalog } from '../kernel/records/loadCatalog.ts'
import { registerModules } from '../kernel/records/registry.ts'
import { configureSecrets } from '../kernel/secrets/index.ts'
import { rememberFirm } from '../kernel/settings/rememberFirm.ts'
import { configureAccounts, resolveActor } from '../modules/accounts/server/index.ts'
import { configureBackups } from '../modules/backups/server/index.ts'
import { configureNotifications } from '../modules/notifications/server/index.ts'
import { configureSetup, setupFromEnvironment, setupNeeded, type Restorer } from '../modules/setup/server/index.ts'
import { CommandFailure } from './commands/commandFailure.ts'
import { placeFiles } from './commands/placeFiles.ts'
import { restoreInto } from './commands/restoreInto.ts'
import { startDatabase } from './startDatabase.ts'
import type { Settings } from './commands/settings.ts'
import { contentsOf } from './contents.ts'
import { addHealth } from './health.ts'
import { migrationSources, serverModules } from './modules.server.ts'
import { addPages } from './pages.ts'
import { reference } from './reference/reference.ts'
import { loadSecrets } from './secrets.ts'
import { version } from './version.ts'

export interface Server {
  address: string
  /** Where to set up; null when that has been done. */
  setupUrl: string | null
  stop(): Promise<void>
}

const firstWorkspace = 'ws_main'

/**
 * Starts all that the role asks for. Throws CommandFailure or StartFailure with a sentence for the person at the keyboard.
 * @param starting the embedded database where it is being started already; it is stopped with the server, and when this fails
 */
export async function startServer(settings: Settings, starting: Promise<EmbeddedDatabase> | null = beginDatabase(settings)): Promise<Server> {
  const stops: (() => Promise<void>)[] = starting ? [async () => (await starting).stop()] : []
  try {
    const log = createLog()
    const setupToken = prepareProcess(settings)
    return await run(settings, log, await starting, stops, setupToken)
  } catch (error) {
    await stopAll(stops)
    throw error
  }
}

const beginDatabase = (settings: Settings): Promise<EmbeddedDatabase> | null => (settings.databaseUrl === null ? startDatabase(settings) : null)

/** What the code is told once. Answers with the token of the set-up. */
function prepareProcess(settings: Settings): string {
  const secrets = takeSecrets(settings)
  configureSetup({ token: secrets.setup, dataDir: settings.dataDir, host: settings.host, port: settings.port, https: settings.tls !== null, publicUrl: settings.publicUrl, restore: restorer(settings) })
  placeFiles(settings.dataDir)
  configureBackups({ dataDir: settings.dataDir, version, sources: migrationSources, contents: contentsOf(settings.dataDir) })
  registerModules(serverModules)
  return secrets.setup
}

function takeSecrets(settings: Settings): ReturnType<typeof loadSecrets> {
  const secrets = loadSecrets(settings.dataDir)
  configureAccounts({ secret: settings.secret ?? secrets.session, publicUrl: settings.publicUrl, ownUrl: `${settings.tls ? 'https' : 'http'}://${nameOf(settings.host)}:${settings.port}` })
  const former = secrets.formerSeals ?? []
  // Several processes share CLIENTELE_SECRET; what one process sealed before it was set still opens.
  configureSecrets(settings.secret === null ? [secrets.seal, ...former] : [settings.secret, secrets.seal, ...former])
  return secrets
}

/** Restores beneath the running server, which goes on with the secrets that came along. */
const restorer = (settings: Settings): Restorer => async (database, wanted) => {
  const { secrets, ...report } = await restoreInto(database, { ...wanted, dataDir: settings.dataDir, replace: false })
  if (secrets === 'restored') takeSecrets(settings)
  return { ...report, secrets: secrets === 'kept out' ? 'keptOut' : secrets, restart: secrets === 'restored' && settings.role !== 'all' }
}

async function run(settings: Settings, log: Logger, embedded: EmbeddedDatabase | null, stops: (() => Promise<void>)[], setupToken: string): Promise<Server> {
  const database = connect(settings.databaseUrl ?? embedded!.url, { prepare: embedded !== null })
  stops.push(() => database.close())
  await migrateAll(database)
  const work = settings.role !== 'web'
  const jobs = await startJobs(database, serverModules, { work, log: (error, job) => log.error({ err: error, job }, 'a job failed') })
  stops.push(() => jobs.stop())
  if (work) {
    const dispatcher: Dispatcher = startDispatcher(database, serverModules, (error, event) => log.error({ err: error, event: event.id, type: event.type }, 'an event was put aside'))
    stops.push(() => dispatcher.stop())
    const sealer = startSealer(database, (error) => log.error({ err: error }, 'the register could not be sealed'))
    stops.push(() => sealer.stop())
  }
  await setupFromEnvironment(database, firstWorkspace, process.env)
  const needed = await setupNeeded(database, firstWorkspace)
  const address = await listen(settings, log, database, stops)
  configureNotifications({ address })
  return { address, setupUrl: needed ? `${address}/setup?token=${setupToken}` : null, stop: () => stopAll(stops) }
}

async function migrateAll(database: Database): Promise<void> {
  await prepareDatabase(database)
  const known = (await listWorkspaces(database)).map((workspace) => workspace.schema)
  for (const workspace of known.length > 0 ? known : [firstWorkspace]) await migrateWorkspace(database, workspace, [...migrationSources])
}

async function listen(settings: Settings, log: Logger, database: Database, stops: (() => Promise<void>)[]): Promise<string> {
  const stream = startStream(database)
  let ready = true
  const workspaces = new Map((await listWorkspaces(database)).flatMap(({ schema, hosts }) => hosts.map((host) => [host, schema] as const)))
  const firmOf = rememberFirm(database)
  const https = await certificate(settings)
  const app = await buildApp({
    modules: serverModules,
    stream,
    logger: log,
    https,
    reference,
    strictTransport: settings.publicUrl?.startsWith('https://') ?? false,
    context: {
      database,
      workspaceOf: (host) => workspaces.get(host) ?? firstWorkspace,
      firmOf,
      catalogOf: rememberCatalog(database),
      resolveCaller: async (source, workspace, headers, address) => {
        const found = await resolveActor(source, workspace, headers, address)
        if (!found) return null
        const firm = await firmOf(workspace)
        return { ...found, language: found.language ?? firm.language, timeZone: found.timeZone ?? firm.timeZone, cookie: found.way === 'screen' }
      },
      now: () => new Date(),
    },
  })
  addHealth(app, database, () => ready)
  if (https?.authority) app.get('/authority.crt', { schema: { hide: true } }, (_, reply) => reply.type('application/x-x509-ca-cert').send(https.authority))
  await addPages(app)
  stops.push(async () => {
    ready = false
    await stream.stop()
    await app.close()
  })
  try {
    await app.listen({ port: settings.role === 'worker' ? 0 : settings.port, host: settings.role === 'worker' ? '127.0.0.1' : settings.host })
  } catch (error) {
    throw explainListen(error as NodeJS.ErrnoException, settings)
  }
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : settings.port
  return settings.publicUrl ?? `${settings.tls ? 'https' : 'http'}://${nameOf(settings.host)}:${port}`
}

const nameOf = (host: string): string => (host === '0.0.0.0' || host === '::' ? hostname() : host.includes(':') ? `[${host}]` : host)

async function certificate(settings: Settings): Promise<{ cert: string; key: string; authority?: string } | undefined> {
  if (settings.tls === null) return undefined
  if (settings.tls === 'auto') {
    const { ownCertificate } = await import('./tls/ownAuthority.ts')
    return ownCertificate(settings.dataDir, settings.publicUrl ? [new URL(settings.publicUrl).hostname] : [])
  }
  try {
    return { cert: readFileSync(settings.tls.cert, 'utf8'), key: readFileSync(settings.tls.key, 'utf8') }
  } catch (error) {
    throw new CommandFailure(`The certificate cannot be read: ${(error as Error).message}`)
  }
}

function explainListen(error: NodeJS.ErrnoException, settings: Settings): Error {
  if (error.code === 'EADDRINUSE') return new CommandFailure(`Port ${settings.port} is in use by another program. Stop it, or set PORT to a free one.`)
  if (error.code === 'EACCES') return new CommandFailure(`This user may not listen on port ${settings.port}. Set PORT to a number from 1024 up.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new CommandFailure(`HOST is "${settings.host}", which is not an address of this machine.`)
  return error
}

/** In the reverse order of the starts; one that fails does not keep the others running. */
async function stopAll(stops: (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops.reverse()) await stop().catch(() => {})
}
