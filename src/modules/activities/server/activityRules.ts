/** Activities and notes: tied to a customer, completed from each other, and never rewritten. */
import { sql } from 'kysely'
import type { Call, Tx, Way } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import type { Change } from '../../../kernel/module.ts'
import { conflict, invalid } from '../../../kernel/problem.ts'
import { lockRows, setDerived } from '../../../kernel/records/rows.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { completeCustomer } from '../../deals/server/index.ts'

/** Ways that put records back, or under another customer, without rewriting what happened. */
const faithful: readonly Way[] = ['import', 'merge', 'undo']

/** What happened stays as it was written down. */
export async function prepareActivities(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  if (!faithful.includes(call.way) && changes.some(({ op }) => op === 'update')) throw conflict('immutable', translate(call.language, 'activities:errors.immutable'))
  await tieToCustomer(tx, call, changes)
}

export async function tieToCustomer(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  const written = changes.filter(({ op }) => op === 'create' || op === 'update')
  await completeCustomer(tx, call, written)
  if (faithful.includes(call.way)) return
  if (written.some(({ after }) => !after.companyId && !after.contactId && !after.dealId)) throw invalid([{ path: 'contactId', code: 'noCustomer', message: translate(call.language, 'activities:errors.noCustomer') }])
}

/** The newest touch of each customer; taking the newest away finds the one before. */
export async function followTouches(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  for (const { object, column, key } of [
    { object: contacts, column: 'contact_id', key: 'contactId' },
    { object: companies, column: 'company_id', key: 'companyId' },
  ] as const) {
    const ids = [...new Set(changes.flatMap(({ before, after }) => [before?.[key], after[key]]).filter(Boolean))] as string[]
    if (ids.length === 0) continue
    await lockRows(tx, call, object, ids)
    const found = await sql<{ id: string; at: string | null }>`
      select c.id, (select max(a.occurred_at) from ${table(call, 'activities')} as a where a.${sql.ref(column)} = c.id and a.deleted_at is null) as at
      from ${table(call, object.name)} as c where c.id = any(${ids}::uuid[])`.execute(tx)
    await setDerived(tx, call, object, found.rows.map(({ id, at }) => ({ id, values: { lastTouchAt: at } })))
  }
}
