/** The setting of how large a file may be. */
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'

export interface FileSettings {
  maxMegabytes: number
}

const unset: FileSettings = { maxMegabytes: 100 }

export async function fileSettings(tx: Tx, call: Call): Promise<FileSettings> {
  return { ...unset, ...(await getSetting<Partial<FileSettings>>(tx, call, 'files')) }
}

/** Bytes. */
export const sizeLimit = async (tx: Tx, call: Call): Promise<number> => (await fileSettings(tx, call)).maxMegabytes * 1024 * 1024

export async function changeFileSettings(tx: Tx, call: Call, settings: FileSettings): Promise<FileSettings> {
  requireAdministrator(call)
  await setSetting(tx, call, 'files', settings)
  return settings
}
