/** Import from the command line: files in, one report out. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { transaction, type Database } from '../../../../kernel/database/connect.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { mappingSchema, type Counts, type FileReport, type Mapping } from '../../contract.ts'
import { bytesOnDisk, type FileBytes } from '../read/fileBytes.ts'
import type { ReadTable } from '../read/table.ts'
import type { RecognisedFile } from '../recognise/recogniseFiles.ts'
import { objectNamed } from '../recognise/recogniseObject.ts'
import { dryRun } from '../run/dryRun.ts'
import { totalOf } from '../run/fileRun.ts'
import { firmHints } from '../run/firmHints.ts'
import { loadJob } from '../run/jobState.ts'
import { rejectsFile } from '../run/rejects.ts'
import { applyMapping, fitOf } from './applyMapping.ts'
import { checkMappings } from './checkMappings.ts'
import { createImport } from './createImport.ts'
import { closeTables, readSources } from './readSources.ts'
import { continueRun, startRun } from './runJob.ts'
import { savedMappings } from './savedMappings.ts'

export interface ImportOptions {
  /** Object of the files, where it is not to be recognised. */
  as?: string | undefined
  /** Name of a saved mapping, or a JSON file with one. */
  mapping?: string | undefined
  dryRun?: boolean | undefined
  /** Folder for files of rejected rows; the current one unless given. */
  rejectsFolder?: string | undefined
}

export interface ImportReport extends Counts {
  rejects: string | null
  import: string | null
  files: (FileReport & { rejects: string | null })[]
  /** Files that were passed over, because nothing tells what they are. */
  unrecognised: string[]
}

/** Runs to the end in this process. Throws `Problem` for files, words or mappings that cannot be used. */
export async function runImportFiles(database: Database, call: Call, paths: readonly { name: string; path: string }[], options: ImportOptions = {}): Promise<ImportReport> {
  const as = options.as === undefined ? undefined : objectNamed(options.as, call.catalog.objects)
  if (options.as !== undefined && !as) throw unusable(call, 'unknownObject', { object: options.as })
  const sources: { name: string; bytes: FileBytes }[] = []
  let read: ReadFile[] = []
  try {
    for (const { name, path } of paths) sources.push({ name, bytes: await bytesOnDisk(path) })
    read = await readSources(call, sources, await transaction(database, (tx) => firmHints(tx, call)), as)
    return await runRead(database, call, read, options)
  } finally {
    for (const { bytes } of sources) await bytes.close()
    await closeTables(read)
  }
}

type ReadFile = RecognisedFile<ReadTable>

async function runRead(database: Database, call: Call, read: ReadFile[], options: ImportOptions): Promise<ImportReport> {
  const mapped = options.mapping === undefined ? read : await withMapping(database, call, read, options.mapping)
  const files = mapped.filter((file) => file.recognised)
  const unrecognised = mapped.filter((file) => !file.recognised).map((file) => file.name)
  if (!files.length) throw unusable(call, 'notRecognised', { name: unrecognised.join(', ') })
  checkMappings(call, files.map((file) => file.mapping), files.map((file) => file.table))
  if (options.dryRun) {
    const reports = await transaction(database, (tx) => dryRun(tx, call, files))
    return { ...totalOf(reports), rejects: null, import: null, files: reports.map((report) => ({ ...report, rejects: null })), unrecognised }
  }
  const importId = await transaction(database, async (tx) => {
    const made = await createImport(tx, call, files)
    await startRun(tx, call, made.id, files.map((file) => file.mapping))
    return made.id
  })
  await continueRun(database, { ...call, actor: null }, importId)
  return reportOf(database, call, importId, files, unrecognised, options.rejectsFolder ?? '.')
}

const unusable = (call: Call, code: string, values: Record<string, unknown>): Problem => new Problem(422, code, translate(call.language, 'imports:errors.unreadable'), translate(call.language, `imports:errors.${code}`, values))

/** The mapping goes onto the files that have its columns; the others keep what was recognised. */
async function withMapping(database: Database, call: Call, files: ReadFile[], wanted: string): Promise<ReadFile[]> {
  const mapping = existsSync(wanted) ? await mappingFrom(call, wanted) : await transaction(database, async (tx) => (await savedMappings(tx, call)).find((saved) => saved.name.toLowerCase() === wanted.toLowerCase())?.mapping)
  if (!mapping) throw unusable(call, 'unknownMapping', { name: wanted })
  const fitting = files.filter((file) => fitOf(file.table, mapping) >= 0.6)
  if (!fitting.length) throw unusable(call, 'mappingFitsNone', { name: wanted })
  return files.map((file) => (fitting.includes(file) ? { ...file, mapping: applyMapping(file.table, mapping), recognised: true } : file))
}

async function mappingFrom(call: Call, path: string): Promise<Mapping> {
  try {
    return mappingSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw unusable(call, 'badMapping', { name: path })
  }
}

async function reportOf(database: Database, call: Call, importId: string, files: ReadFile[], unrecognised: string[], folder: string): Promise<ImportReport> {
  return transaction(database, async (tx) => {
    const job = await loadJob(tx, call, importId)
    if (job && job.error !== null) throw new Error(job.error || 'The import was broken off. Run it again: what is written already is not written twice.')
    const reports = job?.reports ?? []
    const rejects = await Promise.all(files.map((file, index) => writeRejects(tx, call, importId, file, index, folder)))
    const paths = rejects.filter((path) => path !== null)
    return { ...totalOf(reports), rejects: paths.length === 1 ? paths[0]! : paths.length ? folder : null, import: importId, files: reports.map((report, index) => ({ ...report, rejects: rejects[index] ?? null })), unrecognised }
  })
}

async function writeRejects(tx: Tx, call: Call, importId: string, file: ReadFile, index: number, folder: string): Promise<string | null> {
  const text = await rejectsFile(tx, call, importId, index, file.table.headers)
  if (text === null) return null
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${parse(file.name).name}-rejects-${importId.slice(-8)}.csv`)
  await writeFile(path, text)
  return path
}
