/** Opens the database and one workspace for the time of a command, beside a running server or without one. */
import type { Call, Tx } from '../../kernel/call.ts'
import { connect, transaction, type Database } from '../../kernel/database/connect.ts'
import { startEmbedded } from '../../kernel/database/embedded/startEmbedded.ts'
import { listWorkspaces, migrateWorkspace, prepareDatabase } from '../../kernel/database/migrate.ts'
import { registerModules } from '../../kernel/records/registry.ts'
import { systemCall } from '../../kernel/systemCall.ts'
import { migrationSources, serverModules } from '../modules.server.ts'
import { CommandFailure } from './commandFailure.ts'
import type { WorkspaceOptions } from './options.ts'
import { placeFiles } from './placeFiles.ts'
import { readSettings, type Settings } from './settings.ts'

export interface OpenWorkspace {
  database: Database
  /** The schema. */
  workspace: string
  settings: Settings
  /** Does work in one transaction, as the command line. */
  inTransaction<T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T>
}

const first = 'ws_main'

/** Runs work in the named workspace, or in the only one, brought up to date first. */
export async function withWorkspace<T>(options: WorkspaceOptions, work: (open: OpenWorkspace) => Promise<T>): Promise<T> {
  return withDatabase(async (database, settings) => {
    registerModules(serverModules)
    const workspace = await chooseWorkspace(database, options.workspace)
    await migrateWorkspace(database, workspace, [...migrationSources])
    const inTransaction: OpenWorkspace['inTransaction'] = (run) => transaction(database, async (tx) => run(tx, await systemCall(tx, workspace, 'cli')))
    return work({ database, workspace, settings, inTransaction })
  })
}

/** Runs work on the database: DATABASE_URL, or the embedded one, started when nobody runs it. */
export async function withDatabase<T>(work: (database: Database, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings()
  placeFiles(settings.dataDir)
  const embedded = settings.databaseUrl === null ? await startEmbedded({ dataDir: settings.dataDir }) : null
  try {
    const database = connect(settings.databaseUrl ?? embedded!.url, { max: 4, applicationName: 'clientele command' })
    try {
      await prepareDatabase(database)
      return await work(database, settings)
    } finally {
      await database.close()
    }
  } finally {
    await embedded?.stop()
  }
}

/** The schema of the named workspace, or of the only one. Throws CommandFailure when that is unknown or unclear. */
export async function chooseWorkspace(database: Database, wanted: string | undefined): Promise<string> {
  const known = (await listWorkspaces(database)).map(({ schema }) => schema)
  if (wanted === undefined) {
    if (known.length > 1) throw new CommandFailure(`There are several workspaces: ${known.join(', ')}. Name one with --workspace.`)
    return known[0] ?? first
  }
  const found = known.find((schema) => schema === wanted || schema === `ws_${wanted}`)
  if (found) return found
  if (known.length === 0 && (wanted === first || wanted === 'main')) return first
  throw new CommandFailure(`There is no workspace ${wanted}. ${known.length > 0 ? `Known: ${known.join(', ')}.` : 'None was made yet.'}`)
}
