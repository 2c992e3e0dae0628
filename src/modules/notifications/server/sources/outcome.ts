/** What others did with a deal of mine: another stage, won, lost. */
import { notify } from '../notify.ts'
import type { Source } from './onEvent.ts'

const kinds = { 'deals.moved': 'stage', 'deals.won': 'won', 'deals.lost': 'lost' } as const

export const outcome: Source = async (tx, call, { event, object, record, told, round }) => {
  const kind = kinds[event.type as keyof typeof kinds]
  const owner = record[object.access.owner ?? ''] as string | null
  if (!kind || !owner || told.has(owner)) return []
  const { fromStageId, stageId } = event.data
  return notify(tx, call, { userIds: [owner], kind, object: object.name, recordId: record.id, data: kind === 'stage' ? { fromStageId, stageId } : {}, key: `outcome:${event.id}`, actorId: event.actorId }, round)
}
