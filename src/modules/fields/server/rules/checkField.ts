/** Whether a field may be as a change would have it. Completes what may be left out: key, place, keys of options. */
import { labelText } from '../../../../shared/labels.ts'
import { fieldOf, labelKey, type ObjectDeclaration } from '../../../../shared/object.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { addedKey, maxFields } from '../../contract.ts'
import { builtInPosition } from '../declare/buildObjects.ts'
import { declareField } from '../declare/declareField.ts'
import { isAdded, type StoredField } from '../declare/stored.ts'
import { columnsOfField } from '../storage/columns.ts'
import { checkShape } from './checkShape.ts'
import { objectsOf, put, takesFields, type Draft } from './draft.ts'
import { keyFrom } from './keys.ts'
import { issue } from './say.ts'

/** A new field, an added one or a change of a built-in one. */
export async function checkNewField(draft: Draft, row: StoredField): Promise<Issue[]> {
  const { call } = draft
  const object = objectsOf(draft).get(row.object)
  if (!object || !takesFields(object)) return [issue(call, 'object', 'noSuchObject')]
  if (row.key && !isAdded(row.key)) return checkOverride(draft, object, row)
  const issues = [...checkKind(draft, row), ...checkShape(call, row)]
  if (row.label === null) issues.push(issue(call, 'label', 'noLabel'))
  if (row.key && !addedKey.test(row.key)) issues.push(issue(call, 'key', 'keyForm'))
  const known = draft.stored.fields.filter((other) => other.object === row.object && isAdded(other.key))
  if (known.length >= maxFields) issues.push(issue(call, 'object', 'tooManyFields', { max: maxFields }))
  if (issues.length > 0) return issues
  return place(draft, object, row)
}

async function place(draft: Draft, object: ObjectDeclaration, row: StoredField): Promise<Issue[]> {
  const { call } = draft
  const columns = await draft.columns(row.object)
  const reference = row.fieldType === 'reference'
  const wanted = (key: string): string[] => columnsOfField(key, declareField({ ...row, key }, undefined)).map(({ name }) => name)
  const isFree = (key: string): boolean => wanted(key).every((name) => !columns.has(name)) && !draft.stored.fields.some((other) => other.object === row.object && other.key === key)
  if (!row.key) row.key = keyFrom(row.label!, call.firm.language, isFree, reference ? '_id' : '')
  else if (!isFree(row.key)) return [issue(call, 'key', draft.stored.fields.some((other) => other.object === row.object && other.key === row.key && other.deletedAt) ? 'keyInTrash' : 'keyTaken', { key: row.key })]
  else if (reference && !row.key.endsWith('_id')) return [issue(call, 'key', 'referenceKey')]
  for (const name of wanted(row.key)) columns.add(name)
  row.position ??= lastPosition(draft, object) + 100
  return settle(draft, row)
}

function lastPosition(draft: Draft, object: ObjectDeclaration): number {
  const builtIn = Object.keys(object.fields).filter((name) => !isAdded(name)).length
  return Math.max(builtInPosition(builtIn - 1), ...draft.stored.fields.filter((row) => row.object === object.name).map((row) => row.position ?? 0))
}

/** Words and place of a row that is right in itself; it counts for those after it. */
export function settle(draft: Draft, row: StoredField): Issue[] {
  const { call } = draft
  if (row.sectionId && draft.stored.sections.find(({ id }) => id === row.sectionId)?.object !== row.object) return [issue(call, 'sectionId', 'otherObject')]
  const object = draft.before.get(row.object)
  const declared = row.label ?? object?.fields[row.key]?.label
  row.name = labelText(declared ?? undefined, call.firm.language) ?? (object ? translate(call.firm.language, labelKey.field(object, row.key)) : row.key)
  put(draft.stored.fields, row)
  return []
}

/** What each type cannot be without. */
export function checkKind(draft: Draft, row: StoredField): Issue[] {
  const { call } = draft
  const settings = row.settings ?? {}
  switch (row.fieldType) {
    case null:
      return [issue(call, 'fieldType', 'noType')]
    case 'reference':
    case 'references':
      return settings.to !== undefined && objectsOf(draft).has(settings.to) ? [] : [issue(call, 'settings.to', 'noTarget')]
    case 'formula':
      return [...(settings.formula === undefined ? [issue(call, 'settings.formula', 'noFormula')] : []), ...(settings.result ? [] : [issue(call, 'settings.result', 'noResult')])]
    case 'rollup':
      return [...(settings.rollup === undefined ? [issue(call, 'settings.rollup', 'noRollup')] : []), ...(settings.result ? [] : [issue(call, 'settings.result', 'noResult')])]
    default:
      return []
  }
}

/** A built-in field takes words, a place and stricter rules; what the product itself stands on stays. */
export function checkOverride(draft: Draft, object: ObjectDeclaration, row: StoredField): Issue[] {
  const { call } = draft
  const f = Object.hasOwn(object.fields, row.key) ? fieldOf(object, row.key) : undefined
  const hiddenBefore = draft.stored.fields.some((other) => other.object === row.object && other.key === row.key && other.hidden && !other.deletedAt)
  if (!f || f.custom || f.type === 'json' || (f.internal && !hiddenBefore)) return [issue(call, 'key', 'noSuchField')]
  const issues = checkShape(call, row)
  for (const path of ['fieldType', 'options', 'settings'] as const) if (row[path] !== null) issues.push(issue(call, path, 'builtIn'))
  const leaning = f.required === true || row.key === object.title || row.key === object.access.owner
  if (leaning && (row.hidden || row.when?.visible)) issues.push(issue(call, row.hidden ? 'hidden' : 'when.visible', 'structural'))
  if (f.readOnly && (row.required || row.when?.required || row.when?.readOnly)) issues.push(issue(call, row.required ? 'required' : 'when', 'setBySystem'))
  return issues.length > 0 ? issues : settle(draft, row)
}
