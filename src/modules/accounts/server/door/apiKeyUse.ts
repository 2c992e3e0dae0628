/** Finding the key that a request shows, and noting that it was used. */
import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { apiKeyHash } from './apiKeyText.ts'

/** The living key with this text. */
export async function findApiKey(database: Database, workspace: string, text: string): Promise<{ id: string; userId: string } | null> {
  const hash = apiKeyHash(text)
  const { rows } = await sql<{ id: string; user_id: string; hash: Buffer }>`
    select id, user_id, hash from ${table(workspace, 'api_keys')} where hash = ${hash} and revoked_at is null`.execute(database.db)
  const row = rows[0]
  return row && timingSafeEqual(row.hash, hash) ? { id: row.id, userId: row.user_id } : null
}

const noteEvery = 60_000
const notedAt = new Map<string, number>()

/** Writes down the use of a key, at most once a minute; no request waits for it. */
export function noteUse(database: Database, workspace: string, id: string): void {
  const now = performance.now()
  if (now - (notedAt.get(id) ?? -Infinity) < noteEvery) return
  notedAt.set(id, now)
  sql`update ${table(workspace, 'api_keys')} set last_used_at = now() where id = ${id} and (last_used_at is null or last_used_at < now() - interval '1 minute')`
    .execute(database.db)
    // The time of last use is for people to look at: a request must not fail for it.
    .catch(() => notedAt.delete(id))
}
