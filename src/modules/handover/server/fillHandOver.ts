/** Writes down which record goes to whom, as the items of a job. */
import { sql, type RawBuilder } from 'kysely'
import { visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { ownedBy, type Owned } from './holdings.ts'

interface Split {
  together: boolean
  onlyOpen: boolean
}

/** Answers how many records there are. Objects that go to the same people are split as one. */
export async function fillHandOver(tx: Tx, call: Call, jobId: string, userId: string, receivers: ReadonlyMap<Owned, string[]>, split: Split): Promise<number> {
  let total = 0
  for (const [people, group] of Map.groupBy(receivers.keys(), (owned) => [...receivers.get(owned)!].sort().join())) total += await fill(tx, call, jobId, userId, people.split(','), group, split, total)
  return total
}

async function fill(tx: Tx, call: Call, jobId: string, userId: string, people: readonly string[], owned: readonly Owned[], { together, onlyOpen }: Split, after: number): Promise<number> {
  const mine = sql.join(owned.map((one) => rowsOf(call, one, userId, onlyOpen)), sql` union all `)
  // The customers with most work are dealt out first, so that the shares come out even.
  const slot = together ? sql`(select key, (row_number() over (order by count(*) desc, key) - 1) % ${people.length}::int as slot from mine group by key)` : sql`(select key, 0 as slot from mine where false)`
  const own = together ? sql`d.slot` : sql`(row_number() over (partition by mine.object order by mine.id) - 1) % ${people.length}::int`
  const made = await sql`with mine as materialized (${mine}), dealt as ${slot}
    insert into ${table(call, 'long_job_items')} (job_id, position, object, record_id, patch)
    select ${jobId}, ${after}::int + row_number() over (order by mine.object, mine.id), mine.object, mine.id, jsonb_build_object(mine.owner, (${people}::text[])[${own} + 1])
    from mine left join dealt as d on d.key = mine.key`.execute(tx)
  return Number(made.numAffectedRows ?? 0)
}

/** With the customer that each belongs to: the company, or the contact without one. */
function rowsOf(call: Call, owned: Owned, userId: string, onlyOpen: boolean): RawBuilder<unknown> {
  const { object, owner, open } = owned
  const has = (name: string): boolean => object.fields[name]?.type === 'reference'
  const contact = has('contactId') ? sql`left join ${table(call, 'contacts')} as c on c.id = t.contact_id` : sql``
  const key = sql`coalesce(${sql.join([...(has('companyId') ? [sql`t.company_id`] : []), ...(has('contactId') ? [sql`c.company_id`, sql`t.contact_id`] : []), sql`t.id`])})`
  return sql`select ${object.name}::text as object, t.id, ${owner}::text as owner, ${key} as key from ${table(call, object.name)} as t ${contact}
    where ${ownedBy(call, owned, userId)} and ${visible(call, object, 't', 'change')} ${onlyOpen && open ? sql`and ${open}` : sql``}`
}
