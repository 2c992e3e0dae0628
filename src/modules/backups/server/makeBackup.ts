/** Makes a backup, proves it, copies it to the second folder, and takes those away that are not kept. */
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkArchive, unfinishedEnding, verifyBackup, writeBackup } from '../../../kernel/backup/index.ts'
import type { Call } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { backupConfiguration, type BackupConfiguration } from './configuration.ts'
import { recordFailure } from './failure.ts'
import { listFolder, nameOfBackup, prepareFolder } from './folder.ts'
import { outdated } from './retention.ts'
import { changeState, readSettings, readState, type BackupState, type Check } from './stored.ts'
import { inTurn } from './turn.ts'

const week = 7 * 86_400_000

export const backupsFolder = ({ dataDir }: Pick<BackupConfiguration, 'dataDir'>): string => join(dataDir, 'backups')

/** Failures are kept, told to the administrator and not thrown: the next turn comes by the clock. */
export async function makeBackup(database: Database, call: Call): Promise<void> {
  const configuration = backupConfiguration()
  if (!configuration) return
  await inTurn(database, call.workspace, async () => {
    const { state } = await begin(database, call)
    try {
      const { name, check } = await make(database, call, configuration, state)
      const left = await tidy(database, call, configuration)
      const checks = Object.fromEntries(Object.entries({ ...state.checks, [name]: check }).filter(([file]) => left.has(file)))
      await transaction(database, (tx) => changeState(tx, call, { running: null, failure: null, checks }))
    } catch (error) {
      await transaction(database, (tx) => recordFailure(tx, { ...call, now: new Date() }, error))
    }
  })
}

async function begin(database: Database, call: Call): Promise<{ state: BackupState }> {
  return transaction(database, async (tx) => {
    const state = await readState(tx, call)
    await changeState(tx, call, { running: { what: 'backup', since: call.now.toISOString() } })
    return { state }
  })
}

async function make(database: Database, call: Call, { version, sources, contents, ...configuration }: BackupConfiguration, { checks }: BackupState): Promise<{ name: string; check: Check }> {
  const folder = backupsFolder(configuration)
  await prepareFolder(folder)
  const name = nameOfBackup(call.workspace, call.now)
  const file = join(folder, name)
  await writeBackup({ url: database.url, workspace: call.workspace, file, version, now: call.now, contents })
  // Each is read from end to end; once a week one is restored as well, which takes longer.
  const restored = Object.values(checks).some(({ kind, at, ok }) => ok && kind === 'restored' && call.now.getTime() - Date.parse(at) < week)
  if (restored) await checkArchive(file)
  else await verifyBackup({ url: database.url, file, sources: [...sources] })
  return { name, check: { kind: restored ? 'read' : 'restored', at: new Date().toISOString(), ok: true, reason: null } }
}

/** Answers with the names that are left. */
async function tidy(database: Database, call: Call, configuration: BackupConfiguration): Promise<Set<string>> {
  const { keep, secondFolder } = await transaction(database, (tx) => readSettings(tx, call))
  const folder = backupsFolder(configuration)
  const [newest] = await listFolder(folder, call.workspace)
  if (secondFolder && newest) await copyWhole(newest.path, join(secondFolder, newest.name))
  for (const place of secondFolder ? [folder, secondFolder] : [folder]) {
    for (const { path } of outdated(await listFolder(place, call.workspace), keep, call.firm.timeZone)) await rm(path, { force: true })
  }
  return new Set((await listFolder(folder, call.workspace)).map(({ name }) => name))
}

async function copyWhole(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to + unfinishedEnding)
    if ((await stat(to + unfinishedEnding)).size !== (await stat(from)).size) throw Object.assign(new Error('The copy is shorter.'), { code: 'ENOSPC' })
    await rename(to + unfinishedEnding, to)
  } catch (error) {
    await rm(to + unfinishedEnding, { force: true }).catch(() => {})
    throw error
  }
}
