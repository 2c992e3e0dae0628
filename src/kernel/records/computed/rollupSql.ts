/** The one statement that works out a roll-up for a set of records and stores it where it differs. */
import { sql, type RawBuilder } from 'kysely'
import { conditionProblem } from '../../../shared/conditions/conditionProblem.ts'
import { plainField, type Computed, type Field } from '../../../shared/fields.ts'
import type { Rollup } from '../../../shared/computed.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { columnName } from '../columns.ts'
import { compileFilter } from '../filter.ts'

/** A roll-up that its declaration's objects still allow. */
export interface RollupField {
  /** The object that has the field. */
  object: ObjectDeclaration
  name: string
  result: Computed['result']
  rollup: Rollup
  /** The object that is rolled up. */
  from: ObjectDeclaration
}

/** The roll-ups of an object; those whose objects or fields are gone are left as they are. */
export function rollupsOf(objects: readonly ObjectDeclaration[], object: ObjectDeclaration): RollupField[] {
  return Object.entries(object.fields).flatMap(([name, f]) => {
    if (f.type !== 'computed' || !f.rollup) return []
    const { rollup } = f
    const from = objects.find((candidate) => candidate.name === rollup.object)
    const via = from && fieldOf(from, rollup.via)
    const whole = from && via?.type === 'reference' && (rollup.of === undefined || fieldOf(from, rollup.of)) && (!rollup.where || !conditionProblem(from, rollup.where))
    return whole ? [{ object, name, result: f.result, rollup, from }] : []
  })
}

/** Stores the roll-up of these records. Gives the ids of those where it has become another. All of the firm's records count, whoever asks. */
export async function storeRollup(tx: Tx, call: Call, field: RollupField, ids: readonly string[]): Promise<string[]> {
  const { object, name, rollup, from, result } = field
  const column = columnName(name)
  const system: Call = { ...call, actor: null, timeZone: call.firm.timeZone }
  const condition = rollup.where && Object.keys(rollup.where).length > 0 ? sql`and ${compileFilter({ call: system, object: from, alias: 'c' }, rollup.where)}` : sql``
  const value = aggregate(field, call.firm.timeZone)
  const extra = result === 'money' ? sql`, ${sql.id(`${column}_currency`)} = case when n.value is null then null else ${call.firm.currency} end, ${sql.id(`${column}_rate`)} = case when n.value is null then null else 1 end, ${sql.id(`${column}_base`)} = n.value` : sql``
  const done = await sql<{ id: string }>`
    update ${table(call, object.name)} as t set ${sql.id(column)} = n.value${extra}
    from (select p.id, ${value} as value from unnest(${ids}::uuid[]) as p(id)
      left join ${table(call, from.name)} as c on ${sql.ref(`c.${columnName(rollup.via)}`)} = p.id and c.deleted_at is null ${condition}
      group by p.id) as n
    where t.id = n.id and ${sql.ref(`t.${column}`)} is distinct from n.value returning t.id`.execute(tx)
  return done.rows.map((row) => row.id)
}

/** Sums and counts of nothing are 0, everything else of nothing is empty. */
function aggregate({ rollup, from, result }: RollupField, timeZone: string): RawBuilder<unknown> {
  if (rollup.how === 'count' || rollup.of === undefined) return sql`count(c.id)`
  const column = valueColumn(rollup.of, plainField(fieldOf(from, rollup.of)!), timeZone)
  switch (rollup.how) {
    case 'sum':
      return sql`coalesce(sum(${column}), 0)`
    case 'min':
      return sql`min(${column})`
    case 'max':
      return sql`max(${column})`
    case 'average':
      return result === 'number' ? sql`round(avg(${column}))::bigint` : result === 'money' ? sql`round(avg(${column}), 2)` : sql`trim_scale(round(avg(${column}), 6))`
    case 'latest':
      return sql`(array_agg(${column} order by c.created_at desc, c.id desc) filter (where ${column} is not null))[1]`
  }
}

function valueColumn(name: string, f: Field, timeZone: string): RawBuilder<unknown> {
  const column = sql.ref(`c.${columnName(name)}${f.type === 'money' ? '_base' : ''}`)
  return f.type === 'instant' ? sql`(${column} at time zone ${timeZone})::date` : column
}
