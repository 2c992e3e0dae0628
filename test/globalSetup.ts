/** One database for all test files; each file makes a workspace (a schema) of its own in it. Embedded, or on the server that DATABASE_URL names. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { findBinaries } from '../src/kernel/database/embedded/binaries.ts'
import { tryExclusive } from '../src/kernel/database/embedded/folderLock.ts'
import { halt } from '../src/kernel/database/embedded/postmaster.ts'
import { startEmbedded } from '../src/kernel/database/embedded/startEmbedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A running, empty PostgreSQL: `inject('databaseUrl')`. */
    databaseUrl: string
  }
}

const prefix = 'clientele-test-'

/** Stops and removes what runs that were killed left behind; a lock tells whether anybody still uses it. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name)
    // Another run may take it away at this moment.
    const found = statSync(dataDir, { throwIfNoEntry: false })
    if (!found || Date.now() - found.mtimeMs < 300_000 || found.uid !== process.getuid?.()) continue
    const unused = tryExclusive(join(dataDir, 'locks', 'database.users'))
    if (!unused) continue
    await halt(findBinaries(), join(dataDir, 'postgres-18'))
    unused.release()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** With DATABASE_URL: a new database on that server, whose user may make databases. */
async function onOwnServer(project: TestProject, server: string): Promise<() => Promise<void>> {
  const name = `clientele_test_${process.pid}_${Date.now()}`
  await query(server, `create database ${name} template template0 encoding 'UTF8' lc_ctype 'C.UTF-8' lc_collate 'C'`)
  project.provide('databaseUrl', Object.assign(new URL(server), { pathname: `/${name}` }).href)
  // Installations that tests start by themselves choose their own database.
  delete process.env.DATABASE_URL
  return () => query(server, `drop database ${name} with (force)`)
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) return onOwnServer(project, process.env.DATABASE_URL)
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  const embedded = await startEmbedded({ dataDir })
  project.provide('databaseUrl', embedded.url)
  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
