/** People named in any text of several lines: a note, the text of a call, a task. Each is told once, however often it is edited. */
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { mentionedIn } from '../../../../shared/mentions.ts'
import { relationsOf } from '../../../../shared/object.ts'
import { notify } from '../notify.ts'
import type { Source } from './source.ts'

export const mentioned: Source = async (tx, call, { event, object, record, changed, told, round }) => {
  const texts = Object.entries(object.fields).filter(([name, f]) => f.type === 'text' && f.multiline && (changed === null ? event.type === `${object.name}.created` : changed.includes(name)))
  const userIds = [...new Set(texts.flatMap(([name]) => mentionedIn(String(record[name] ?? '')).map(({ id }) => id)))].slice(0, 50)
  if (userIds.length === 0 || record.deletedAt) return []
  const about = subjectOf(object, record)
  return notify(tx, call, {
    userIds: userIds.filter((id) => !told.has(id)),
    kind: 'mention',
    object: about.object,
    recordId: about.id,
    data: { of: { object: object.name, id: record.id } },
    key: `mention:${record.id}`,
    actorId: event.actorId,
  }, round)
}

/** What a note hangs on is what one wants to open; what somebody is to act on stands for itself. */
function subjectOf(object: ObjectDeclaration, record: AnyRecord): { object: string; id: string } {
  const relations = relationsOf(object)
  for (const fieldName of object.access.past ? (object.access.through ?? []) : []) {
    const to = relations.find((relation) => relation.fieldName === fieldName)?.to
    if (to && record[fieldName]) return { object: to, id: record[fieldName] as string }
  }
  return { object: object.name, id: record.id }
}
