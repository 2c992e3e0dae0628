/** Noting when and from where a session was used last, for its person to see. */
import { sql } from 'kysely'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { storedAddress } from './ways/visitor.ts'

/** Milliseconds. */
const noteEvery = 60_000
const noted = new Map<string, { at: number; address: string }>()
/** A flood of sessions empties a memory rather than the machine's. */
const most = 20_000

/** Writes down the use of a session, at most once a minute unless the address is another; no request waits for it. */
export function noteSessionUse(database: Database, workspace: string, id: string, address: string): void {
  const now = performance.now()
  const last = noted.get(id)
  if (last && last.address === address && now - last.at < noteEvery) return
  if (noted.size >= most) noted.clear()
  noted.set(id, { at: now, address })
  sql`update ${table(workspace, 'auth_sessions')} set last_seen_at = now(), last_address = ${storedAddress(address)} where id = ${id}`
    .execute(database.db)
    // It is for people to look at: a request must not fail for it.
    .catch(() => noted.delete(id))
}
