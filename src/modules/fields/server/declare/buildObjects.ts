/** All objects of a workspace: those of the code with what was added to them or changed, and those that were made. */
import type { Field } from '../../../../shared/fields.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { conditionsOf, declareField } from './declareField.ts'
import { declareObject } from './declareObject.ts'
import { isAdded, isLiving, type Stored, type StoredField } from './stored.ts'

/** Told of a row that cannot be declared; it is left out. */
export type Report = (row: { id: string }, error: unknown) => void

/** Objects that nothing was changed of are the very ones of the code. */
export function buildObjects(code: readonly ObjectDeclaration[], stored: Stored, report: Report): ObjectDeclaration[] {
  const made = stored.objects.filter(isLiving).flatMap((row) => attempt(row, report, () => declareObject(row)))
  const all = [...code, ...made]
  const names = new Set(all.map(({ name }) => name))
  const groups = new Map(stored.sections.filter(isLiving).map((section) => [section.id, section]))
  const rows = Map.groupBy(stored.fields.filter(isLiving), (row) => row.object)
  const groupOf = (row: StoredField): string | undefined => {
    const section = row.sectionId ? groups.get(row.sectionId) : undefined
    return section?.object === row.object ? section.key : undefined
  }
  return all.map((object) => {
    const own = rows.get(object.name)
    return own ? withFields(object, own, names, groupOf, report) : object
  })
}

/** Fields of the code stand at 100, 200, 300 … unless they were moved. */
export const builtInPosition = (index: number): number => (index + 1) * 100

function withFields(object: ObjectDeclaration, rows: readonly StoredField[], names: ReadonlySet<string>, groupOf: (row: StoredField) => string | undefined, report: Report): ObjectDeclaration {
  const changed = new Map(rows.filter((row) => !isAdded(row.key)).map((row) => [row.key, row]))
  const placed: { at: number; name: string; f: Field }[] = Object.entries(object.fields).map(([name, f], index) => {
    const row = changed.get(name)
    const [now = f] = row ? attempt(row, report, () => override(f, row, groupOf(row))) : []
    return { at: row?.position ?? builtInPosition(index), name, f: now }
  })
  for (const row of rows) {
    if (!isAdded(row.key)) continue
    const [f] = attempt(row, report, () => declareField(row, groupOf(row)))
    // What a removed object was to be named by waits for its return.
    if (f && !((f.type === 'reference' || f.type === 'references') && !names.has(f.to))) placed.push({ at: row.position ?? Infinity, name: row.key, f })
  }
  placed.sort((a, b) => a.at - b.at)
  return { ...object, fields: Object.fromEntries(placed.map(({ name, f }) => [name, f])) }
}

function override(f: Field, row: StoredField, group: string | undefined): Field {
  const when = conditionsOf(row)
  return {
    ...f,
    ...(row.label ? { label: row.label } : {}),
    ...(row.hint ? { hint: row.hint } : {}),
    ...(group ? { group } : {}),
    ...(row.hidden ? { internal: true } : {}),
    ...(when ? { when: { ...f.when, ...when } } : {}),
  } as Field
}

function attempt<T>(row: { id: string }, report: Report, work: () => T): T[] {
  try {
    return [work()]
  } catch (error) {
    report(row, error)
    return []
  }
}
