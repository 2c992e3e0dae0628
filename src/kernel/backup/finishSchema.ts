/** After the rows: counters, indexes, keys, and what the planner wants to know. */
import type pg from 'pg'
import { addExtraKeys } from './extras.ts'
import type { BackupHeader } from './format.ts'
import type { Prepared } from './prepareSchema.ts'
import { quote } from './session.ts'

/** Counters go on where they stood. */
export async function setSequences(client: pg.Client, header: BackupHeader): Promise<void> {
  for (const { name, last } of header.sequences) if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [quote(name), last])
}

/** Answers with indexes and keys of administrators that were left out. */
export async function finishSchema(client: pg.Client, header: BackupHeader, { made, waiting }: Prepared): Promise<string[]> {
  await setSequences(client, header)
  for (const { name, table, unique, using } of waiting) await client.query(`create ${unique ? 'unique ' : ''}index ${quote(name)} on ${quote(table)} using ${using}`)
  for (const { name, table, definition } of made.foreignKeys) await client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`)
  const left = await addExtraKeys(client, header, made)
  for (const { name } of header.tables) await client.query(`alter table ${quote(name)} enable trigger user`)
  await client.query(`analyze ${header.tables.map(({ name }) => quote(name)).join(', ')}`)
  return left
}
