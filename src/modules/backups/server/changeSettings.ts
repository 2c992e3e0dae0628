import { access, constants, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { BackupSettings } from '../contract.ts'
import { readSettings, writeSettings } from './stored.ts'

/** Throws 403, or 422 for a second folder that cannot be written to. */
export async function changeSettings(tx: Tx, call: Call, patch: Partial<BackupSettings>): Promise<BackupSettings> {
  requireAdministrator(call)
  if (patch.secondFolder) await requireFolder(call, patch.secondFolder)
  const settings = { ...(await readSettings(tx, call)), ...patch }
  await writeSettings(tx, call, settings)
  return settings
}

async function requireFolder(call: Call, folder: string): Promise<void> {
  const usable = isAbsolute(folder) && !folder.includes('\0') && (await isWritable(folder))
  if (!usable) throw invalid([{ path: 'secondFolder', code: 'folder', message: translate(call.language, 'backups:errors.folder') }])
}

const isWritable = (folder: string): Promise<boolean> =>
  Promise.all([stat(folder), access(folder, constants.W_OK)]).then(
    ([found]) => found.isDirectory(),
    () => false,
  )
