/**
 * Pages and counts of objects whose records hang on others, for people who do not see all: "mine, or of
 * a deal of mine, or of a customer of mine" is a condition that no single index answers. Who sees little
 * has it gathered by the indexes; who sees much meets enough of it in the order of the list.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Filter } from '../../shared/filter.ts'
import { fieldOf, type ObjectDeclaration } from '../../shared/object.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'

/** Who sees no more than this has it gathered. */
const little = 5000

/** Such a filter names few records, which its own index finds. */
export function namesRecords(object: ObjectDeclaration, filter: Filter | undefined): boolean {
  if (!filter) return false
  if ('and' in filter) return filter.and.some((part) => namesRecords(object, part))
  if (!('field' in filter) || (filter.op !== undefined && filter.op !== 'eq' && filter.op !== 'in')) return false
  return filter.field === 'id' || fieldOf(object, filter.field)?.type === 'reference'
}

const gathered = (reach: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  seen as materialized (select id from (${reach}) as ways limit ${little + 1}),
  many as materialized (select count(*) > ${little} as it from seen)`

export interface ReachedPage {
  reach: RawBuilder<unknown>
  where: RawBuilder<boolean>
  /** Columns of the order, and the id. */
  kept: RawBuilder<unknown>
  order: RawBuilder<unknown>
}

/** The first rows of a part of the list. `where` holds the whole right: what is gathered only narrows. */
export async function reachPage<Row>(tx: Tx, call: Call, object: ObjectDeclaration, { reach, where, kept, order }: ReachedPage, columns: RawBuilder<unknown>, part: RawBuilder<boolean>, limit: number): Promise<Row[]> {
  const records = sql`${table(call, object.name)} as t`
  const found = await sql<Row>`
    with ${gathered(reach)},
      few as materialized (select ${kept} from ${records} where t.id = any(array(select id from seen where not (select it from many))) and ${where} and ${part}),
      walked as materialized (select ${kept} from ${records} where (select it from many) and ${where} and ${part} order by ${order} limit ${limit}),
      page as (select t.id from (select * from few union all select * from walked) as t order by ${order} limit ${limit})
    select ${columns} from page join ${records} on t.id = page.id order by ${order}`.execute(tx)
  return found.rows
}

/** How many match. @param inMuch the rows to count, `1` each, for somebody who sees much: with the condition that suits how far it is counted */
export async function reachCount(tx: Tx, call: Call, object: ObjectDeclaration, { reach, where }: Pick<ReachedPage, 'reach' | 'where'>, inMuch: (condition: RawBuilder<unknown>) => RawBuilder<unknown>): Promise<number> {
  const found = await sql<{ n: number }>`
    with ${gathered(reach)}
    select case when (select it from many)
      then (select count(*) from (${inMuch(sql`(select it from many)`)}) as counted)
      else (select count(*) from ${table(call, object.name)} as t where t.id = any(array(select id from seen where not (select it from many))) and ${where}) end as n`.execute(tx)
  return Number(found.rows[0]?.n ?? 0)
}
