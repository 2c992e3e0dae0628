/** What the endpoints of import do. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { conflict, invalid, Problem } from '../../../../kernel/problem.ts'
import { hasObject } from '../../../../kernel/records/registry.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { FileReport, ImportState, Mapping } from '../../contract.ts'
import type { ReadTable } from '../read/table.ts'
import type { RecognisedFile } from '../recognise/recogniseFiles.ts'
import { isAdded, type MainObject } from '../../targets.ts'
import { proposeMapping } from '../recognise/proposeMapping.ts'
import { dryRun, type MappedFile } from '../run/dryRun.ts'
import { totalOf } from '../run/fileRun.ts'
import { firmHints } from '../run/firmHints.ts'
import { checkMappings } from './checkMappings.ts'
import { createImport } from './createImport.ts'
import { importOf, importState, importToChange } from './importState.ts'
import { previewTable } from './preview.ts'
import { closeTables, readSources, type Source } from './readSources.ts'
import { enqueueRun, startRun } from './runJob.ts'
import { requireImporter } from './savedMappings.ts'
import { storedTables } from './storedTables.ts'

/** Large files take a while to read, and so are read outside of a transaction. */
export async function startImport(call: Call, sources: readonly Source[], inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Promise<ImportState> {
  requireImporter(call)
  if (!sources.length || sources.length > 20) throw new Problem(422, 'no_file', translate(call.language, 'imports:errors.unreadable'), translate(call.language, 'imports:errors.noFile'))
  const files: RecognisedFile<ReadTable>[] = await readSources(call, sources, await inTransaction((tx) => firmHints(tx, call)))
  try {
    return await inTransaction(async (tx) => importState(tx, call, (await createImport(tx, call, files)).id))
  } finally {
    await closeTables(files)
  }
}

async function mapped(tx: Tx, call: Call, id: string, mappings: readonly Mapping[]): Promise<MappedFile[]> {
  const { job } = await importToChange(tx, call, id)
  const tables = await storedTables(tx, call, id)
  checkMappings(call, mappings, tables)
  return tables.map((source, index) => ({ name: job.files[index]!.name, table: source, mapping: mappings[index]! }))
}

export async function preview(tx: Tx, call: Call, id: string, input: { file: number; mapping: Mapping; only?: 'first' | 'problems' | undefined; rows?: number[] | undefined }): Promise<Awaited<ReturnType<typeof previewTable>> & { mapping: Mapping }> {
  await importOf(tx, call, id)
  const source = (await storedTables(tx, call, id))[input.file]
  checkMappings(call, [input.mapping], source ? [source] : [])
  return { mapping: input.mapping, ...(await previewTable(source!, input.mapping, await firmHints(tx, call), input.only ?? 'first', input.rows)) }
}

/** Throws 422 for an object that is not there. */
export async function propose(tx: Tx, call: Call, id: string, { file, object }: { file: number; object: MainObject }): Promise<{ mapping: Mapping }> {
  const { job } = await importOf(tx, call, id)
  const source = (await storedTables(tx, call, id))[file]
  const known = job.files[file]
  if (!source || !known || (isAdded(object) && !hasObject(call, object))) throw invalid([{ path: source ? 'object' : 'file', code: source ? 'unknownObject' : 'filesGone', message: translate(call.language, `imports:errors.${source ? 'unknownObject' : 'filesGone'}`, { object }) }])
  return { mapping: { ...(await proposeMapping(source, known.name, known.mapping.system, object, await firmHints(tx, call))), mode: known.mapping.mode } }
}

export async function tryImport(tx: Tx, call: Call, id: string, mappings: readonly Mapping[]): Promise<ReturnType<typeof totalOf> & { files: FileReport[] }> {
  const files = await dryRun(tx, call, await mapped(tx, call, id, mappings))
  return { ...totalOf(files), files }
}

export async function run(tx: Tx, call: Call, id: string, mappings: readonly Mapping[]): Promise<ImportState> {
  const { record } = await importToChange(tx, call, id)
  if (record.status !== 'ready') throw conflict('already_run', translate(call.language, 'imports:errors.alreadyRun'))
  await mapped(tx, call, id, mappings)
  await startRun(tx, call, id, mappings)
  await enqueueRun(tx, call, id)
  return importState(tx, call, id)
}

export async function cancel(tx: Tx, call: Call, id: string): Promise<ImportState> {
  const { record } = await importToChange(tx, call, id)
  if (record.status !== 'running') throw conflict('not_running', translate(call.language, 'imports:errors.notRunning'))
  await sql`update ${table(call, 'import_jobs')} set stop = true where import_id = ${id}`.execute(tx)
  return importState(tx, call, id)
}
