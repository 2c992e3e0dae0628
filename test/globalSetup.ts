/** One database for all test files; each file makes a workspace (a schema) of its own in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/kernel/database/embedded/startEmbedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A running, empty PostgreSQL: `inject('databaseUrl')`. */
    databaseUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clientele-test-'))
  const embedded = await startEmbedded({ dataDir })
  project.provide('databaseUrl', embedded.url)
  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
