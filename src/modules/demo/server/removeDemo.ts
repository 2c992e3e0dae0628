/** Takes the demo away: all its records, changed since or not, and what people hung on its customers only. */
import { sql, type RawBuilder } from 'kysely'
import { forgetHistory } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { columnName } from '../../../kernel/records/columns.ts'
import { referringTo } from '../../../kernel/records/registry.ts'
import { loadFirm, setSetting } from '../../../kernel/settings/settings.ts'
import { removeFirm } from './write/removeFirm.ts'

export interface Removal {
  /** Rows that are gone, by object. */
  removed: Record<string, number>
  /** People, teams, stages and products of the demo that stay because the firm's own records refer to them. */
  kept: Record<string, number>
}

/** What says something about a customer, then the customers. */
const about = ['notes', 'activities', 'tasks'] as const
const customers = ['deals', 'contacts', 'companies'] as const
const customerColumns = ['deal_id', 'contact_id', 'company_id'] as const

export async function removeDemo(tx: Tx, call: Call): Promise<Removal> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
  await sql`select pg_advisory_xact_lock(hashtext(${`clientele.demo.${call.workspace}`}))`.execute(tx)
  const removed: Record<string, number> = {}
  const remove = async (name: string, condition: RawBuilder<unknown>): Promise<void> => {
    const done = await sql`delete from ${table(call, name)} as t where ${condition}`.execute(tx)
    removed[name] = (removed[name] ?? 0) + Number(done.numAffectedRows ?? 0)
  }

  for (const name of about) await remove(name, sql`${isDemo(call, 't.id')} or ${onlyOnDemo(call)}`)
  await loosen(tx, call)
  await sql`delete from ${table(call, 'stage_stays')} as t where ${isDemo(call, 't.deal_id')}`.execute(tx)
  for (const name of customers) await remove(name, isDemo(call, 't.id'))
  await forgetHistory(tx, call, isDemo(call, 't.record_id'))
  await sql`delete from ${table(call, 'events')} as t where ${isDemo(call, 't.record_id')}`.execute(tx)

  const firm = await removeFirm(tx, call)
  await sql`delete from ${table(call, 'demo_batches')}`.execute(tx)
  await setSetting(tx, call, 'firm', { ...(await loadFirm(tx, call.workspace)), demo: false })
  return { removed: { ...removed, ...firm.removed }, kept: firm.kept }
}

/** All ids of a batch lie in its range. */
function isDemo(call: Call, column: string): RawBuilder<unknown> {
  return sql`exists (select 1 from ${table(call, 'demo_batches')} as b where ${sql.ref(column)} between b.first_id and b.last_id)`
}

/** What people wrote about demo customers and nobody else goes with them; nobody would find it again. */
function onlyOnDemo(call: Call): RawBuilder<unknown> {
  const some = sql.join(
    customerColumns.map((column) => sql`t.${sql.ref(column)} is not null`),
    sql` or `,
  )
  const all = sql.join(
    customerColumns.map((column) => sql`(t.${sql.ref(column)} is null or ${isDemo(call, `t.${column}`)})`),
    sql` and `,
  )
  return sql`((${some}) and ${all})`
}

/** The firm's own records stay; where they named a demo record, nothing is named. */
async function loosen(tx: Tx, call: Call): Promise<void> {
  for (const target of ['tasks', ...customers]) {
    for (const { object, fieldName } of referringTo(call, target)) {
      const column = columnName(fieldName)
      const step = fieldName === 'nextTaskId' ? sql`, next_step_on = null, next_step_at = null` : sql``
      await sql`update ${table(call, object.name)} as t set ${sql.ref(column)} = null${step} where ${isDemo(call, `t.${column}`)} and not ${isDemo(call, 't.id')}`.execute(
        tx,
      )
    }
  }
}
