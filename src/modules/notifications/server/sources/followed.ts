/** Changes of records that somebody follows, and what is added to them; gathered by record while unread. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { relationsOf } from '../../../../shared/object.ts'
import { notify } from '../notify.ts'
import type { Happening, Source } from './onEvent.ts'

/** Fields of a deal whose change its owner is told of in words of their own. */
const toldByOutcome = ['stageId', 'status']

export const followed: Source = async (tx, call, happening) => {
  const { event, object, record, told } = happening
  const reached: string[] = []
  const own = whatHappened(happening)
  if (own) {
    const owner = object.name === 'deals' && own.fields.some((name) => toldByOutcome.includes(name)) ? (record.ownerId as string | null) : null
    reached.push(...(await tell(tx, call, happening, object.name, record.id, { what: own.what, fields: own.fields }, new Set([...told, owner]))))
  }
  if (event.type !== `${object.name}.created`) return reached
  for (const { fieldName, to } of relationsOf(object).filter((relation) => object.access.through?.includes(relation.fieldName))) {
    const id = record[fieldName] as string | null
    if (id) reached.push(...(await tell(tx, call, happening, to, id, { what: 'added', fields: [], of: { object: object.name, id: record.id } }, new Set([...told, ...reached]))))
  }
  return reached
}

/** Null for what is no news of the record itself. */
function whatHappened({ event, object, changed }: Happening): { what: string; fields: string[] } | null {
  const word = event.type.split('.').at(-1)!
  if (word === 'trashed' || word === 'restored') return { what: word, fields: [] }
  const fields = (changed ?? []).filter((name) => object.fields[name] && !object.fields[name].internal && !object.fields[name].derived && !(object.fields[name].readOnly && !toldByOutcome.includes(name)))
  return fields.length > 0 ? { what: 'changed', fields } : null
}

async function tell(tx: Tx, call: Call, { event }: Happening, object: string, recordId: string, data: Record<string, unknown>, told: ReadonlySet<string | null>): Promise<string[]> {
  const found = await sql<{ user_id: string }>`select user_id from ${table(call, 'followers')} where object = ${object} and record_id = ${recordId}`.execute(tx)
  const userIds = found.rows.map((row) => row.user_id).filter((id) => !told.has(id))
  return userIds.length === 0 ? [] : notify(tx, call, { userIds, kind: 'follow', object, recordId, data, collapse: `follow:${recordId}`, actorId: event.actorId })
}
