/** Pushes and mails what is due. Runs right after something was told, and every minute for what waited. */
import type { Call } from '../../../../kernel/call.ts'
import { transaction, type Database } from '../../../../kernel/database/connect.ts'
import { mailDue } from './mailDue.ts'
import { pushDue } from './pushDue.ts'

export async function deliver(database: Database, call: Call): Promise<void> {
  await transaction(database, (tx) => mailDue(tx, call))
  await pushDue(database, call)
}
