/** Settings of the backups, and how the last ones went. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'
import type { BackupSettings } from '../contract.ts'

/** On from the first start: nobody should have to think of it. */
export const usual: BackupSettings = { on: true, at: '02:30', keep: { daily: 7, weekly: 4, monthly: 6 }, secondFolder: null }

export interface Check {
  kind: 'read' | 'restored'
  at: string
  ok: boolean
  /** A key of `backups:reasons`. */
  reason: string | null
}

export interface BackupState {
  /** The moment for which the last backup by the clock was made or given up. */
  slot: string | null
  running: { what: 'backup' | 'check'; since: string } | null
  failure: { reason: string; at: string; since: string } | null
  /** By the name of the file. */
  checks: Record<string, Check>
}

const nothingYet: BackupState = { slot: null, running: null, failure: null, checks: {} }

export async function readSettings(tx: Tx, call: Pick<Call, 'workspace'>): Promise<BackupSettings> {
  return { ...usual, ...(await getSetting<Partial<BackupSettings>>(tx, call, 'backups')) }
}

export const writeSettings = (tx: Tx, call: Call, settings: BackupSettings): Promise<void> => setSetting(tx, call, 'backups', settings)

export async function readState(tx: Tx, call: Pick<Call, 'workspace'>): Promise<BackupState> {
  return { ...nothingYet, ...(await getSetting<Partial<BackupState>>(tx, call, 'backupState')) }
}

export async function changeState(tx: Tx, call: Call, patch: Partial<BackupState>): Promise<void> {
  await setSetting(tx, call, 'backupState', { ...(await readState(tx, call)), ...patch })
}
