/** Keeps the next step of deals, contacts and companies: their nearest open task with a day. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import type { Change } from '../../../kernel/module.ts'
import { lockRows, setDerived } from '../../../kernel/records/rows.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals } from '../../deals/contract.ts'

const owners = [
  { object: deals, column: 'deal_id', key: 'dealId' },
  { object: contacts, column: 'contact_id', key: 'contactId' },
  { object: companies, column: 'company_id', key: 'companyId' },
] as const

export async function followNextSteps(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  for (const { object, column, key } of owners) {
    const ids = [...new Set(changes.flatMap(({ before, after }) => [before?.[key], after[key]]).filter(Boolean))] as string[]
    if (ids.length === 0) continue
    await lockRows(tx, call, object, ids)
    const found = await sql<{ id: string; taskId: string | null; dueOn: string | null; dueAt: string | null }>`
      select o.id, k.id as "taskId", k.due_on as "dueOn", k.due_at as "dueAt"
      from ${table(call, object.name)} as o
      left join lateral (select t.id, t.due_on, t.due_at from ${table(call, 'tasks')} as t where t.${sql.ref(column)} = o.id and t.status = 'open' and t.deleted_at is null and t.due_on is not null order by t.due_on, t.due_at nulls last, t.id limit 1) as k on true where o.id = any(${ids}::uuid[])`.execute(tx)
    await setDerived(tx, call, object, found.rows.map((row) => ({ id: row.id, values: { nextTaskId: row.taskId, nextStepOn: row.dueOn, nextStepAt: row.dueAt } })))
  }
}
