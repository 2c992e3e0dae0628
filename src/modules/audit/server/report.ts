/** What a person saw, took and changed between two days. */
import { sql } from 'kysely'
import { register } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { titlesOf } from '../../../kernel/jobs/long/items.ts'
import { notFound } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { isId } from '../../../shared/ids.ts'
import type { LineKind, Report } from '../contract.ts'
import { audience } from './audience.ts'
import { objectName } from './objectName.ts'
import { readLines, spanOf } from './readLines.ts'

const mostCards = 500
const mostExports = 200

export async function reportOf(tx: Tx, call: Call, id: string, days: { from: string; to: string }): Promise<Report> {
  const people = await audience(tx, call)
  const person = isId(id) && (people === null || people.includes(id)) ? (await sql<Report['person']>`select id, name from ${table(call, 'users')} where id = ${id}`.execute(tx)).rows[0] : undefined
  if (!person) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  const { since, until } = spanOf(call, days)
  const within = sql`l.actor_id = ${id} and l.at >= ${since} and l.at < ${until}`
  const log = table(call, 'register')
  const totals = await sql<{ kind: LineKind; times: number; rows: number | null }>`
    select l.kind, count(*)::float8 as times, sum((l.detail ->> 'rows')::numeric) filter (where l.kind in ('export', 'list'))::float8 as rows from ${log} as l where ${within} group by l.kind
    union all select 'change', count(*)::float8, null from ${table(call, 'history')} as l where ${within} having count(*) > 0`.execute(tx)
  const cards = await sql<{ object: string; recordId: string; times: number; first: string; last: string; all: number }>`
    select l.object, l.record_id as "recordId", count(*)::float8 as times, min(l.at) as first, max(l.at) as last, count(*) over ()::float8 as "all"
    from ${log} as l where ${within} and l.kind = 'view' group by l.object, l.record_id order by max(l.at) desc limit ${mostCards}`.execute(tx)
  // What the last minutes brought is no line yet.
  const lists = await sql<Omit<Report['lists'][number], 'objectName'>>`
    select object, sum(queries)::float8 as queries, sum(rows)::float8 as rows from (
      select l.object, (l.detail ->> 'queries')::numeric as queries, (l.detail ->> 'rows')::numeric as rows from ${log} as l where ${within} and l.kind = 'list'
      union all select t.object, t.times, t.amount from ${table(call, 'takings')} as t where t.actor_id = ${id} and t.what = 'rows' and not t.noted and t.since >= ${since} and t.since < ${until}) as read
    group by object order by rows desc`.execute(tx)
  const changes = await sql<Omit<Report['changes'][number], 'objectName'>>`select l.object, l.op, count(*)::float8 as times from ${table(call, 'history')} as l where ${within} group by l.object, l.op order by times desc`.execute(tx)
  const exports = await readLines(tx, call, people, { person: id, kind: 'export', ...days }, { limit: mostExports })
  const titles = await titlesOf(tx, call, cards.rows.map(({ object, recordId }) => ({ object, id: recordId })))
  await register(tx, call, [{ kind: 'report', object: 'users', recordId: id, detail: { report: 'person', ...days } }])
  return {
    person,
    totals: totals.rows,
    exports: exports.data,
    cards: { total: cards.rows[0]?.all ?? 0, data: cards.rows.map(({ object, recordId, times, first, last }) => ({ object, objectName: objectName(call, object, 'one'), recordId, times, first, last, title: titles.get(recordId) ?? null })) },
    lists: lists.rows.map((row) => ({ ...row, objectName: objectName(call, row.object, 'many') })),
    changes: changes.rows.map((row) => ({ ...row, objectName: objectName(call, row.object, 'many') })),
  }
}
