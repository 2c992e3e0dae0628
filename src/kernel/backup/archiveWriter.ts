/** Writes the archive: under a name that shows it is not whole yet, on the disk for good, and only then under its own. */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'

/** The ending of files that are being written. */
export const unfinishedEnding = '.unfinished'

export interface ArchiveWriter {
  add(name: string, content: Buffer | string): Promise<void>
  addStream(name: string, size: number, content: Readable): Promise<void>
}

/** Writes a whole file or none. Answers with its size in bytes. Replaces a file of that name at the end. */
export async function writeArchive(file: string, work: (archive: ArchiveWriter) => Promise<void>): Promise<number> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}${unfinishedEnding}`
  const tar = pack()
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 3 } })
  // Names of clients and amounts: nobody but the owner of the process may read it.
  const written = pipeline(tar, compress, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }))
  try {
    // Whichever fails first ends both: the disk may be full while rows still come.
    await Promise.all([written, fill(tar, work)])
    await rename(unfinished, file)
    await syncFolder(dirname(file))
  } catch (error) {
    tar.destroy()
    await written.catch(() => {})
    await rm(unfinished, { force: true })
    throw error
  }
  return (await stat(file)).size
}

async function fill(tar: Pack, work: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
  const entry = (name: string, size: number, start: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      tar.once('close', onClose)
      start((error) => {
        tar.off('close', onClose)
        if (error) reject(error)
        else resolve()
      })
      function onClose(): void {
        reject(new Error(`The archive was closed while ${name} (${size} bytes) was written.`))
      }
    })
  const header = (name: string, size: number) => ({ name, size, mode: 0o600, mtime: new Date(0) })
  await work({
    add: (name, content) => {
      const bytes = Buffer.from(content)
      return entry(name, bytes.length, (done) => tar.entry(header(name, bytes.length), bytes, done))
    },
    addStream: (name, size, content) =>
      entry(name, size, (done) => {
        content.on('error', done)
        content.pipe(tar.entry(header(name, size), done))
      }),
  })
  tar.finalize()
}

/** The new name itself must be on the disk; systems without folders to sync do not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
