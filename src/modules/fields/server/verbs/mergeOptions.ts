/** Puts one option in place of another in all records, those in the trash too, with their history, and drops the other. */
import { sql } from 'kysely'
import type { AnyRecord } from '../../../../shared/object.ts'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { invalid } from '../../../../kernel/problem.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { fields } from '../../contract.ts'
import type { StoredField } from '../declare/stored.ts'
import { issue } from '../rules/say.ts'
import { patiently, takeTurn } from '../storage/takeTurns.ts'
import { declarationOf } from './usage.ts'

const page = 1000
const most = 50_000

export async function mergeOptions(tx: Tx, call: Call, id: string, { from, into }: { from: string; into: string }): Promise<AnyRecord & { changed: number }> {
  requireLevel(call, fields, 'change')
  await takeTurn(tx, call)
  const row = (await getRecord(tx, call, fields, id)) as unknown as StoredField
  const f = declarationOf(call, row)
  if (row.deletedAt !== null || (f?.type !== 'option' && f?.type !== 'options')) throw invalid([issue(call, '', 'noOptions')])
  for (const [path, key] of [['from', from], ['into', into]] as const) if (!f.options.includes(key)) throw invalid([issue(call, path, 'noSuchOption', { option: key })])
  if (from === into) throw invalid([issue(call, 'into', 'sameOption')])
  const many = f.type === 'options'
  const column = sql.id(columnName(row.key))
  const held = many ? sql`${column} && array[${from}]::text[]` : sql`${column} = ${from}`
  const found = await sql<{ id: string; value: unknown }>`select id, ${column} as value from ${table(call, row.object)} where ${held} order by id limit ${most + 1}`.execute(tx)
  if (found.rows.length > most) throw invalid([issue(call, 'from', 'tooManyToMerge', { max: most })])
  const object = findObject(call, row.object)
  // The whole list is meant, whatever the person's own rights to single records and their conditions: as the firm decides it.
  const system: Call = { ...call, actor: null, way: 'system', ...(call.actor ? { behalfOfId: call.actor.id } : {}) }
  for (let start = 0; start < found.rows.length; start += page) {
    const part = found.rows.slice(start, start + page)
    const patches = part.map((record) => ({ id: record.id, patch: { [row.key]: many ? [...new Set((record.value as string[]).map((key) => (key === from ? into : key)))] : into } }))
    await patiently(call, () => updateRecords(tx, system, object, patches, { withTrash: true }))
  }
  const [after] = await updateRecords(tx, call, fields, [{ id, patch: { options: (row.options ?? []).filter(({ key }) => key !== from) } }])
  return { ...after!, changed: found.rows.length }
}
