/** Rules of fields: checked before they are written, and the table follows in the same transaction. */
import { sql } from 'kysely'
import type { Field } from '../../../../shared/fields.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Change, ObjectRules } from '../../../../kernel/module.ts'
import { invalid, type Issue } from '../../../../kernel/problem.ts'
import { loadCatalog } from '../../../../kernel/records/loadCatalog.ts'
import { declareField } from '../declare/declareField.ts'
import { isAdded, isLiving, type StoredField } from '../declare/stored.ts'
import { addColumns, dropColumns, fitIndexes, rowsOf } from '../storage/changeTable.ts'
import { columnsOfField, indexesOf, type Index } from '../storage/columns.ts'
import { announce, patiently, takeTurn } from '../storage/takeTurns.ts'
import { computeField, planUpkeep } from '../storage/upkeep.ts'
import { checkFieldChange, turnOf } from './checkChange.ts'
import { checkNewField } from './checkField.ts'
import { checkMeaning } from './checkMeaning.ts'
import { beginDraft, objectsOf, put, type Draft } from './draft.ts'
import { issue } from './say.ts'

const stored = (record: AnyRecord): StoredField => record as unknown as StoredField

export const fieldRules: ObjectRules = {
  async prepare(tx, call, changes) {
    await takeTurn(tx, call)
    const issues = await fieldIssues(await beginDraft(tx, call), changes)
    if (issues.length > 0) throw invalid(issues)
  },
  async after(tx, call, changes) {
    // By the tables' names, so that two administrators never wait for each other in a circle.
    const inOrder = [...changes].sort((a, b) => (stored(a.after).object < stored(b.after).object ? -1 : 1))
    await patiently(call, async () => {
      for (const change of inOrder) await followChange(tx, call, change)
      if (changes[0]) await announce(tx, call, changes[0].id)
      await compute(tx, call, inOrder)
    })
  },
}

/** All that keeps these changes from being made; completes the records on the way. */
export async function fieldIssues(draft: Draft, changes: readonly Change[]): Promise<Issue[]> {
  const issues: Issue[] = []
  const add = (index: number, found: readonly Issue[]): void => void issues.push(...found.map((one) => (changes.length === 1 ? one : { ...one, path: `${index}.${one.path}` })))
  for (const [index, change] of changes.entries()) add(index, await issuesOf(draft, change))
  if (issues.length > 0) return issues
  const objects = objectsOf(draft)
  for (const [index, { op, after }] of changes.entries()) if (op !== 'trash' && objects.has(stored(after).object)) add(index, checkMeaning(draft.call, objects, stored(after)))
  return issues
}

async function issuesOf(draft: Draft, { op, before, after }: Change): Promise<Issue[]> {
  const row = stored(after)
  if (op === 'create') return checkNewField(draft, row)
  if (op === 'update') return checkFieldChange(draft, stored(before!), row)
  put(draft.stored.fields, row)
  return op === 'restore' && !objectsOf(draft).has(row.object) ? [issue(draft.call, 'object', 'noSuchObject')] : []
}

/** Larger tables get indexes and values in the background. */
const largestAtOnce = 20_000

async function followChange(tx: Tx, call: Call, { op, before, after }: Change): Promise<void> {
  const row = stored(after)
  if (!isAdded(row.key)) return
  if (op === 'trash' || op === 'restore') return row.settings?.searchable ? planUpkeep(tx, call, row.object, row.key, 'search') : undefined
  const now = declareField(row, undefined)
  const was = op === 'update' ? declareField(stored(before!), undefined) : null
  if (!was) await addColumns(tx, call, row.object, columnsOfField(row.key, now))
  else await turnColumns(tx, call, stored(before!), row, was, now)
  const large = (await rowsOf(tx, call, row.object)) > largestAtOnce
  const wanted = indexesOf(call, row.object, row.key, now, Boolean(row.settings?.unique))
  const had = was ? indexesOf(call, row.object, row.key, was, Boolean(stored(before!).settings?.unique)) : []
  const names = new Set(had.map(({ name }) => name))
  const later = (index: Index): boolean => large && !index.unique && !names.has(index.name)
  await fitIndexes(tx, call, row.object, had, wanted.filter((index) => !later(index)))
  if (wanted.some(later)) await planUpkeep(tx, call, row.object, row.key, 'index')
  if (was && Boolean(was.searchable) !== Boolean(now.searchable)) await planUpkeep(tx, call, row.object, row.key, 'search')
}

/** Brings the columns from one type to another. `checkFieldChange` has seen that no value is lost. */
async function turnColumns(tx: Tx, call: Call, before: StoredField, row: StoredField, was: Field, now: Field): Promise<void> {
  const [old, fresh] = [columnsOfField(row.key, was), columnsOfField(row.key, now)]
  const same = old.length === fresh.length && old.every((column, index) => column.type === fresh[index]?.type)
  const turn = turnOf(before, row)
  if (same && !(turn === 'anew' && was.type !== 'computed')) return
  // An index of the old type would stand in the way of the new one.
  await fitIndexes(tx, call, row.object, indexesOf(call, row.object, row.key, was, Boolean(before.settings?.unique)), [])
  if (turn === 'turned') {
    const column = sql.id(row.key)
    if (now.type === 'options' || now.type === 'references') {
      const type = now.type === 'options' ? sql`text[]` : sql`uuid[]`
      await sql`alter table ${table(call, row.object)} alter column ${column} type ${type} using case when ${column} is null then '{}' else array[${column}] end, alter column ${column} set default '{}', alter column ${column} set not null`.execute(tx)
    } else await sql`alter table ${table(call, row.object)} alter column ${column} type numeric`.execute(tx)
    return
  }
  await dropColumns(tx, call, row.object, old.map(({ name }) => name))
  await addColumns(tx, call, row.object, fresh)
}

/** Formulas and roll-ups get their first values by the catalog as it is now. */
async function compute(tx: Tx, call: Call, changes: readonly Change[]): Promise<void> {
  const rows = changes.filter(({ op }) => op !== 'trash').map(({ after }) => stored(after)).filter((row) => isLiving(row) && (row.fieldType === 'formula' || row.fieldType === 'rollup'))
  if (rows.length === 0) return
  const current = { ...call, catalog: await loadCatalog(tx, call.workspace) }
  for (const row of rows) {
    const object = current.catalog.objects.get(row.object)
    if (!object) continue
    if ((await rowsOf(tx, call, row.object)) > largestAtOnce) await planUpkeep(tx, call, row.object, row.key, 'compute')
    else await computeField(tx, current, object, row.key)
  }
}
