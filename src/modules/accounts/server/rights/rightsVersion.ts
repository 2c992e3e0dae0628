/**
 * The version of all rights of a workspace. What a process remembers of sessions, keys and rights
 * is good for one version; taking something away raises it, and so ends it everywhere.
 */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { recentChanges } from '../../../../kernel/settings/shortMemory.ts'

/** Milliseconds that a version is believed without asking the database. */
const believed = 250
const changes = recentChanges()

/** Raises the version, in the transaction that changes the rights; to `least` after a restore, whose old number some process may remember. */
export async function raiseRightsVersion(tx: Tx, call: Pick<Call, 'workspace'>, least = 0): Promise<void> {
  await sql`update ${table(call, 'rights_version')} set version = greatest(version + 1, ${least})`.execute(tx)
  changes.note(call.workspace)
}

/** Takes the version's row until the transaction ends, so that two changes of rights do not pass each other. */
export async function lockRights(tx: Tx, call: Pick<Call, 'workspace'>): Promise<void> {
  await sql`select version from ${table(call, 'rights_version')} for update`.execute(tx)
}

/** What a process remembers at one version; thrown away whole when the version moves. */
export interface Remembered<T> {
  version: number
  kept: T
}

interface State<T> {
  remembered: Remembered<T>
  checkedAt: number
  checking: Promise<void> | null
}

/** A memory of things that depend on rights, one a workspace; `empty` makes it anew. */
export function rightsMemory<T>(empty: () => T): (database: Database, workspace: string) => Promise<Remembered<T>> {
  const databases = new WeakMap<Database, Map<string, State<T>>>()
  return async (database, workspace) => {
    let states = databases.get(database)
    if (!states) databases.set(database, (states = new Map()))
    let state = states.get(workspace)
    if (!state) states.set(workspace, (state = { remembered: { version: -1, kept: empty() }, checkedAt: -Infinity, checking: null }))
    const now = performance.now()
    // A check that was under way before this request may have read the version too early for it.
    if (changes.has(workspace)) await refresh(database, workspace, state, empty)
    else if (now - state.checkedAt > believed) await (state.checking ??= refresh(database, workspace, state, empty))
    return state.remembered
  }
}

async function refresh<T>(database: Database, workspace: string, state: State<T>, empty: () => T): Promise<void> {
  const asked = performance.now()
  try {
    const { rows } = await sql<{ version: number }>`select version from ${table(workspace, 'rights_version')}`.execute(database.db)
    const version = rows[0]?.version ?? 0
    if (asked < state.checkedAt) return
    if (version !== state.remembered.version) state.remembered = { version, kept: empty() }
    state.checkedAt = asked
  } finally {
    state.checking = null
  }
}
