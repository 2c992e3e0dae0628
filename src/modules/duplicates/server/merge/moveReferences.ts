/** Makes everything that refers to the merged records refer to the surviving one. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { allObjects } from '../../../../kernel/records/registry.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { allFields, type ObjectDeclaration } from '../../../../shared/object.ts'

const chunk = 1000

/** Counted by object. Records in the trash go along: taken out again, they must not name a lost one. */
export async function moveReferences(tx: Tx, call: Call, object: ObjectDeclaration, from: readonly string[], to: string): Promise<Record<string, number>> {
  const moved: Record<string, number> = {}
  for (const other of allObjects(call)) {
    const patches = await patchesOf(tx, call, object, other, from, to)
    for (let start = 0; start < patches.length; start += chunk) await updateRecords(tx, call, other, patches.slice(start, start + chunk), { checked: true, withTrash: true })
    if (patches.length > 0) moved[other.name] = patches.length
  }
  return moved
}

/** One patch a record, also where several of its fields name a lost one. The merged records themselves are left out. */
async function patchesOf(tx: Tx, call: Call, object: ObjectDeclaration, other: ObjectDeclaration, from: readonly string[], to: string): Promise<{ id: string; patch: Record<string, unknown> }[]> {
  const patches = new Map<string, Record<string, unknown>>()
  const own = other.name === object.name ? sql`and not (t.id = any(${[...from, to]}::uuid[]))` : sql``
  for (const [name, f] of allFields(other)) {
    if ((f.type !== 'reference' && f.type !== 'references') || f.to !== object.name || f.derived || !Object.hasOwn(other.fields, name)) continue
    const column = sql.ref(`t.${columnName(name)}`)
    const names = f.type === 'reference' ? sql`${column} = any(${from}::uuid[])` : sql`${column} && ${from}::uuid[]`
    const found = await sql<{ id: string; value: string | string[] }>`select t.id, ${column} as value from ${table(call, other.name)} as t where ${names} ${own} order by t.id`.execute(tx)
    for (const { id, value } of found.rows) {
      const next = Array.isArray(value) ? [...new Set(value.map((one) => (from.includes(one) ? to : one)))] : to
      patches.set(id, { ...patches.get(id), [name]: next })
    }
  }
  return [...patches].map(([id, patch]) => ({ id, patch }))
}
