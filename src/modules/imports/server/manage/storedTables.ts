/** The tables of an import's files, of which a part at a time is read from the database. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { conflict } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { AnalysedFile } from '../../contract.ts'
import { bytesInMemory } from '../read/fileBytes.ts'
import { readTable } from '../read/readFile.ts'
import { decodePart } from '../read/rowParts.ts'
import { partSize, type ReadTable, type Table } from '../read/table.ts'
import { loadJob } from '../run/jobState.ts'

/** In the order of the run; empty once the import is done. The tables read by `tx`, as long as it lasts. */
export async function storedTables(tx: Tx, call: Pick<Call, 'workspace' | 'language'>, importId: string): Promise<Table[]> {
  const job = await loadJob(tx, call, importId)
  const found = await sql<{ position: number; whole: boolean }>`select position, content is not null as whole from ${table(call, 'import_files')} where import_id = ${importId} order by position`.execute(tx)
  for (const { position, whole } of found.rows) if (whole) await storeWholeFile(tx, call, importId, position)
  return job ? found.rows.map(({ position }) => storedTable(tx, call, importId, position, job.files[position]!)) : []
}

function storedTable(tx: Tx, call: Pick<Call, 'workspace' | 'language'>, importId: string, position: number, { format, encoding, separator, otherSheets, rowCount, columns }: AnalysedFile): Table {
  return {
    format,
    encoding,
    separator,
    otherSheets,
    rowCount,
    headers: columns.map(({ header }) => header),
    columns: columns.map(({ filled, distinct, samples }) => ({ filled, distinct, samples })),
    async part(index) {
      const found = await sql<{ rows: string }>`select rows from ${table(call, 'import_parts')} where import_id = ${importId} and position = ${position} and part = ${index}`.execute(tx)
      // Somebody stopped the import meanwhile.
      if (!found.rows[0]) throw conflict('files_gone', translate(call.language, 'imports:errors.filesGone'))
      return decodePart(found.rows[0].rows, columns.length)
    },
  }
}

export async function storeParts(tx: Tx, call: Pick<Call, 'workspace'>, importId: string, position: number, source: ReadTable): Promise<void> {
  for (let part = 0; part * partSize < source.rowCount; part++) await sql`insert into ${table(call, 'import_parts')} (import_id, position, part, rows) values (${importId}, ${position}, ${part}, ${await source.partText(part)}) on conflict do nothing`.execute(tx)
}

/** Of an import that was begun when files were kept as they came. */
async function storeWholeFile(tx: Tx, call: Pick<Call, 'workspace'>, importId: string, position: number): Promise<void> {
  const found = await sql<{ content: Buffer | null }>`select content from ${table(call, 'import_files')} where import_id = ${importId} and position = ${position}`.execute(tx)
  const content = found.rows[0]?.content
  if (!content) return
  const source = await readTable(bytesInMemory(content))
  try {
    await storeParts(tx, call, importId, position, source)
  } finally {
    await source.close()
  }
  await sql`update ${table(call, 'import_files')} set content = null where import_id = ${importId} and position = ${position}`.execute(tx)
}

export async function dropFiles(tx: Tx, call: Call, importId: string): Promise<void> {
  await sql`delete from ${table(call, 'import_files')} where import_id = ${importId}`.execute(tx)
}
