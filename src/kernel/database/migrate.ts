/**
 * Brings a workspace's schema to what the code expects: every module's SQL files in the order of
 * `needs`, in one transaction a workspace, so that a failure leaves the old schema whole.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Tx } from '../call.ts'
import { transaction, type Database } from './connect.ts'

export interface MigrationSource {
  module: string
  /** Folder with `NNNN-name.sql`; may be absent. */
  folder: string
}

export class MigrationError extends Error {}

const registry = sql.id('clientele', 'workspaces')

/** Extensions and the list of workspaces; safe to run at every start. */
export async function prepareDatabase(database: Database): Promise<void> {
  await transaction(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('clientele.prepare'))`.execute(tx)
    await sql`create extension if not exists pg_trgm schema public`.execute(tx)
    await sql`create schema if not exists clientele`.execute(tx)
    await sql`create table if not exists ${registry} (schema text primary key, hosts text[] not null default '{}', created_at timestamptz not null default now())`.execute(tx)
    const probe = await sql<{ ok: boolean }>`select cardinality(public.show_trgm('Петров')) > 0 as ok`.execute(tx)
    if (!probe.rows[0]?.ok)
      throw new MigrationError('This database cannot search Cyrillic text: it was created with the locale "C". Create it again with LC_CTYPE C.UTF-8 or another UTF-8 locale.')
  })
}

export async function listWorkspaces(database: Database): Promise<{ schema: string; hosts: string[] }[]> {
  const found = await sql<{ schema: string; hosts: string[] }>`select schema, hosts from ${registry} order by created_at, schema`.execute(database.db)
  return found.rows
}

/** Creates the workspace's schema where it is missing and applies what is new. Answers with the names applied. */
export async function migrateWorkspace(database: Database, workspace: string, sources: MigrationSource[]): Promise<string[]> {
  return transaction(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`clientele.migrate.${workspace}`}))`.execute(tx)
    await sql`create schema if not exists ${sql.id(workspace)}`.execute(tx)
    await registerWorkspace(tx, workspace)
    await sql`select set_config('search_path', ${`"${workspace}", public`}, true), set_config('statement_timeout', '0', true)`.execute(tx)
    return applyMigrations(tx, workspace, sources)
  })
}

/** Puts the workspace on the list of those that are served. */
export async function registerWorkspace(tx: Tx, workspace: string): Promise<void> {
  await sql`insert into ${registry} (schema) values (${workspace}) on conflict do nothing`.execute(tx)
}

/**
 * Applies what is new in a schema that the search path names first; with `only` (`module/name`), no others.
 * Refuses a schema that a newer version has migrated: this one does not know what that changed.
 */
export async function applyMigrations(tx: Tx, workspace: string, sources: MigrationSource[], only?: ReadonlySet<string>): Promise<string[]> {
  const migrations = sql.id(workspace, 'migrations')
  await sql`create table if not exists ${migrations} (module text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(), primary key (module, name))`.execute(tx)
  const known = await sql<{ module: string; name: string; checksum: string }>`select module, name, checksum from ${migrations}`.execute(tx)
  const seen = new Map(known.rows.map((row) => [`${row.module}/${row.name}`, row.checksum]))
  const files = sources.flatMap(migrationsOf)
  refuseNewer(workspace, [...seen.keys()], files)
  const applied: string[] = []
  for (const { module, name, text, checksum } of files) {
    const before = seen.get(`${module}/${name}`)
    if (before === checksum || (only && !only.has(`${module}/${name}`))) continue
    if (before) throw new MigrationError(`Migration ${module}/${name} was changed after it ran. Restore the file; write a new migration for the change.`)
    try {
      await sql.raw(text).execute(tx)
    } catch (error) {
      throw new MigrationError(`Migration ${module}/${name} failed in ${workspace} and changed nothing: ${(error as Error).message}`)
    }
    await sql`insert into ${migrations} (module, name, checksum) values (${module}, ${name}, ${checksum})`.execute(tx)
    applied.push(`${module}/${name}`)
  }
  return applied
}

function refuseNewer(workspace: string, applied: string[], files: { module: string; name: string }[]): void {
  const mine = new Set(files.map(({ module, name }) => `${module}/${name}`))
  const newer = applied.find((name) => !mine.has(name))
  if (newer)
    throw new MigrationError(
      `The data of ${workspace} were last used by a newer version of Clientele, which has ${newer}; this version does not know it. Nothing was changed. Start the newer version, or restore a backup of this one into an empty data folder.`,
    )
}

/** The SQL files of a module, in their order. */
export function migrationsOf({ module, folder }: MigrationSource): { module: string; name: string; text: string; checksum: string }[] {
  let names: string[] = []
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  } catch {
    return []
  }
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { module, name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}
