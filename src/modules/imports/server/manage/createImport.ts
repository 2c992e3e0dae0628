/** Starts an import: the files are recognised and kept, nothing is written yet. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { createRecords } from '../../../../kernel/records/write.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { imports } from '../../contract.ts'
import type { ReadTable } from '../read/table.ts'
import { describeFile } from '../run/fileRun.ts'
import type { RecognisedFile } from '../recognise/recogniseFiles.ts'
import { storeParts } from './storedTables.ts'

/** The system does the bookkeeping: a person needs no right to imports of others for that. */
export const asSystem = (call: Call): Call => ({ ...call, actor: null })

export async function createImport(tx: Tx, call: Call, files: readonly RecognisedFile<ReadTable>[]): Promise<AnyRecord> {
  const name = files.map((file) => file.name).join(', ').slice(0, 255) || 'Import'
  const [made] = await createRecords(tx, asSystem(call), imports, [{ name, ownerId: call.actor?.id ?? null, status: 'ready', system: files[0]?.mapping.system ?? 'generic' }], { allow: ['ownerId', 'status', 'system'] })
  const described = files.map((file) => describeFile(file.name, file.table, file.mapping, file.recognised))
  const total = files.reduce((sum, file) => sum + file.table.rowCount, 0)
  await sql`insert into ${table(call, 'import_jobs')} (import_id, files, total) values (${made!.id}, ${JSON.stringify(described)}::jsonb, ${total})`.execute(tx)
  for (const [position, file] of files.entries()) {
    await sql`insert into ${table(call, 'import_files')} (import_id, position, name) values (${made!.id}, ${position}, ${file.name})`.execute(tx)
    await storeParts(tx, call, made!.id, position, file.table)
  }
  return made!
}
