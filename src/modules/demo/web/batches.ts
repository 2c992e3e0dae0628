/** What batches of sample data hold, in the order in which people think of it. */
import type { Answer } from '../../../ui/api/index.ts'
import { labelKey } from '../../../shared/object.ts'
import { teams, users } from '../../accounts/contract.ts'
import { activities, notes } from '../../activities/contract.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals, pipelines, stages } from '../../deals/contract.ts'
import { products } from '../../products/contract.ts'
import { tasks } from '../../tasks/contract.ts'
import type { getDemo } from '../contract.ts'

export type Batch = Answer<typeof getDemo>['data'][number]

export interface Counted {
  object: string
  /** Translation key of the object's plural. */
  labelKey: string
  count: number
}

const objects = [companies, contacts, deals, tasks, activities, notes, products, pipelines, stages, teams, users]

/** Objects with something in them. */
export function countedOf(counts: Readonly<Record<string, number>>): Counted[] {
  return objects.flatMap((object) => {
    const count = counts[object.name] ?? 0
    return count > 0 ? [{ object: object.name, labelKey: labelKey.many(object), count }] : []
  })
}

/** The counts of several batches together. */
export function totalOf(batches: readonly Pick<Batch, 'added'>[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const { added } of batches) for (const [object, count] of Object.entries(added)) total[object] = (total[object] ?? 0) + count
  return total
}
