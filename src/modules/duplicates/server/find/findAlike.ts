/** Records that are known already by what somebody is about to enter. */
import { sql, type RawBuilder } from 'kysely'
import { requireLevel, visible } from '../../../../kernel/access/visible.ts'
import { maySee } from '../../../../kernel/access/fields.ts'
import { gaveRows } from '../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { listRecords } from '../../../../kernel/records/list.ts'
import { phoneKey, readPhone } from '../../../../kernel/records/normalise.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { likenesses, type Likeness, type Mergeable } from '../../contract.ts'

export interface Asked {
  phone?: string | undefined
  email?: string | undefined
  taxNumber?: string | undefined
  name?: string | undefined
  city?: string | undefined
}

const limit = 20

/** At most 20, each with what it is alike by. What cannot be asked is passed over. Throws 403 without the right to see the object. */
export async function findAlike(tx: Tx, call: Call, name: Mergeable, asked: Asked): Promise<(AnyRecord & { alike: Likeness[] })[]> {
  const object = findObject(call, name)
  requireLevel(call, object, 'see')
  const conditions = conditionsOf(call, object, asked)
  if (conditions.size === 0) return []
  const marks = [...conditions].map(([by, condition]) => sql`case when ${condition} then ${by}::text end`)
  // First by the indexes of the keys, then in order: in one go the planner may walk through all records in order.
  const found = await sql<{ id: string; alike: Likeness[] }>`with alike as materialized (select t.id, array_remove(array[${sql.join(marks)}], null) as alike from ${table(call, name)} as t
    where t.deleted_at is null and ${visible(call, object, 't')} and (${sql.join([...conditions.values()], sql` or `)}))
    select id, alike from alike order by id limit ${limit}`.execute(tx)
  if (found.rows.length === 0) return []
  const alike = new Map(found.rows.map((row) => [row.id, row.alike]))
  const page = await listRecords(tx, call, object, { filter: { field: 'id', op: 'in', value: [...alike.keys()] }, sort: 'createdAt', limit })
  gaveRows(call, name, page.data.length)
  return page.data.map((record) => ({ ...record, alike: alike.get(record.id)! }))
}

function conditionsOf(call: Call, object: ObjectDeclaration, asked: Asked): Map<Likeness, RawBuilder<boolean>> {
  const phones = parts(asked.phone).map((value) => phoneKey(readPhone({ value }, call.firm.country))).filter((key) => key.length >= 6)
  const emails = parts(asked.email).map((value) => value.toLowerCase())
  const title = clean(asked.name).toLowerCase()
  const city = clean(asked.city).toLowerCase()
  const taxNumber = clean(asked.taxNumber)
  const inTown = sql`exists (select 1 from jsonb_array_elements(t.addresses) as a where lower(a ->> 'city') = ${city})`
  const wanted: [Likeness, readonly string[], boolean, RawBuilder<boolean>][] = [
    ['phones', ['phones'], phones.length > 0, sql<boolean>`t.phones_keys && ${phones}::text[]`],
    ['emails', ['emails'], emails.length > 0, sql<boolean>`t.emails_keys && ${emails}::text[]`],
    ['taxNumber', ['taxNumber'], taxNumber !== '', sql<boolean>`t.tax_number = ${taxNumber}`],
    ['name', city ? [object.title, 'addresses'] : [object.title], title !== '', sql<boolean>`(lower(${sql.ref(`t.${columnName(object.title)}`)}) = ${title} ${city ? sql`and ${inTown}` : sql``})`],
  ]
  const usable = wanted.filter(([, fields, there]) => there && fields.every((field) => Object.hasOwn(object.fields, field) && maySee(call, object, field)))
  return new Map(usable.map(([by, , , condition]) => [by, condition] as const).sort(([a], [b]) => likenesses.indexOf(a) - likenesses.indexOf(b)))
}

/** What the database cannot hold matches nothing. */
const clean = (text: string | undefined): string => (text ?? '').replaceAll('\0', '').toWellFormed().trim()
const parts = (text: string | undefined): string[] => clean(text).split(',').map((part) => part.trim()).filter(Boolean)
