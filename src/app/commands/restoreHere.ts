/** A restore into this installation: its database, its files, its queues, its secrets. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inUse, restoreBackup, withSession, type RestoreReport } from '../../kernel/backup/index.ts'
import type { Database } from '../../kernel/database/connect.ts'
import { listWorkspaces } from '../../kernel/database/migrate.ts'
import { enqueue, startJobs } from '../../kernel/jobs/jobs.ts'
import { kernelModule } from '../../kernel/kernelModule.ts'
import { registerModules } from '../../kernel/records/registry.ts'
import { raiseRightsVersion } from '../../modules/accounts/server/index.ts'
import { contentsOf } from '../contents.ts'
import { migrationSources, serverModules } from '../modules.server.ts'
import { storeSecrets } from '../secrets.ts'
import { backUpHere } from './backUpHere.ts'
import type { Settings } from './settings.ts'
import { chooseWorkspace, withDatabase } from './workspace.ts'

export interface RestoreHere {
  file: string
  workspace: string | undefined
  replace: boolean
  passphrase: string | null
  say(line: string): void
}

export interface RestoredHere extends Omit<RestoreReport, 'secrets' | 'secretsInBackup'> {
  secrets: 'restored' | 'kept out' | 'none'
  /** The backup of what was there before. */
  previous: string | null
}

export function restoreHere(wanted: RestoreHere): Promise<RestoredHere> {
  return withDatabase(async (database, settings) => {
    registerModules(serverModules)
    const workspace = await chooseTarget(database, wanted.workspace)
    const jobs = await startJobs(database, withJobs, { work: false, log: () => {} })
    try {
      const previous = wanted.replace ? await keepPrevious(database, settings, workspace, wanted.say) : null
      const { secrets, secretsInBackup, ...report } = await restoreBackup({
        url: database.url,
        workspace,
        file: wanted.file,
        sources: [...migrationSources],
        replace: wanted.replace,
        contents: contentsOf(settings.dataDir),
        passphrase: wanted.passphrase,
        // What a job no longer knows how to do is left out; its queue is gone.
        enqueue: async (tx, call, job) => {
          if (known.has(job.name)) await enqueue(tx, call, job.name, job.data, { ...(job.singletonKey ? { singletonKey: job.singletonKey } : {}), startAfterSeconds: Math.max(0, Math.round((Date.parse(job.startAfter) - Date.now()) / 1000)) })
        },
        // Servers remember who may do what by this version; what they remember must not look current.
        ...(wanted.replace ? { finish: (tx, call) => raiseRightsVersion(tx, call, Date.now()) } : {}),
      })
      if (secrets !== null) storeSecrets(settings.dataDir, secrets)
      return { ...report, secrets: secrets !== null ? 'restored' : secretsInBackup ? 'kept out' : 'none', previous }
    } finally {
      await jobs.stop()
    }
  })
}

const withJobs = [kernelModule, ...serverModules]
const known = new Set(withJobs.flatMap((module) => (module.jobs ?? []).map(({ name }) => name)))

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
