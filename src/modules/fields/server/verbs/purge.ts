/** Deletes for good what is in the trash: the column or the table goes, and with it what it held. */
import { sql } from 'kysely'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import { forgetHistory } from '../../../../kernel/audit/index.ts'
import { recordEvents } from '../../../../kernel/events/record.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { conflict, invalid } from '../../../../kernel/problem.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { forgetRights } from '../../../accounts/server/index.ts'
import { fields, objects } from '../../contract.ts'
import { isAdded, type StoredField, type StoredObject } from '../declare/stored.ts'
import { issue } from '../rules/say.ts'
import { columnsNow, dropColumns, dropTable } from '../storage/changeTable.ts'
import { columnsOfField } from '../storage/columns.ts'
import { announce, patiently, takeTurn } from '../storage/takeTurns.ts'
import { declarationOf } from './usage.ts'

/** `confirm` must be the key, typed by a person. History lines of the field stay with their records but show no more. */
export async function purgeField(tx: Tx, call: Call, id: string, confirm: string): Promise<void> {
  requireLevel(call, fields, 'delete')
  await takeTurn(tx, call)
  const row = (await getRecord(tx, call, fields, id)) as unknown as StoredField
  if (row.deletedAt === null) throw conflict('not_in_trash', translate(call.language, 'fields:errors.notInTrash'))
  if (confirm !== row.key) throw invalid([issue(call, 'confirm', 'confirm', { key: row.key })])
  if (isAdded(row.key)) {
    const f = declarationOf(call, row)
    const there = await columnsNow(tx, call, row.object)
    const columns = (f ? columnsOfField(row.key, f).map(({ name }) => name) : [row.key]).filter((name) => there.has(name))
    if (columns.length > 0) await patiently(call, () => dropColumns(tx, call, row.object, columns))
    await forgetRights(tx, call, row.object, row.key)
  }
  await sql`delete from ${table(call, 'field_upkeep')} where object = ${row.object} and key = ${row.key}`.execute(tx)
  await sql`delete from ${table(call, 'fields')} where id = ${id}`.execute(tx)
  await recordEvents(tx, call, [{ type: 'fields.purged', object: 'fields', recordId: id }])
  await announce(tx, call, id)
}

export async function purgeObject(tx: Tx, call: Call, id: string, confirm: string): Promise<void> {
  requireLevel(call, objects, 'delete')
  await takeTurn(tx, call)
  const row = (await getRecord(tx, call, objects, id)) as unknown as StoredObject
  if (row.deletedAt === null) throw conflict('not_in_trash', translate(call.language, 'fields:errors.notInTrash'))
  if (confirm !== row.name) throw invalid([issue(call, 'confirm', 'confirm', { key: row.name })])
  await patiently(call, () => dropTable(tx, call, row.name))
  for (const name of ['fields', 'sections', 'field_upkeep']) await sql`delete from ${table(call, name)} where object = ${row.name}`.execute(tx)
  // What it was is gone; what happened to its records says nothing any more and could name people.
  await forgetHistory(tx, call, sql`t.object = ${row.name}`, row.name)
  await forgetRights(tx, call, row.name)
  await sql`delete from ${table(call, 'objects')} where id = ${id}`.execute(tx)
  await recordEvents(tx, call, [{ type: 'objects.purged', object: 'objects', recordId: id }])
  await announce(tx, call, id)
}
