/** What others did with a record of mine, where its module says that this has words of its own: a deal moved, won, lost. */
import { ownerHears } from '../../../../kernel/records/registry.ts'
import { noticeKinds } from '../../contract.ts'
import { notify } from '../notify.ts'
import type { Source } from './source.ts'

export const outcome: Source = async (tx, call, { event, object, record, told, round }) => {
  const heard = ownerHears(object.name)?.events[event.type]
  const kind = noticeKinds.find((one) => one === heard?.kind)
  const owner = record[object.access.owner ?? ''] as string | null
  if (!heard || !kind || !owner || told.has(owner)) return []
  const data = Object.fromEntries((heard.data ?? []).map((name) => [name, event.data[name]]))
  return notify(tx, call, { userIds: [owner], kind, object: object.name, recordId: record.id, data, key: `outcome:${event.id}`, ofEvent: true, actorId: event.actorId }, round)
}
