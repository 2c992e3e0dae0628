/** A backup on its way into an empty installation. What happens is kept in memory: the database is locked meanwhile. */
import { BackupError, checkArchive } from '../../../../kernel/backup/index.ts'
import type { Database } from '../../../../kernel/database/connect.ts'
import { discard } from '../../../../kernel/files/index.ts'
import type { RestoreReason, RestoreState } from '../../contract.ts'
import { configuration, type Restorer } from '../configuration.ts'
import { lockSetup } from '../lockSetup.ts'
import { isSetupNeeded } from '../needed.ts'

const nothing: RestoreState = { step: 'none', reason: null, restored: null }

/** By workspace. */
const runs = new Map<string, RestoreState>()

export const restoreStateOf = (workspace: string): RestoreState => runs.get(workspace) ?? nothing

export const isUnderWay = (workspace: string): boolean => ['receiving', 'checking', 'restoring'].includes(restoreStateOf(workspace).step)

/** Takes the workspace's turn; `giveBack` where nothing came of it. */
export const begin = (workspace: string): void => void runs.set(workspace, { ...nothing, step: 'receiving' })
export const giveBack = (workspace: string): void => void runs.delete(workspace)

interface Uploaded {
  database: Database
  workspace: string
  /** Gone at the end, however it ends. */
  path: string
  passphrase: string | null
  log(error: unknown): void
}

/** Checks the whole file before anything is locked, then restores it in one transaction. Never throws. */
export async function restoreUploaded({ database, workspace, path, passphrase, log }: Uploaded): Promise<void> {
  const set = (state: Partial<RestoreState>): void => void runs.set(workspace, { ...nothing, ...state })
  try {
    set({ step: 'checking' })
    await checkArchive(path)
    set({ step: 'restoring' })
    const { firm, backupOf, rows, files, secrets, restart } = await restorer()(database, {
      file: path,
      workspace,
      passphrase,
      // Somebody may have set the firm up while the file came.
      async before(tx) {
        await lockSetup(tx, { workspace })
        if (!(await isSetupNeeded(tx, { workspace }))) throw new SetUpBefore()
      },
    })
    set({ step: 'done', restored: { firm, backupOf, rows, files, secrets, restart } })
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'other' || reason === 'noDatabase') log(error)
    set({ step: 'failed', reason })
  } finally {
    await discard(path).catch(log)
  }
}

export const restorer = (): Restorer => {
  const { restore } = configuration()
  if (!restore) throw new Error('This installation was not told how to restore.')
  return restore
}

class SetUpBefore extends Error {}

const named: ReadonlySet<string> = new Set<RestoreReason>(['notABackup', 'damaged', 'newer', 'otherMigration', 'unknownPart', 'notEmpty', 'passphrase', 'busy'])

function reasonOf(error: unknown): RestoreReason {
  if (error instanceof SetUpBefore) return 'setUp'
  if (error instanceof BackupError && named.has(error.reason)) return error.reason as RestoreReason
  const { code = '' } = error as { code?: string }
  if (['ENOSPC', 'EDQUOT', '53100'].includes(code)) return 'noRoom'
  return /^(?:ECONN|EPIPE|57P|08)/.test(code) ? 'noDatabase' : 'other'
}
