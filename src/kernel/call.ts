/**
 * Who asks, in which workspace, in which language and zone, and what time it is. Every verb takes
 * `(tx, call, input)`; nothing asks another clock than `call.now`.
 */
import type { Transaction } from 'kysely'
import type { Permissions } from '../shared/access.ts'

/** An open transaction. SQL names its schema through `table()` of kernel/database. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables are declared at run time
export type Tx = Transaction<any>

export type Way = 'screen' | 'api' | 'import' | 'cli' | 'process' | 'system'

export interface Actor {
  id: string
  name: string
  teamId: string | null
  /** The people whose records count as the team's: members of the own team and the teams below it. */
  teamUserIds: readonly string[]
  roles: readonly string[]
  permissions: Permissions
}

export interface Call {
  /** The workspace's schema. */
  workspace: string
  /** Null for the system itself, which may do everything (set-up, jobs, migrations). */
  actor: Actor | null
  way: Way
  language: string
  /** IANA zone of the person; bare dates and `within` are read in it. */
  timeZone: string
  now: Date
  /** The import that is writing, for the history. */
  importId?: string
  firm: Firm
}

/** Settings of the firm that rules need at every step. */
export interface Firm {
  name: string
  country: string
  currency: string
  timeZone: string
  language: string
  industry: string
  demo: boolean
}
