/**
 * Keeps computed fields right: roll-ups when linked records change, formulas when what they read was
 * derived, and what follows from these in turn. No circle can be declared, so this comes to an end.
 */
import { sql } from 'kysely'
import { differ } from '../../../shared/blank.ts'
import type { Rollup } from '../../../shared/computed.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import type { Change } from '../../module.ts'
import { readRow, selectColumns } from '../columns.ts'
import { columnValues } from '../derive.ts'
import { ratesFor } from '../rates.ts'
import { computeFormulas, formulasOf } from './formulas.ts'
import { rollupReads } from './rollupReads.ts'
import { rollupsOf, storeRollup, type RollupField } from './rollupSql.ts'

/**
 * After records of an object were written: stores the roll-ups over them, of the records that they
 * belonged to before and belong to now. No version, no history. `objects` are all of the workspace.
 */
export async function rollUps(tx: Tx, call: Call, objects: readonly ObjectDeclaration[], changed: ObjectDeclaration, changes: readonly Pick<Change, 'op' | 'before' | 'after'>[]): Promise<void> {
  await eachOwner(objects, changed, async (owner, fields) => {
    const concerned = fields.map((field) => ({ field, ids: ownersOf(field.rollup, changes) })).filter(({ ids }) => ids.length > 0)
    await store(tx, call, objects, owner, concerned)
  })
}

/**
 * After derived fields of records were set (`setDerived`): works out the formulas that read them and
 * the roll-ups over them.
 */
export async function followDerived(tx: Tx, call: Call, objects: readonly ObjectDeclaration[], object: ObjectDeclaration, ids: readonly string[], names: readonly string[]): Promise<void> {
  const formulas = readersAmongFormulas(object, names)
  const rolled = objects.some((other) => rollupsOf(objects, other).some((field) => field.from.name === object.name && reads(field.rollup, [...names, ...formulas])))
  if (ids.length === 0 || (formulas.length === 0 && !rolled)) return
  const records = await load(tx, call, object, ids)
  const moved = formulas.length > 0 ? await storeFormulas(tx, call, object, records) : []
  const told = [...new Set([...names, ...moved])]
  await eachOwner(objects, object, async (owner, fields) => {
    const concerned = fields.filter((field) => reads(field.rollup, told)).map((field) => ({ field, ids: [...new Set(records.flatMap((record) => idAt(record, field.rollup.via)))] }))
    await store(tx, call, objects, owner, concerned.filter((one) => one.ids.length > 0))
  })
}

/** Works out one computed field of all records, when it is made or changed. Gives how many records have another value now. */
export async function recomputeAll(tx: Tx, call: Call, objects: readonly ObjectDeclaration[], object: ObjectDeclaration, name: string): Promise<number> {
  const field = rollupsOf(objects, object).find((candidate) => candidate.name === name)
  let last = '00000000-0000-0000-0000-000000000000'
  let count = 0
  for (;;) {
    const found = await sql<{ id: string }>`select id from ${table(call, object.name)} where id > ${last}::uuid order by id limit 2000 for no key update`.execute(tx)
    const ids = found.rows.map((row) => row.id)
    if (ids.length === 0) return count
    last = ids.at(-1) ?? last
    if (field) {
      const moved = await storeRollup(tx, call, field, ids)
      count += moved.length
      await followDerived(tx, call, objects, object, moved, [name])
    } else {
      const records = await load(tx, call, object, ids)
      const before = records.map((record) => JSON.stringify(record[name] ?? null))
      const moved = await storeFormulas(tx, call, object, records)
      const ours = records.filter((record, index) => JSON.stringify(record[name] ?? null) !== before[index])
      count += ours.length
      if (moved.length > 0) await followDerived(tx, call, objects, object, ids, moved)
    }
  }
}

/** The objects that roll up this one, with the fields that do. */
async function eachOwner(objects: readonly ObjectDeclaration[], changed: ObjectDeclaration, work: (owner: ObjectDeclaration, fields: RollupField[]) => Promise<void>): Promise<void> {
  for (const owner of objects) {
    const fields = rollupsOf(objects, owner).filter((field) => field.from.name === changed.name)
    if (fields.length > 0) await work(owner, fields)
  }
}

async function store(tx: Tx, call: Call, objects: readonly ObjectDeclaration[], owner: ObjectDeclaration, concerned: { field: RollupField; ids: string[] }[]): Promise<void> {
  const all = [...new Set(concerned.flatMap(({ ids }) => ids))]
  if (all.length === 0) return
  // Locked in a statement of its own: what is looked up after it sees all that others had committed by then.
  await sql`select id from ${table(call, owner.name)} where id = any(${all}::uuid[]) order by id for no key update`.execute(tx)
  const moved = new Set<string>()
  for (const { field, ids } of concerned) for (const id of await storeRollup(tx, call, field, ids)) moved.add(id)
  await followDerived(tx, call, objects, owner, [...moved], concerned.map(({ field }) => field.name))
}

/** The records that a roll-up belongs to, before and after, of the changes that may move it. */
function ownersOf(rollup: Rollup, changes: readonly Pick<Change, 'op' | 'before' | 'after'>[]): string[] {
  const looked = rollupReads(rollup)
  const ids = changes
    .filter(({ op, before, after }) => op !== 'update' || looked.some((name) => differ(before?.[name], after[name])))
    .flatMap(({ before, after }) => [...(before ? idAt(before, rollup.via) : []), ...idAt(after, rollup.via)])
  return [...new Set(ids)]
}

const idAt = (record: AnyRecord, via: string): string[] => (typeof record[via] === 'string' ? [record[via]] : [])
const reads = (rollup: Rollup, names: readonly string[]): boolean => rollupReads(rollup).some((name) => names.includes(name))

/** Formulas that read one of these, straight or through others. */
function readersAmongFormulas(object: ObjectDeclaration, names: readonly string[]): string[] {
  const found = new Set<string>()
  for (const formula of formulasOf(object)) if (formula.reads.some((name) => names.includes(name) || found.has(name))) found.add(formula.name)
  return [...found]
}

async function load(tx: Tx, call: Call, object: ObjectDeclaration, ids: readonly string[]): Promise<AnyRecord[]> {
  const rows = await sql<Record<string, unknown>>`select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))} from ${table(call, object.name)} as t where t.id = any(${ids}::uuid[]) order by t.id`.execute(tx)
  return rows.rows.map((row) => readRow(object, row))
}

/** Works the formulas out and stores those records in which one has become another. Gives the names of these fields. */
async function storeFormulas(tx: Tx, call: Call, object: ObjectDeclaration, records: AnyRecord[]): Promise<string[]> {
  const names = formulasOf(object).map((formula) => formula.name)
  const rates = await ratesFor(tx, call, object, records)
  const moved = new Set<string>()
  const rows = records.flatMap((record) => {
    const before = Object.fromEntries(names.map((name) => [name, record[name]]))
    computeFormulas(call, object, record, rates)
    const changed = names.filter((name) => differ(before[name], record[name]))
    changed.forEach((name) => moved.add(name))
    return changed.length > 0 ? [{ id: record.id, ...columnValues(call, object, record, names, rates) }] : []
  })
  if (rows.length === 0) return []
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id')
  const into = table(call, object.name)
  await sql`update ${into} as t set ${sql.join(columns.map((column) => sql`${sql.id(column)} = r.${sql.id(column)}`))} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json) as r where t.id = r.id`.execute(tx)
  return [...moved]
}
