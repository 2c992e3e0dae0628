/** Rules of objects: a name that becomes a table, words that can be read. */
import { labelText } from '../../../../shared/labels.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import type { Change, ObjectRules } from '../../../../kernel/module.ts'
import { invalid, type Issue } from '../../../../kernel/problem.ts'
import { addedKey, labelSchema, maxObjects } from '../../contract.ts'
import { declareObject } from '../declare/declareObject.ts'
import type { StoredObject } from '../declare/stored.ts'
import { createTable, isFree } from '../storage/changeTable.ts'
import { announce, patiently, takeTurn } from '../storage/takeTurns.ts'
import { beginDraft, put, type Draft } from './draft.ts'
import { keyFrom } from './keys.ts'
import { issue, shapeIssues } from './say.ts'

const stored = (record: AnyRecord): StoredObject => record as unknown as StoredObject

export const objectRules: ObjectRules = {
  async prepare(tx, call, changes) {
    await takeTurn(tx, call)
    const draft = await beginDraft(tx, call)
    const issues: Issue[] = []
    for (const [index, change] of changes.entries()) issues.push(...(await issuesOf(draft, change)).map((one) => (changes.length === 1 ? one : { ...one, path: `${index}.${one.path}` })))
    if (issues.length > 0) throw invalid(issues)
  },
  async after(tx, call, changes) {
    await patiently(call, async () => {
      for (const { op, after } of changes) if (op === 'create') await createTable(tx, call, declareObject(stored(after)))
    })
    if (changes[0]) await announce(tx, call, changes[0].id)
  },
}

async function issuesOf(draft: Draft, { op, before, after }: Change): Promise<Issue[]> {
  const { call } = draft
  const row = stored(after)
  if (op === 'trash' || op === 'restore') return []
  const was = before ? stored(before) : null
  if (was && was.name !== row.name) return [issue(call, 'name', 'fixed')]
  if (was && Boolean(was.numbered) !== Boolean(row.numbered)) return [issue(call, 'numbered', 'fixed')]
  const issues = [...shapeIssues(call, 'one', labelSchema, row.one), ...shapeIssues(call, 'many', labelSchema, row.many), ...(row.titleLabel === null ? [] : shapeIssues(call, 'titleLabel', labelSchema, row.titleLabel))]
  if (row.name && !was && !addedKey.test(row.name)) issues.push(issue(call, 'name', 'keyForm'))
  if (!was && draft.stored.objects.length >= maxObjects) issues.push(issue(call, '', 'tooManyObjects', { max: maxObjects }))
  if (row.ownership === 'customer' && !row.withCompany && !row.withContact && !row.withDeal) issues.push(issue(call, 'ownership', 'noCustomer'))
  if (issues.length > 0) return issues
  for (const label of ['one', 'many'] as const) row[label] = labelSchema.parse(row[label])
  if (!was) issues.push(...(await nameObject(draft, row)))
  row.ownership ??= 'owner'
  row.position ??= Math.max(0, ...draft.stored.objects.map(({ position }) => position ?? 0)) + 100
  row.title = labelText(row.many, call.firm.language) ?? row.name
  put(draft.stored.objects, row)
  return issues
}

async function nameObject({ tx, call, stored: all }: Draft, row: StoredObject): Promise<Issue[]> {
  const free = async (name: string): Promise<boolean> => !all.objects.some((other) => other.name === name) && (await isFree(tx, call, name))
  if (row.name) return (await free(row.name)) ? [] : [issue(call, 'name', 'keyTaken', { key: row.name })]
  const refused = new Set<string>()
  for (;;) {
    const name = keyFrom(row.many, call.firm.language, (key) => !refused.has(key))
    if (await free(name)) {
      row.name = name
      return []
    }
    refused.add(name)
  }
}
