/** How a record becomes a row: plain fields straight, the others as the write path derives them. */
import type { Call } from '../../../../kernel/call.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { columnValues } from '../../../../kernel/records/derive.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { copyValue } from './copy.ts'

/** A demo keeps to the firm's currency, so no rate is ever asked for. */
const noRates = new Map<string, string>()
const systemColumns = ['id', 'version', 'created_at', 'updated_at', 'created_by_id']

export interface Layout {
  columns: readonly string[]
  /** One line of COPY, without its line break. */
  line(record: AnyRecord): string
}

/** The columns that follow from others cost the most; the write path's own function makes them, and only them. */
export function layoutOf(call: Call, object: ObjectDeclaration): Layout {
  const fields = Object.entries(object.fields)
  const isDerived = ([, f]: (typeof fields)[number]): boolean => f.type === 'money' || f.type === 'phones' || f.type === 'emails' || Boolean(f.searchable)
  const plain = fields.filter((entry) => !isDerived(entry)).map(([name, f]) => ({ name, column: columnName(name), array: f.type === 'tags' }))
  const derived = fields.filter(isDerived).map(([name]) => name)
  const keys = new Set(fields.flatMap(([name, f]) => (f.type === 'phones' || f.type === 'emails' ? [`${columnName(name)}_keys`] : [])))
  let derivedColumns: string[] | null = null
  const columns: string[] = [...systemColumns, ...plain.map(({ column }) => column)]

  return {
    columns,
    line(record) {
      const values = columnValues(call, object, record, derived, noRates)
      if (!derivedColumns) columns.push(...(derivedColumns = Object.keys(values)))
      let line = `${record.id}\t${record.version}\t${record.createdAt}\t${record.updatedAt}\t${record.createdById ?? '\\N'}`
      for (const { name, array } of plain) line += `\t${copyValue(record[name], array)}`
      for (const column of derivedColumns) line += `\t${copyValue(values[column], keys.has(column))}`
      return line
    },
  }
}
