/** What an administrator asks for is done in the background. */
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { enqueue } from '../../../kernel/jobs/jobs.ts'
import { conflict, notFound } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { backupConfiguration } from './configuration.ts'
import { listFolder, type BackupFile } from './folder.ts'
import { backupsFolder } from './makeBackup.ts'
import { isTaken } from './turn.ts'

export const makeJob = 'backups.make'
export const proveJob = 'backups.prove'

export async function askForBackup(tx: Tx, call: Call): Promise<{ accepted: true }> {
  requireAdministrator(call)
  await requireTurn(tx, call)
  await enqueue(tx, call, makeJob, {}, { singletonKey: call.workspace })
  return { accepted: true }
}

export async function askForProof(tx: Tx, call: Call, name: string): Promise<{ accepted: true }> {
  await findBackup(call, name)
  await requireTurn(tx, call)
  await enqueue(tx, call, proveJob, { name }, { singletonKey: `${call.workspace}/${name}` })
  return { accepted: true }
}

/** Throws 403, or 404 for one that is not there or is another workspace's. */
export async function findBackup(call: Call, name: string): Promise<BackupFile> {
  requireAdministrator(call)
  const configuration = backupConfiguration()
  const found = configuration && (await listFolder(backupsFolder(configuration), call.workspace)).find((file) => file.name === name)
  if (!found) throw notFound(translate(call.language, 'backups:errors.notFound'))
  return found
}

async function requireTurn(tx: Tx, call: Call): Promise<void> {
  if (!backupConfiguration()) throw conflict('no_data_folder', translate(call.language, 'backups:errors.unavailable'))
  if (await isTaken(tx, call.workspace)) throw conflict('running', translate(call.language, 'backups:errors.running'))
}
