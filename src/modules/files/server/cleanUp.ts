/** Removes content that no file of any workspace names, and leftovers of uploads that broke off. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Call } from '../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../kernel/database/connect.ts'
import { listWorkspaces } from '../../../kernel/database/migrate.ts'
import { contentStore, incomingFolder } from '../../../kernel/files/index.ts'
import { contentLock } from './keepContent.ts'
import { thumbnailPath, thumbnailSizes } from './pictures.ts'

const day = 86_400_000
/** Content named by nothing for so long is removed. */
const keptFor = 7 * day
const batch = 100

export const cleanUpJob = 'files.cleanUp'

/** The store is one for all workspaces: the first of them does the work. */
export async function cleanUp(database: Database, call: Call): Promise<void> {
  const workspaces = (await listWorkspaces(database)).map(({ schema }) => schema)
  if (workspaces[0] === call.workspace) await removeUnused(database, workspaces, call.now)
}

/** Answers how many contents were removed. */
export async function removeUnused(database: Database, workspaces: readonly string[], now: Date): Promise<number> {
  let removed = 0
  let old: string[] = []
  for await (const { hash, putAt } of contentStore().list()) {
    if (now.getTime() - putAt.getTime() > keptFor) old.push(hash)
    if (old.length < batch) continue
    removed += await removeUnnamed(database, workspaces, old)
    old = []
  }
  removed += await removeUnnamed(database, workspaces, old)
  await removeLeftovers(now)
  return removed
}

/** No upload can name content while the lock is held; one that did before is seen. */
async function removeUnnamed(database: Database, workspaces: readonly string[], hashes: readonly string[]): Promise<number> {
  if (hashes.length === 0) return 0
  return transaction(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(${contentLock}::bigint)`.execute(tx)
    const named = new Set<string>()
    for (const workspace of workspaces) {
      const found = await sql<{ hash: string }>`select distinct hash from ${table(workspace, 'file_versions')} where hash = any(${hashes})`.execute(tx)
      for (const { hash } of found.rows) named.add(hash)
    }
    const unused = hashes.filter((hash) => !named.has(hash))
    for (const hash of unused) {
      await contentStore().delete(hash)
      for (const size of thumbnailSizes) await rm(thumbnailPath(hash, size), { force: true })
    }
    return unused.length
  })
}

async function removeLeftovers(now: Date): Promise<void> {
  for (const name of await readdir(incomingFolder()).catch(() => [])) {
    const path = join(incomingFolder(), name)
    const found = await stat(path).catch(() => null)
    if (found && now.getTime() - found.mtimeMs > day) await rm(path, { force: true })
  }
}
