/** Does one change to a set of records of one object; says which were left as they are, and why. */
import { sql } from 'kysely'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { visible } from '../../access/visible.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import type { BulkChange } from '../../jobs/long/jobRow.ts'
import type { Item, Left } from '../../jobs/long/items.ts'
import type { Problem } from '../../problem.ts'
import { translate } from '../../text/translate.ts'
import { columnName } from '../columns.ts'
import { restoreRecords, trashRecords, updateRecords } from '../write.ts'
import { eachThatWorks } from './eachThatWorks.ts'

export interface Applied {
  changed: number
  left: Left[]
  /** The first refusal; where everything was refused the whole request is. */
  problem: Problem | null
}

/** At most 1,000 items, in the caller's transaction. The call carries the batch under which it can be taken back. */
export async function applyChange(tx: Tx, call: Call, object: ObjectDeclaration, change: BulkChange, items: readonly Item[]): Promise<Applied> {
  const state = await stateOf(tx, call, object, change, items)
  const left: Left[] = []
  const leave = (item: Item, code: string, reason: string): void => void left.push({ object: object.name, id: item.id, code, reason })
  const open = items.filter((item) => {
    const may = state.get(item.id)
    if (may === undefined) leave(item, 'notFound', translate(call.language, 'kernel:errors.notFound'))
    else if (!may) leave(item, 'forbidden', translate(call.language, 'kernel:jobs.forbidden'))
    return may === true
  })
  const refused = await eachThatWorks(tx, call, open, (part) => writeChange(tx, call, object, change, part))
  for (const { item, problem } of refused) leave(item, problem.errors[0]?.code ?? problem.code, problem.errors[0]?.message ?? problem.message)
  const written = await sql<{ n: number }>`select count(distinct record_id)::int as n from ${table(call, 'history')} where batch_id = ${call.batchId} and record_id = any(${items.map((item) => item.id)}::uuid[])`.execute(tx)
  return { changed: written.rows[0]!.n, left, problem: refused[0]?.problem ?? null }
}

/** For each record that is there and visible, whether the caller may do this to it. */
async function stateOf(tx: Tx, call: Call, object: ObjectDeclaration, change: BulkChange, items: readonly Item[]): Promise<Map<string, boolean>> {
  const trash = change.verb === 'restore'
  const action = change.verb === 'restore' || change.verb === 'delete' ? 'delete' : 'change'
  const found = await sql<{ id: string; may: boolean }>`
    select t.id, ${visible(call, object, 't', action)} as may from ${table(call, object.name)} as t
    where t.id = any(${items.map((item) => item.id)}::uuid[]) and t.deleted_at is ${trash ? sql`not` : sql``} null and ${visible(call, object, 't')}`.execute(tx)
  return new Map(found.rows.map((row) => [row.id, row.may]))
}

async function writeChange(tx: Tx, call: Call, object: ObjectDeclaration, change: BulkChange, items: readonly Item[]): Promise<unknown> {
  const ids = items.map((item) => item.id)
  switch (change.verb) {
    case 'update':
    case 'handOver':
      return updateRecords(tx, call, object, items.map(({ id, patch }) => ({ id, patch: structuredClone(patch ?? change.patch) })))
    case 'tags':
      return updateRecords(tx, call, object, await tagged(tx, call, object, change, ids))
    case 'delete':
      return trashRecords(tx, call, object, ids)
    case 'restore':
      return restoreRecords(tx, call, object, ids)
    default:
      throw new Error(`A set of records is not changed by ${change.verb}.`)
  }
}

/** Other tags stay. The rows are locked, so that a tag put on meanwhile is not lost. */
async function tagged(tx: Tx, call: Call, object: ObjectDeclaration, { field, add, remove }: BulkChange & { verb: 'tags' }, ids: readonly string[]): Promise<{ id: string; patch: Record<string, unknown> }[]> {
  const found = await sql<{ id: string; tags: string[] }>`select id, ${sql.id(columnName(field))} as tags from ${table(call, object.name)} where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return found.rows.map(({ id, tags }) => ({ id, patch: { [field]: [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])] } }))
}
