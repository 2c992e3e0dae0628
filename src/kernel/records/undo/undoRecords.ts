/** Takes back what a batch did to a set of records of one object. */
import type { ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../call.ts'
import type { Left } from '../../jobs/long/items.ts'
import { translate } from '../../text/translate.ts'
import { eachThatWorks } from '../bulk/eachThatWorks.ts'
import { restoreRecords, trashRecords } from '../write.ts'
import { restoreValues } from './restoreValues.ts'
import { storedRecords, touchedBy, type Touched } from './touched.ts'

/**
 * Records that people changed since are left as they are and named. The call is the system's, on
 * behalf of the one who asked: what was done by right is taken back also where it gave the right away.
 */
export async function undoRecords(tx: Tx, call: Call, object: ObjectDeclaration, batchId: string, ids: readonly string[]): Promise<{ changed: number; left: Left[] }> {
  const touched = await touchedBy(tx, call, batchId, object, ids)
  const stored = await storedRecords(tx, call, object, touched.map((entry) => entry.id))
  const left: Left[] = []
  const same = touched.filter((entry) => {
    const record = stored.get(entry.id)
    if (record && record.version !== entry.version) left.push({ object: object.name, id: entry.id, code: 'changed', reason: translate(call.language, 'kernel:jobs.changedSince') })
    return record?.version === entry.version
  })
  const refused = await eachThatWorks(tx, call, same, (part) => takeBack(tx, call, object, part))
  for (const { item, problem } of refused) left.push({ object: object.name, id: item.id, code: problem.errors[0]?.code ?? problem.code, reason: problem.errors[0]?.message ?? problem.message })
  return { changed: same.length - refused.length, left }
}

/** Out of the trash first, so that what refers to a record finds it; into the trash last. */
async function takeBack(tx: Tx, call: Call, object: ObjectDeclaration, entries: readonly Touched[]): Promise<void> {
  const idsOf = (wanted: (entry: Touched) => boolean): string[] => entries.filter(wanted).map((entry) => entry.id)
  await restoreRecords(tx, call, object, idsOf((entry) => entry.first !== 'create' && entry.trashed === true))
  await restoreValues(tx, call, object, entries.filter((entry) => entry.first !== 'create'))
  await trashRecords(tx, call, object, idsOf((entry) => entry.first === 'create' || entry.trashed === false))
}
