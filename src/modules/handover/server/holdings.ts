/** What a person owns: every object that has an owner, but for what tells of the past. */
import { sql, type RawBuilder } from 'kysely'
import { level, visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { columnName } from '../../../kernel/records/columns.ts'
import { allObjects } from '../../../kernel/records/registry.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import type { Holding } from '../contract.ts'

export interface Owned {
  object: ObjectDeclaration
  /** The field that names the owner. */
  owner: string
  /** That row `t` is open, where it can be closed. */
  open: RawBuilder<boolean> | null
}

export function ownedObjects(call: Call): Owned[] {
  return allObjects(call).flatMap((object) => {
    const { owner, past } = object.access
    const f = owner ? object.fields[owner] : undefined
    if (!owner || past || f?.type !== 'reference' || f.to !== 'users') return []
    const { status } = object.fields
    return [{ object, owner, open: status?.type === 'option' && status.options.includes('open') ? sql<boolean>`t.status = 'open'` : null }]
  })
}

/** Living rows `t` of the person that the caller sees. */
export const ownedBy = (call: Call, { object, owner }: Owned, userId: string): RawBuilder<boolean> => sql<boolean>`${sql.ref(`t.${columnName(owner)}`)} = ${userId}::uuid and t.deleted_at is null and ${visible(call, object, 't')}`

export async function holdingsOf(tx: Tx, call: Call, userId: string): Promise<Holding[]> {
  const found: Holding[] = []
  for (const owned of ownedObjects(call)) {
    const { object, open } = owned
    if (level(call, object, 'see') === 'none') continue
    const may = visible(call, object, 't', 'change')
    const counted = await sql<{ all: number; may: number; open: number }>`
      select count(*)::int as all, count(*) filter (where ${may})::int as may, count(*) filter (where ${may} and ${open ?? sql`false`})::int as open
      from ${table(call, object.name)} as t where ${ownedBy(call, owned, userId)}`.execute(tx)
    const { all, may: count, open: openCount } = counted.rows[0]!
    if (all > 0) found.push({ object: object.name, count, open: open ? openCount : null, untouchable: all - count })
  }
  return found
}
