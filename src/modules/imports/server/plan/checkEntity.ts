/** Checks a planned record as the write path would, so that a dry run and a report by row say the same; the write path then need not. */
import type { Call } from '../../../../kernel/call.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { checkInput } from '../../../../kernel/records/validate.ts'
import { seen } from '../../../../kernel/access/fields.ts'
import { declarationOf } from '../../targets.ts'
import type { Entity } from './entity.ts'

/** Read-only fields that an import may set. */
const allowed: Partial<Record<Entity['kind'], readonly string[]>> = {
  deal: ['status', 'closedAt', 'lostReason', 'lostNote', 'stageEnteredAt'],
  task: ['status', 'doneAt', 'result'],
}

/** Stands for the id of a record that is not stored yet. */
const placeholder = '00000000-0000-7000-8000-000000000000'

export function checkEntity(call: Call, entity: Entity): Issue[] {
  // What the person may not write he may not import.
  const object = seen(call, declarationOf(entity.kind, call.catalog.objects))
  const input: Record<string, unknown> = { ...entity.patch }
  for (const [field, target] of entity.links) input[field] = target.id ?? placeholder
  const checked = checkInput(call.language, object, entity.stored ? 'patch' : 'create', input, allowed[entity.kind] ?? [])
  if (checked.ok) {
    for (const field of Object.keys(entity.patch)) entity.patch[field] = checked.value[field]
    return []
  }
  return checked.issues.map((issue) => ({ ...issue, path: issue.path.split('.')[0] ?? '' }))
}
