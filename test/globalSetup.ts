/** One database for all test files; each file makes a workspace (a schema) of its own in it. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    const { mtimeMs, uid } = statSync(dataDir)
    if (Date.now() - mtimeMs < 300_000 || uid !== process.getuid?.()) continue
    const unused = tryExclusive(join(dataDir, 'locks', 'database.users'))
    if (!unused) continue
    await halt(findBinaries(), join(dataDir, 'postgres-18'))
    unused.release()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  const embedded = await startEmbedded({ dataDir })
  project.provide('databaseUrl', embedded.url)
  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
