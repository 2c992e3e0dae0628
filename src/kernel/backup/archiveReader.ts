/** Reads an archive part by part, holding it against its own list of contents on the way. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline as breakWith, Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { BackupError } from './backupError.ts'
import { partOf } from './copyTable.ts'
import { damaged, readHeader, readManifest, type BackupHeader, type BackupManifest, type TablePart } from './format.ts'

export interface ArchiveVisitor {
  header(header: BackupHeader): Promise<void>
  /** A piece of a table's rows; pieces of one table come one after another. */
  rows(table: string, piece: Buffer): Promise<void>
  jobs(text: string): Promise<void>
  /** Content of a file under its SHA-256; the stream fails when the content is another. */
  file(hash: string, size: number, content: Readable): Promise<void>
  secrets(sealed: Buffer): Promise<void>
}

type Entry = Readable & { header: Header }

/** No part but a file's content is held in memory whole beyond this. */
const largestPart = 1024 ** 3

/** Walks the whole archive. Throws BackupError when it is not whole; what the visitor did until then has to be taken back. */
export async function readArchive(file: string, visitor: ArchiveVisitor): Promise<{ header: BackupHeader; manifest: BackupManifest }> {
  const tar = extract()
  let failure: NodeJS.ErrnoException | null = null
  let visiting = false
  const fed = pipeline(createReadStream(file), createZstdDecompress(), tar as never).catch((error: NodeJS.ErrnoException) => void (failure = error))
  try {
    const found = await walk(tar as unknown as AsyncIterable<Entry>, visitor, (now) => (visiting = now))
    await fed
    if (failure) throw explain(failure)
    return found
  } catch (error) {
    const broken = failure
    tar.destroy()
    await fed
    // A file that broke off breaks what is made of it; a visitor that fails breaks the reading.
    if (error instanceof BackupError || (visiting && !isOfReading(error as NodeJS.ErrnoException))) throw error
    throw explain(broken ?? (error as NodeJS.ErrnoException))
  }
}

async function walk(entries: AsyncIterable<Entry>, visitor: ArchiveVisitor, visiting: (now: boolean) => void): Promise<{ header: BackupHeader; manifest: BackupManifest }> {
  const seen = { header: '', tables: new Map<string, ReturnType<typeof partOf>>(), jobs: '', files: createHash('sha256'), count: 0, bytes: 0, secrets: false }
  let header: BackupHeader | null = null
  let manifest: BackupManifest | null = null
  const visit = async (work: Promise<void>): Promise<void> => {
    visiting(true)
    await work
    visiting(false)
  }
  for await (const entry of entries) {
    const { name, size } = entry.header
    const [folder, item = ''] = name.split('/')
    if (manifest) throw damaged('something follows its end')
    if (folder !== 'header.json' && !header) throw new BackupError('notABackup', 'This file is not a backup of Clientele.')
    if (folder === 'files' && /^[0-9a-f]{64}$/.test(item)) {
      seen.files.update(`${item}\n`)
      seen.count += 1
      seen.bytes += size
      const checked = proof(item)
      // Ends the content with the archive's own failure, which is told elsewhere.
      breakWith(entry, checked, () => {})
      await visit(visitor.file(item, size, checked))
      continue
    }
    const content = await whole(entry, size)
    if (folder === 'header.json') {
      header = readHeader(content.toString('utf8'))
      seen.header = sha256(content)
      await visit(visitor.header(header))
    } else if (folder === 'tables') {
      const part = seen.tables.get(item) ?? partOf()
      seen.tables.set(item, part)
      part.add(content)
      await visit(visitor.rows(item, content))
    } else if (folder === 'jobs.json') {
      seen.jobs = sha256(content)
      await visit(visitor.jobs(content.toString('utf8')))
    } else if (folder === 'secrets.sealed') {
      seen.secrets = true
      await visit(visitor.secrets(content))
    } else if (folder === 'manifest.json') manifest = readManifest(content.toString('utf8'))
    else throw damaged(`it holds a part that does not belong to it, ${name.slice(0, 100)}`)
  }
  if (!header || !manifest) throw damaged('its end is missing')
  const parts = Object.fromEntries([...seen.tables].map(([name, part]) => [name, part.end()]))
  compare(manifest, { ...seen, filesSum: seen.files.digest('hex') }, parts)
  return { header, manifest }
}

function compare(manifest: BackupManifest, seen: { header: string; jobs: string; filesSum: string; count: number; secrets: boolean }, parts: Record<string, TablePart>): void {
  if (seen.header !== manifest.header) throw damaged('its beginning is not the one that was written')
  for (const [table, part] of Object.entries(manifest.tables)) {
    if (part.rows > 0 && parts[table]?.sha256 !== part.sha256) throw damaged(`the rows of ${table} are not those that were written`)
  }
  if (seen.jobs !== manifest.jobs.sha256) throw damaged('the waiting jobs are not those that were written')
  if (seen.filesSum !== manifest.files.sha256 || seen.count !== manifest.files.count) throw damaged('the files are not those that were written')
  if (seen.secrets !== (manifest.secrets === 'sealed')) throw damaged('its secrets are missing')
}

async function whole(entry: Entry, size: number): Promise<Buffer> {
  if (size > largestPart) throw damaged('a part of it is larger than any that was written')
  const chunks: Buffer[] = []
  for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Passes content on and fails at its end when it is not what its name says. */
function proof(hash: string): Transform {
  const sum: Hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(sum.digest('hex') === hash ? null : damaged(`the content of the file ${hash} is not the one that was written`))
    },
  })
}

/** Told by the decompression or the streams, whichever of them notices first. */
const isOfReading = ({ code = '', message }: NodeJS.ErrnoException): boolean => /^(?:Z_|ZSTD_|ERR_ZSTD|ERR_STREAM_PREMATURE_CLOSE)/.test(code) || /unexpected end/i.test(message)

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

function explain(error: NodeJS.ErrnoException): Error {
  // The file itself cannot be read: said by the file system's own code.
  if (error.syscall) return error
  if (/unknown frame|prefix_unknown|Unknown frame/i.test(`${error.code} ${error.message}`)) return new BackupError('notABackup', 'This file is not a backup of Clientele.', { cause: error })
  return damaged('it cannot be read to its end', error)
}
