/** One server a data folder: two would run the same jobs twice. Commands beside a server need no claim. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tryExclusive } from './folderLock.ts'
import { explain, StartFailure } from './startFailure.ts'

export interface Claim {
  /** Keeps the address for whoever tries a second start, and for commands. */
  announce(address: string): void
  release(): void
}

/** Claims the folder for this process until it ends. Throws StartFailure when another server has it. */
export function claimFolder(dataDir: string): Claim {
  const folder = resolve(dataDir)
  const note = join(folder, 'server.json')
  const lock = (() => {
    try {
      mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
      return tryExclusive(join(folder, 'locks', 'server'))
    } catch (error) {
      throw explain(error instanceof Error ? error.message : String(error), folder)
    }
  })()
  if (!lock) {
    const address = announcedAddress(note)
    throw new StartFailure(`Clientele already runs on ${folder}${address ? `, at ${address}` : ''}. Stop it first, or set CLIENTELE_DATA to another folder.`)
  }
  return {
    announce: (address) => writeFileSync(note, `${JSON.stringify({ pid: process.pid, address })}\n`, { mode: 0o600 }),
    release: () => {
      rmSync(note, { force: true })
      lock.release()
    },
  }
}

function announcedAddress(note: string): string | null {
  if (!existsSync(note)) return null
  try {
    return (JSON.parse(readFileSync(note, 'utf8')) as { address?: string }).address ?? null
  } catch {
    return null
  }
}
