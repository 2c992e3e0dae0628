/** What happened, in one line and in the reader's language. */
import { seen } from '../../../../kernel/access/fields.ts'
import type { Call } from '../../../../kernel/call.ts'
import { findObject, hasObject } from '../../../../kernel/records/registry.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { labelKey, type AnyRecord } from '../../../../shared/object.ts'
import type { NoticeRow } from './rows.ts'

/** Records that the notices speak of, by `object:id`; those that the reader may not see are not there. */
export type Known = ReadonlyMap<string, AnyRecord>

export function wordsOf(reader: Call, row: NoticeRow, record: AnyRecord | undefined, known: Known): string {
  const say = (key: string, values: Record<string, unknown> = {}): string => translate(reader.language, `notifications:texts.${key}`, values)
  const { data } = row
  if (row.object && !record) return say('hidden')
  switch (row.kind) {
    case 'alarm':
      return translate(reader.language, data.key ?? 'notifications:texts.hidden', data.values)
    case 'assigned':
      return say('assigned', { object: nameOf(reader, row.object).toLocaleLowerCase(reader.language) })
    case 'taskDue':
      return say('taskDue', { time: timeOf(reader, record?.dueAt) })
    case 'taskOverdue':
      return data.tasks === undefined ? say('taskOverdue', { time: timeOf(reader, record?.dueAt) }) : say('tasksLeft', { count: data.tasks })
    case 'stage':
      return say('stage', { from: stageName(known, data.fromStageId), to: stageName(known, data.stageId) })
    case 'importDone':
      return record?.status === 'failed' ? say('importFailed') : say('importDone', { created: record?.rowsCreated ?? 0, updated: record?.rowsUpdated ?? 0, failed: record?.rowsFailed ?? 0 })
    case 'follow':
      return followWords(reader, row, say)
    default:
      return say(row.kind)
  }
}

function followWords(reader: Call, { object, data, count }: NoticeRow, say: (key: string, values?: Record<string, unknown>) => string): string {
  if (data.what === 'trashed' || data.what === 'restored') return say(`follow.${data.what}`)
  const fields = object && hasObject(reader, object) ? (data.fields ?? []).filter((name) => seen(reader, findObject(reader, object)).fields[name]) : []
  const names = fields.map((name) => translate(reader.language, labelKey.field(findObject(reader, object!), name)))
  if (count === 1 && data.what === 'added' && data.of) return say('follow.added', { object: nameOf(reader, data.of.object).toLocaleLowerCase(reader.language) })
  if (names.length === 0) return say('follow.changes', { count })
  return say(count === 1 ? 'follow.changed' : 'follow.changedMore', { count, fields: names.slice(0, 4).join(', ') + (names.length > 4 ? '…' : '') })
}

const nameOf = (reader: Call, object: string | null): string => (object && hasObject(reader, object) ? translate(reader.language, labelKey.one(findObject(reader, object))) : '')
const stageName = (known: Known, id: string | undefined): string => String(known.get(`stages:${id}`)?.name ?? '–')

/** The time alone today, else the day with it. */
function timeOf(reader: Call, at: unknown): string {
  if (typeof at !== 'string') return ''
  const day = (date: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: reader.timeZone }).format(date)
  const same = day(new Date(at)) === day(reader.now)
  return new Intl.DateTimeFormat(reader.language === 'en' ? 'en-GB' : reader.language, { ...(same ? {} : { day: 'numeric', month: 'short' }), hour: '2-digit', minute: '2-digit', timeZone: reader.timeZone }).format(new Date(at))
}
