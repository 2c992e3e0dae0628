import type { Tx } from '../../../kernel/call.ts'
import type { Database } from '../../../kernel/database/connect.ts'
import type { RestoreState } from '../contract.ts'

/** What set-up needs to know of this installation; told once at start by app. */
export interface Configuration {
  /** Opens the set-up page: a stranger on the network must not set up first. */
  token: string
  /** The disk that matters. */
  dataDir: string
  /** The address it listens on, as in HOST. */
  host: string
  port: number
  https: boolean
  /** Address that others use, from CLIENTELE_URL. */
  publicUrl: string | null
  env: Readonly<Record<string, string | undefined>>
  /** Null where nothing can be restored: in tools and tests. */
  restore: Restorer | null
}

export interface RestoreWanted {
  /** A whole backup on this machine. */
  file: string
  workspace: string
  passphrase: string | null
  /** In the transaction of the restore; what it throws stops it. */
  before(tx: Tx): Promise<void>
}

/** Puts a backup in the place of an empty workspace: all of it, or nothing and BackupError. */
export type Restorer = (database: Database, wanted: RestoreWanted) => Promise<NonNullable<RestoreState['restored']>>

let value: Configuration | null = null

/** What is not said is as in an installation without settings. */
export function configureSetup(given: Pick<Configuration, 'token' | 'dataDir'> & Partial<Configuration>): void {
  value = { host: '127.0.0.1', port: 3000, https: false, publicUrl: null, env: process.env, restore: null, ...given }
}

export function configuration(): Configuration {
  if (!value) throw new Error('configureSetup was not called.')
  return value
}
