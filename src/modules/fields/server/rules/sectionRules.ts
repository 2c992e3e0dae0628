/** Rules of sections: a key of their own, words that can be read, conditions over fields that are there. */
import { labelText } from '../../../../shared/labels.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import type { Change, ObjectRules } from '../../../../kernel/module.ts'
import { invalid, type Issue } from '../../../../kernel/problem.ts'
import { addedKey, labelSchema, sectionConditionsSchema } from '../../contract.ts'
import type { StoredSection } from '../declare/stored.ts'
import { announce, takeTurn } from '../storage/takeTurns.ts'
import { filterIssues } from './checkMeaning.ts'
import { beginDraft, put, takesFields, type Draft } from './draft.ts'
import { keyFrom } from './keys.ts'
import { issue, shapeIssues } from './say.ts'

const maxSections = 50

export const sectionRules: ObjectRules = {
  async prepare(tx, call, changes) {
    await takeTurn(tx, call)
    const draft = await beginDraft(tx, call)
    const issues = changes.flatMap((change, index) => issuesOf(draft, change).map((one) => (changes.length === 1 ? one : { ...one, path: `${index}.${one.path}` })))
    if (issues.length > 0) throw invalid(issues)
  },
  async after(tx, call, changes) {
    if (changes[0]) await announce(tx, call, changes[0].id)
  },
}

function issuesOf(draft: Draft, { op, before, after }: Change): Issue[] {
  const { call, stored } = draft
  const row = after as unknown as StoredSection
  const object = draft.before.get(row.object)
  if (op === 'trash') return []
  if (!object || !takesFields(object)) return [issue(call, 'object', 'noSuchObject')]
  if (op === 'restore') return []
  const was = before as unknown as StoredSection | null
  if (was && was.object !== row.object) return [issue(call, 'object', 'fixed')]
  if (was && was.key !== row.key) return [issue(call, 'key', 'fixed')]
  const issues = [...shapeIssues(call, 'label', labelSchema, row.label), ...whenIssues(draft, object, row)]
  const others = stored.sections.filter((other) => other.object === row.object && other.id !== row.id)
  if (!was && others.length >= maxSections) issues.push(issue(call, 'object', 'tooManySections', { max: maxSections }))
  if (issues.length > 0) return issues
  row.label = labelSchema.parse(row.label)
  const taken = (key: string): boolean => others.some((other) => other.key === key)
  if (!row.key) row.key = keyFrom(row.label, call.firm.language, (key) => !taken(key))
  else if (!was && !addedKey.test(row.key)) return [issue(call, 'key', 'keyForm')]
  else if (taken(row.key)) return [issue(call, 'key', 'keyTaken', { key: row.key })]
  row.position ??= Math.max(0, ...others.map((other) => other.position ?? 0)) + 100
  row.name = labelText(row.label, call.firm.language) ?? row.key
  put(stored.sections, row)
  return []
}

function whenIssues({ call }: Draft, object: ObjectDeclaration, row: StoredSection): Issue[] {
  if (row.when === null) return []
  const issues = shapeIssues(call, 'when', sectionConditionsSchema, row.when)
  return issues.length > 0 || row.when.visible === undefined ? issues : filterIssues(call, object, 'when.visible', row.when.visible)
}
