/** A file for a while, that nobody else can open and that is gone with the process, however it ends. */
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAt, type FileBytes } from './fileBytes.ts'

export interface ScratchFile extends FileBytes {
  append(bytes: Uint8Array): Promise<void>
}

export async function scratchFile(): Promise<ScratchFile> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-import-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const handle = await openIn(folder, remove)
  // An open file needs no name, and what has none is left behind by nobody. Windows keeps it until it is closed.
  const gone = await remove().then(
    () => true,
    () => false,
  )
  const file: ScratchFile = {
    size: 0,
    async append(bytes) {
      await handle.appendFile(bytes)
      file.size += bytes.byteLength
    },
    read: (from, length) => readAt(handle, from, length),
    async close() {
      await handle.close()
      if (!gone) await remove()
    },
  }
  return file
}

async function openIn(folder: string, remove: () => Promise<void>): Promise<FileHandle> {
  try {
    return await open(join(folder, 'rows'), 'ax+', 0o600)
  } catch (error) {
    await remove()
    throw error
  }
}
