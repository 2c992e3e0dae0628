/** What the page of the backups shows. */
import { statfs } from 'node:fs/promises'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { BackupsOverview } from '../contract.ts'
import { backupConfiguration } from './configuration.ts'
import { listFolder } from './folder.ts'
import { backupsFolder } from './makeBackup.ts'
import { slotAfter } from './slots.ts'
import { readSettings, readState } from './stored.ts'
import { isTaken } from './turn.ts'

export async function backupsOverview(tx: Tx, call: Call): Promise<BackupsOverview> {
  requireAdministrator(call)
  const configuration = backupConfiguration()
  const folder = configuration ? backupsFolder(configuration) : ''
  const settings = await readSettings(tx, call)
  const { running, failure, checks } = await readState(tx, call)
  const wordOf = (reason: string): string => translate(call.language, `backups:reasons.${reason}`)
  return {
    available: configuration !== null,
    folder,
    settings,
    timeZone: call.firm.timeZone,
    nextAt: settings.on ? slotAfter(call.now, call.firm.timeZone, settings.at).toISOString() : null,
    // A process that died keeps no turn, whatever it wrote down before.
    running: running && (await isTaken(tx, call.workspace)) ? running : null,
    problem: failure && { text: wordOf(failure.reason), at: failure.at, since: failure.since },
    free: configuration ? await freeBytes(configuration.dataDir) : null,
    data: (configuration ? await listFolder(folder, call.workspace) : []).map(({ name, createdAt, size, beforeRestore }) => {
      const check = checks[name]
      return { name, createdAt: createdAt.toISOString(), size, beforeRestore, check: check ? { kind: check.kind, at: check.at, ok: check.ok, text: check.reason && wordOf(check.reason) } : null }
    }),
  }
}

async function freeBytes(path: string): Promise<number | null> {
  const found = await statfs(path).catch(() => null)
  return found && found.bavail * found.bsize
}
