/** A record or task that somebody else has given to a person. */
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { notify } from '../notify.ts'
import type { Source } from './source.ts'

export const assigned: Source = async (tx, call, { event, object, record, changed, told, round }) => {
  const { owner: field, past, shared } = object.access
  // What one keeps for oneself, or shares with all, is nothing to do.
  if (!field || past || shared || object.fields[field]?.readOnly || record.deletedAt) return []
  const owner = record[field] as string | null
  const given = event.type === `${object.name}.created` || changed?.includes(field)
  if (!given || !owner || told.has(owner) || (isToDo(object) && record.status === 'done')) return []
  return notify(tx, call, {
    userIds: [owner],
    kind: isToDo(object) ? 'taskAssigned' : 'assigned',
    object: object.name,
    recordId: record.id,
    key: `assigned:${record.id}:${String(event.data.version ?? event.id)}`,
    ofEvent: true,
    actorId: event.actorId,
  }, round)
}

/** What can be done is a task. */
const isToDo = ({ fields: { status } }: ObjectDeclaration): boolean => status?.type === 'option' && status.options.includes('done')
