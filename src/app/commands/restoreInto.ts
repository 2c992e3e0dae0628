/** A restore into a database that is open: its files, its queues and its secrets with it. The jobs must be started. */
import { restoreBackup, type RestoreReport } from '../../kernel/backup/index.ts'
import type { Tx } from '../../kernel/call.ts'
import type { Database } from '../../kernel/database/connect.ts'
import { enqueue } from '../../kernel/jobs/jobs.ts'
import { raiseRightsVersion } from '../../modules/accounts/server/index.ts'
import { contentsOf } from '../contents.ts'
import { migrationSources, serverModules } from '../modules.server.ts'
import { storeSecrets } from '../secrets.ts'

export interface RestoreInto {
  dataDir: string
  file: string
  /** The schema. */
  workspace: string
  replace: boolean
  passphrase: string | null
  /** In the transaction of the restore; what it throws stops it. */
  before?(tx: Tx): Promise<void>
}

export interface RestoredInto extends Omit<RestoreReport, 'secrets' | 'secretsInBackup'> {
  secrets: 'restored' | 'kept out' | 'none'
}

const known = new Set(serverModules.flatMap((module) => (module.jobs ?? []).map(({ name }) => name)))

/** Throws BackupError, and then nothing was changed. */
export async function restoreInto(database: Database, { dataDir, file, workspace, replace, passphrase, before }: RestoreInto): Promise<RestoredInto> {
  let secretsBack = (): void => {}
  const { secrets, secretsInBackup, ...report } = await restoreBackup({
    url: database.url,
    workspace,
    file,
    sources: [...migrationSources],
    replace,
    contents: contentsOf(dataDir),
    passphrase,
    ...(before ? { before } : {}),
    // What a job no longer knows how to do is left out; its queue is gone.
    enqueue: async (tx, call, job) => {
      if (known.has(job.name)) await enqueue(tx, call, job.name, job.data, { ...(job.singletonKey ? { singletonKey: job.singletonKey } : {}), startAfterSeconds: Math.max(0, Math.round((Date.parse(job.startAfter) - Date.now()) / 1000)) })
    },
    // Servers remember who may do what by this version; what they remember must not look current.
    async finish(tx, call, given) {
      await raiseRightsVersion(tx, call, Date.now())
      // Before the commit: where they cannot be written, nothing was restored.
      if (given !== null) secretsBack = storeSecrets(dataDir, given)
    },
  }).catch((error: unknown) => {
    secretsBack()
    throw error
  })
  return { ...report, secrets: secrets !== null ? 'restored' : secretsInBackup ? 'kept out' : 'none' }
}
