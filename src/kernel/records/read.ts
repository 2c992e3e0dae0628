/** One record, or 404: a record that one may not see does not exist for him. */
import { sql } from 'kysely'
import { isId } from '../../shared/ids.ts'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { notFound, type Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { askedFields } from './asked.ts'
import { readRow, selectList } from './columns.ts'
import { addIncluded, includedRelations } from './include.ts'

/** Living or in the trash: the screen shows a deleted record as such, with Restore. */
export async function getRecord(tx: Tx, call: Call, declared: ObjectDeclaration, id: string, options: { include?: readonly string[] | undefined; fields?: readonly string[] | undefined } = {}): Promise<AnyRecord> {
  const object = seen(call, declared)
  const { own, nested } = askedFields(call, object, options.fields, options.include)
  const missing = (): Problem => notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!isId(id)) throw missing()
  const links = own && includedRelations(call, object, options.include ?? []).map(({ fieldName }) => fieldName)
  const fields = own && links && [...own, ...links]
  const rows = await sql<Record<string, unknown>>`
    select ${selectList(object, 't', fields)} from ${table(call, object.name)} as t
    where t.id = ${id} and ${visible(call, object, 't')}`.execute(tx)
  if (!rows.rows[0]) throw missing()
  const record = readRow(object, rows.rows[0], fields)
  if (options.include?.length) await addIncluded(tx, call, object, [record], options.include, nested)
  return own && links ? withoutFields(record, links.filter((name) => !own.includes(name))) : record
}

const withoutFields = (record: AnyRecord, names: readonly string[]): AnyRecord => Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name))) as AnyRecord
