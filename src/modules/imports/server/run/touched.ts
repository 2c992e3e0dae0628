/** After a restart: which records the earlier part of the run wrote. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Session } from '../plan/session.ts'

export async function rememberTouched(tx: Tx, call: Call, importId: string, session: Session): Promise<void> {
  const found = await sql<{ record_id: string }>`select distinct record_id from ${table(call, 'history')} where batch_id = ${importId}`.execute(tx)
  for (const { record_id } of found.rows) session.touched.add(record_id)
}
