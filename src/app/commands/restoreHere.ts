/** A restore into this installation: its database, its files, its queues, its secrets. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inUse, withSession } from '../../kernel/backup/index.ts'
import type { Database } from '../../kernel/database/connect.ts'
import { listWorkspaces } from '../../kernel/database/migrate.ts'
import { startJobs } from '../../kernel/jobs/jobs.ts'
import { registerModules } from '../../kernel/records/registry.ts'
import { serverModules } from '../modules.server.ts'
import { backUpHere } from './backUpHere.ts'
import { restoreInto, type RestoredInto } from './restoreInto.ts'
import type { Settings } from './settings.ts'
import { chooseWorkspace, withDatabase } from './workspace.ts'

export interface RestoreHere {
  file: string
  workspace: string | undefined
  replace: boolean
  passphrase: string | null
  say(line: string): void
}

export interface RestoredHere extends RestoredInto {
  /** The backup of what was there before. */
  previous: string | null
}

export function restoreHere(wanted: RestoreHere): Promise<RestoredHere> {
  return withDatabase(async (database, settings) => {
    registerModules(serverModules)
    const workspace = await chooseTarget(database, wanted.workspace)
    const jobs = await startJobs(database, serverModules, { work: false, log: () => {} })
    try {
      const previous = wanted.replace ? await keepPrevious(database, settings, workspace, wanted.say) : null
      return { ...(await restoreInto(database, { dataDir: settings.dataDir, file: wanted.file, workspace, replace: wanted.replace, passphrase: wanted.passphrase })), previous }
    } finally {
      await jobs.stop()
    }
  })
}

/** A workspace that is not there yet may be restored too. */
async function chooseTarget(database: Database, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined && /^ws_[a-z0-9_]{1,50}$/.test(wanted) && !(await listWorkspaces(database)).some(({ schema }) => schema === wanted)) return wanted
  return chooseWorkspace(database, wanted)
}

async function keepPrevious(database: Database, settings: Settings, workspace: string, say: (line: string) => void): Promise<string | null> {
  if (!(await withSession(database.url, (client) => inUse(client, workspace)))) return null
  const folder = join(settings.dataDir, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `before-restore-${workspace}-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}.clientele`)
  say('Backing up what is there now.')
  await backUpHere({ database, settings, workspace, file, passphrase: null })
  return file
}
