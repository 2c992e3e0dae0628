/** Told with the answer to a create: who is known already by the phones, mailboxes or tax number of the new record. */
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { maySee } from '../../../../kernel/access/fields.ts'
import { level, visible } from '../../../../kernel/access/visible.ts'
import { gaveRows } from '../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { unlooked } from '../../../../kernel/database/planOnce.ts'
import { stablePlan } from '../../../../kernel/database/prepared.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { emailKey, phoneKey } from '../../../../kernel/records/normalise.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import type { Email, Phone } from '../../../../shared/fields.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { maxKnown, type knownAlready, type Mergeable } from '../../contract.ts'
import { minDigits } from './keys.ts'

type Known = NonNullable<z.infer<typeof knownAlready>>

/** One statement over the indexes of the keys, and none for a record without any. Only by fields, and of records, that the caller may see. */
export async function alreadyKnown(tx: Tx, call: Call, name: Mergeable, record: AnyRecord): Promise<{ duplicates?: Known }> {
  const object = findObject(call, name)
  const marks = marksOf(record).filter(({ by }) => maySee(call, object, by))
  if (marks.length === 0 || call.catalog.modulesOff.has('duplicates') || level(call, object, 'see') === 'none') return {}
  const alike = sql.join(marks.map(({ by, condition }) => sql`case when ${condition} then ${by}::text end`))
  // First by the indexes of the keys, then in order: in one go the planner would rather walk through all records in order.
  const found = await sql<Known[number]>`${stablePlan}
    with alike as materialized (select t.id, ${sql.ref(`t.${columnName(object.title)}`)} as title, array_remove(array[${alike}], null) as alike from ${table(call, name)} as t
    where t.deleted_at is null and t.id <> ${record.id} and ${visible(call, object, 't')} and (${sql.join(marks.map(({ condition }) => condition), sql` or `)}))
    select id, title, alike from alike order by id limit ${sql.lit(maxKnown)}`.execute(tx)
  if (found.rows.length === 0) return {}
  gaveRows(call, name, found.rows.length)
  return { duplicates: found.rows }
}

function marksOf({ phones, emails, taxNumber }: AnyRecord): { by: Known[number]['alike'][number]; condition: RawBuilder<boolean> }[] {
  const phoneKeys = ((phones ?? []) as Phone[]).map(phoneKey).filter((key) => key.length >= minDigits)
  const emailKeys = ((emails ?? []) as Email[]).map(emailKey)
  const marks: ReturnType<typeof marksOf> = []
  if (phoneKeys.length > 0) marks.push({ by: 'phones', condition: sql<boolean>`t.phones_keys && ${unlooked(phoneKeys, 'text[]')}` })
  if (emailKeys.length > 0) marks.push({ by: 'emails', condition: sql<boolean>`t.emails_keys && ${unlooked(emailKeys, 'text[]')}` })
  if (typeof taxNumber === 'string' && taxNumber !== '') marks.push({ by: 'taxNumber', condition: sql<boolean>`t.tax_number = ${taxNumber}` })
  return marks
}
