/** Changes of records that somebody follows, and what is added to them; gathered by record while unread. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { ownerHears } from '../../../../kernel/records/registry.ts'
import { relationsOf, type AnyRecord, type ObjectDeclaration } from '../../../../shared/object.ts'
import { notify } from '../notify.ts'
import type { Happening, Source } from './source.ts'

export const followed: Source = async (tx, call, happening) => {
  const { event, object, record, told } = happening
  const reached: string[] = []
  const own = whatHappened(happening)
  if (own) {
    const owner = own.fields.some((name) => toldByOutcome(object).includes(name)) ? (record[object.access.owner ?? ''] as string | null) : null
    reached.push(...(await tell(tx, call, happening, object.name, record.id, { what: own.what, fields: own.fields }, new Set([...told, owner]))))
  }
  if (event.type !== `${object.name}.created`) return reached
  for (const to of hangsOn(object, record)) reached.push(...(await tell(tx, call, happening, to.object, to.id, { what: 'added', fields: [], of: { object: object.name, id: record.id } }, new Set([...told, ...reached]))))
  return reached
}

/** The records that a record is added to: a note to its contact. */
export const hangsOn = (object: ObjectDeclaration, record: AnyRecord): { object: string; id: string }[] =>
  relationsOf(object).flatMap(({ fieldName, to }) => (object.access.through?.includes(fieldName) && record[fieldName] ? [{ object: to, id: record[fieldName] as string }] : []))

/** Fields whose change the owner is told of in words of their own. */
const toldByOutcome = (object: ObjectDeclaration): readonly string[] => ownerHears(object.name)?.fields ?? []

/** Null for what is no news of the record itself. */
function whatHappened({ event, object, changed }: Happening): { what: string; fields: string[] } | null {
  const word = event.type.split('.').at(-1)!
  if (word === 'trashed' || word === 'restored') return { what: word, fields: [] }
  const fields = (changed ?? []).filter((name) => object.fields[name] && !object.fields[name].internal && !object.fields[name].derived && !(object.fields[name].readOnly && !toldByOutcome(object).includes(name)))
  return fields.length > 0 ? { what: 'changed', fields } : null
}

async function tell(tx: Tx, call: Call, { event, followers, round }: Happening, object: string, recordId: string, data: Record<string, unknown>, told: ReadonlySet<string | null>): Promise<string[]> {
  const userIds = followers(object, recordId).filter((id) => !told.has(id))
  return userIds.length === 0 ? [] : notify(tx, call, { userIds, kind: 'follow', object, recordId, data, collapse: `follow:${recordId}`, actorId: event.actorId }, round)
}
