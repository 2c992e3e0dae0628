/** The tables of an import's files; the last few stay in memory while somebody works on their mapping. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { readTable } from '../read/readFile.ts'
import type { Table } from '../read/table.ts'

const memory = new Map<string, Table[]>()
const most = 3

/** In the order of the run; empty once the import is done. */
export async function storedTables(tx: Tx, call: Call, importId: string): Promise<Table[]> {
  const key = `${call.workspace} ${importId}`
  const known = memory.get(key)
  if (known) return known
  const found = await sql<{ content: Buffer }>`select content from ${table(call, 'import_files')} where import_id = ${importId} order by position`.execute(tx)
  const tables = []
  for (const { content } of found.rows) tables.push(await readTable(content))
  while (memory.size >= most) memory.delete(memory.keys().next().value!)
  memory.set(key, tables)
  return tables
}

export async function dropFiles(tx: Tx, call: Call, importId: string): Promise<void> {
  memory.delete(`${call.workspace} ${importId}`)
  await sql`delete from ${table(call, 'import_files')} where import_id = ${importId}`.execute(tx)
}
