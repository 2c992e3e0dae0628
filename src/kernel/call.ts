/**
 * Who asks, in which workspace, in which language and zone, and what time it is. Every verb takes
 * `(tx, call, input)`; nothing asks another clock than `call.now`.
 */
import type { Transaction } from 'kysely'
import type { Permissions } from '../shared/access.ts'
import type { Catalog } from './catalog.ts'

/** An open transaction. SQL names its schema through `table()` of kernel/database. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables are declared at run time
export type Tx = Transaction<any>

export type Way = 'screen' | 'api' | 'import' | 'cli' | 'process' | 'system' | 'merge' | 'undo'

export interface Actor {
  id: string
  name: string
  teamId: string | null
  /** Whose records count as own: the person, and those for whom he stands in today. */
  ownUserIds: readonly string[]
  /** The people whose records count as the team's: members of the own team, of teams that one heads, and of the teams below these. */
  teamUserIds: readonly string[]
  /** The people of the whole branch of teams that one works in. */
  departmentUserIds: readonly string[]
  /** The teams that one belongs to or heads, for records shared with a team. */
  teamIds: readonly string[]
  /** Objects of which some record was shared with the person; most people have none. */
  sharedObjects: readonly string[]
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
  /** The import, bulk change, merge or hand-over that is writing: the history names it, and it can be taken back as one. */
  batchId?: string
  /** For whom the system writes, where a person asked for what must not stop at the rights to single records (undo, merge). */
  behalfOfId?: string
  /** The administrator who looks with the actor's eyes. */
  seenBy?: { id: string; name: string }
  firm: Firm
  /** The objects of the workspace with all their fields. */
  catalog: Catalog
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
