/**
 * Locks between processes on files of the data folder. The operating system holds them, so they end with the process,
 * however it ends, and neither a leftover file nor a reused process id can fake one. SQLite serves as the portable
 * door to these locks (https://sqlite.org/lockingv3.html); nothing is ever stored in the files.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

export interface FolderLock {
  release(): void
}

const busy = 5

function attempt(file: string, begin: string): FolderLock | null {
  mkdirSync(dirname(file), { recursive: true })
  const handle = new DatabaseSync(file)
  try {
    handle.exec(begin)
    return { release: () => handle.close() }
  } catch (error) {
    handle.close()
    if ((error as { errcode?: number }).errcode === busy) return null
    throw error
  }
}

/** Takes the lock alone, or returns null when anybody else holds it. */
export const tryExclusive = (file: string): FolderLock | null => attempt(file, 'BEGIN EXCLUSIVE')

/** Takes the lock together with others, or returns null when somebody holds it alone. */
export const tryShared = (file: string): FolderLock | null => attempt(file, 'BEGIN; SELECT count(*) FROM sqlite_schema')

/**
 * Takes the lock alone, waiting for whoever holds it.
 * @param patience milliseconds
 * @returns null when it was not free in that time
 */
export async function exclusive(file: string, patience: number): Promise<FolderLock | null> {
  const deadline = Date.now() + patience
  for (;;) {
    const lock = tryExclusive(file)
    if (lock || Date.now() > deadline) return lock
    await pause(40)
  }
}
