/**
 * A page of a list that is searched. PostgreSQL guesses how many records hold a word, and a wrong guess
 * costs seconds in a large table: a word that is rare, or stands late in the order, has it walk the whole
 * order. So the statement looks before it decides, and each of its ways is bounded.
 */
import { sql, type RawBuilder } from 'kysely'
import { longestWord } from '../../shared/fold.ts'
import type { ObjectDeclaration } from '../../shared/object.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'

/** Up to so many hits are sorted; the index names them in any order. */
const few = 2000
/** Of more hits enough should stand among so many records in the order of the list; else all hits are sorted. */
const walked = 10_000

export interface SearchedPage {
  /** The condition of the list without the search. */
  rest: RawBuilder<boolean>
  search: RawBuilder<boolean>
  /** Columns of the order, and the id. */
  kept: RawBuilder<unknown>
  order: RawBuilder<unknown>
}

/** The index of the folded text knows groups of three letters: words that are shorter are not sought by it. */
export const isSought = (q: string | undefined): q is string => longestWord(q ?? '') >= 3

/** The first rows of a part of the list. */
export async function searchPage<Row>(tx: Tx, call: Call, object: ObjectDeclaration, { rest, search, kept, order }: SearchedPage, columns: RawBuilder<unknown>, part: RawBuilder<boolean>, limit: number): Promise<Row[]> {
  const records = sql`${table(call, object.name)} as t`
  const found = await sql<Row>`
    with few as materialized (select ${kept} from ${records} where ${rest} and ${search} and ${part} limit ${few + 1}),
      many as materialized (select count(*) > ${few} as it from few),
      walked as materialized (
        select ${kept} from (select t.* from ${records} where ${rest} and ${part} and (select it from many) order by ${order} limit ${walked}) as t
        where ${search} order by ${order} limit ${limit}),
      enough as materialized (select count(*) = ${limit} as it from walked),
      found as (
        select * from few where not (select it from many)
        union all select * from walked where (select it from enough)
        union all (select ${kept} from ${records} where ${rest} and ${search} and ${part} and (select it from many) and not (select it from enough))),
      page as (select t.id from found as t order by ${order} limit ${limit})
    select ${columns} from page join ${records} on t.id = page.id order by ${order}`.execute(tx)
  return found.rows
}
