/** Puts notices into words for one reader, as he may see things now. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { seen } from '../../../../kernel/access/fields.ts'
import { listRecords } from '../../../../kernel/records/list.ts'
import { findObject, hasObject } from '../../../../kernel/records/registry.ts'
import { plainText } from '../../../../shared/mentions.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { level } from '../../../../kernel/access/visible.ts'
import type { Notice } from '../../contract.ts'
import type { NoticeRow } from './rows.ts'
import { wordsOf, type Known } from './words.ts'

export async function describe(tx: Tx, reader: Call, rows: readonly NoticeRow[]): Promise<Notice[]> {
  const known = await recordsOf(tx, reader, rows)
  return rows.map((row) => describeOne(reader, known, row))
}

function describeOne(reader: Call, known: Known, row: NoticeRow): Notice {
  const record = row.object && row.recordId ? known.get(`${row.object}:${row.recordId}`) : undefined
  const hidden = row.object !== null && !record
  const of = row.data.of ? known.get(`${row.data.of.object}:${row.data.of.id}`) : undefined
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    read: row.readAt !== null,
    count: row.count,
    actor: row.actorId && !hidden ? { id: row.actorId, name: row.actorName ?? '' } : null,
    object: hidden ? null : row.object,
    recordId: hidden ? null : row.recordId,
    title: record && row.object ? titleOf(reader, row.object, record) : null,
    text: wordsOf(reader, row, record, known),
    excerpt: row.kind === 'mention' && of && row.data.of ? excerptOf(reader, row.data.of.object, of) : null,
  }
}

function titleOf(reader: Call, object: string, record: AnyRecord): string | null {
  const title = record[findObject(reader, object).title]
  return title === null || title === undefined ? null : plainText(String(title)).slice(0, 200)
}

const excerptLength = 160

/** The beginning of the text in which somebody is named. */
function excerptOf(reader: Call, object: string, record: AnyRecord): string | null {
  const texts = Object.entries(seen(reader, findObject(reader, object)).fields).flatMap(([name, f]) => (f.type === 'text' && f.multiline && record[name] ? [String(record[name])] : []))
  const text = plainText(texts.find((one) => one.includes(`user:${reader.actor?.id}`)) ?? texts[0] ?? '').trim()
  return text.length > excerptLength ? `${text.slice(0, excerptLength).toWellFormed()}…` : text || null
}

/** One query for each object; what is in the trash can still be named. */
async function recordsOf(tx: Tx, reader: Call, rows: readonly NoticeRow[]): Promise<Known> {
  const wanted = rows.flatMap(({ object, recordId, data }) => [
    ...(object && recordId ? [{ object, id: recordId }] : []),
    ...(data.of ? [data.of] : []),
    ...[data.fromStageId, data.stageId].flatMap((id) => (id ? [{ object: 'stages', id }] : [])),
  ])
  const known = new Map<string, AnyRecord>()
  for (const [name, group] of Map.groupBy(wanted, ({ object }) => object)) {
    if (!hasObject(reader, name) || level(reader, findObject(reader, name), 'see') === 'none') continue
    const ids = [...new Set(group.map(({ id }) => id))]
    for (const trash of [false, true]) {
      const missing = ids.filter((id) => !known.has(`${name}:${id}`))
      if (missing.length === 0) break
      const page = await listRecords(tx, reader, findObject(reader, name), { filter: { field: 'id', op: 'in', value: missing }, limit: 500, trash, sort: '-createdAt' })
      for (const record of page.data) known.set(`${name}:${record.id}`, record)
    }
  }
  return known
}
