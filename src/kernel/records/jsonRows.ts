/**
 * Records as JSON text made by the database, which then needs no parsing, mapping and writing anew
 * on the way to the client: for answers that nobody looks into. The text equals that of `readRow`.
 */
import { sql, type RawBuilder } from 'kysely'
import { plainField, type Field } from '../../shared/fields.ts'
import { allFields, type ObjectDeclaration } from '../../shared/object.ts'
import { fixedSqlBy } from '../database/fixedSql.ts'
import { columnName } from './columns.ts'

/** RFC 3339 in UTC with milliseconds, as `Date.toISOString` writes it. */
const instantForm = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

/** An instant as answers write it. */
export const instantText = (value: RawBuilder<unknown>): RawBuilder<string> => sql<string>`to_char(${value}, ${sql.lit(instantForm)})`

interface Named {
  name: string
  expression(alias: string): RawBuilder<unknown>
}

interface Layout {
  byName: Map<string, Named>
  text: ReturnType<typeof fixedSqlBy<string>>
}

const layouts = new WeakMap<ObjectDeclaration, Layout>()

function layoutOf(object: ObjectDeclaration): Layout {
  let layout = layouts.get(object)
  if (!layout) layouts.set(object, (layout = { byName: new Map(allFields(object).map(([name, f]) => [name, { name, expression: expressionOf(name, f) }])), text: fixedSqlBy() }))
  return layout
}

function expressionOf(name: string, f: Field): Named['expression'] {
  const column = columnName(name)
  switch (plainField(f).type) {
    case 'instant':
      return (alias) => instantText(sql.ref(`${alias}.${column}`))
    case 'money':
      // Amounts are text, so that no reader makes a floating-point number of them.
      return (alias) => sql`case when ${sql.ref(`${alias}.${column}`)} is not null then json_build_object('amount', ${sql.ref(`${alias}.${column}`)}::text, 'currency', ${sql.ref(`${alias}.${column}_currency`)}) end`
    case 'decimal':
    case 'percent':
      return (alias) => sql`${sql.ref(`${alias}.${column}`)}::text`
    default:
      return (alias) => sql.ref(`${alias}.${column}`)
  }
}

/** One row of `alias` as the text of a JSON object: these fields (all when none are named), id and version always. */
export function recordJson(object: ObjectDeclaration, alias: string, fields?: readonly string[]): RawBuilder<string> {
  const { byName, text } = layoutOf(object)
  return text(`${alias} ${fields?.join() ?? '*'}`, () => {
    const names = fields ? [...new Set(['id', 'version', ...fields])] : [...byName.keys()]
    const columns = names.flatMap((name) => {
      const known = byName.get(name)
      return known ? [sql`${known.expression(alias)} as ${sql.id(name)}`] : []
    })
    return sql<string>`(select row_to_json(json_row)::text from (select ${sql.join(columns)}) as json_row)`
  })
}

/** Puts members into the text of a JSON object. Values are JSON text. */
export function withMembers(text: string, members: readonly (readonly [name: string, value: string])[]): string {
  return members.length === 0 ? text : `${text.slice(0, -1)},${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`
}

/** The body of an answer that is JSON already. */
export class JsonText {
  readonly text: string
  /** How many records it holds. */
  readonly rows: number
  constructor(text: string, rows = 1) {
    this.text = text
    this.rows = rows
  }
}
