/** Takes dossiers and writes them as the write path would, table by table, a few thousand rows at a time. */
import type pg from 'pg'
import type { Call } from '../../../../kernel/call.ts'
import { columnValues } from '../../../../kernel/records/derive.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { activities, notes } from '../../../activities/contract.ts'
import { companies } from '../../../companies/contract.ts'
import { contacts } from '../../../contacts/contract.ts'
import { deals } from '../../../deals/contract.ts'
import { tasks } from '../../../tasks/contract.ts'
import type { Dossier } from '../generate/dossier.ts'
import { copyRows, copyValue } from './copy.ts'

/** In the order in which the tables refer to each other. */
const objects = { companies, contacts, deals, tasks, activities, notes } as const
const tables = ['companies', 'contacts', 'deals', 'stage_stays', 'tasks', 'activities', 'notes', 'history'] as const
type TableName = (typeof tables)[number]

export const demoTables: readonly string[] = tables

const chunk = 8_000
const noRates = new Map<string, string>()

export interface Loader {
  add(dossier: Dossier): Promise<void>
  /** Writes what is left. Answers with the rows of each table. */
  finish(): Promise<Record<string, number>>
}

export function makeLoader(client: pg.ClientBase, call: Call, newId: () => string): Loader {
  const lines = Object.fromEntries(tables.map((name) => [name, [] as string[]])) as Record<TableName, string[]>
  const columns = {} as Record<TableName, string[]>
  const counts = Object.fromEntries(tables.map((name) => [name, 0])) as Record<TableName, number>
  let sending: Promise<void> = Promise.resolve()
  let waiting = 0

  function put(name: TableName, row: Record<string, unknown>, arrays: ReadonlySet<string> = noArrays): void {
    const names = (columns[name] ??= Object.keys(row))
    let line = ''
    for (const column of names) line += (line === '' ? '' : '\t') + copyValue(row[column], arrays.has(column))
    lines[name].push(`${line}\n`)
    counts[name] += 1
    waiting += 1
  }

  function putRecord(object: ObjectDeclaration, record: AnyRecord): void {
    const system = { id: record.id, version: record.version, created_at: record.createdAt, updated_at: record.updatedAt, created_by_id: record.createdById, deleted_at: null }
    put(object.name as TableName, { ...system, ...columnValues(call, object, record, Object.keys(object.fields), noRates) }, arrayColumns(object))
    putHistory(object.name, record.id, 1, 'create', record.createdById, record.createdAt, null)
  }

  function putHistory(object: string, recordId: string, version: number, op: 'create' | 'update', actorId: string | null, at: string, changes: unknown): void {
    put('history', { id: newId(), object, record_id: recordId, version, op, actor_id: actorId, way: 'screen', import_id: null, at, changes })
  }

  async function send(): Promise<void> {
    const parcels = tables.filter((name) => lines[name].length > 0).map((name) => ({ name, text: lines[name].join('') }))
    for (const { name } of parcels) lines[name] = []
    waiting = 0
    // One parcel is on its way while the next is made.
    await sending
    sending = (async () => {
      for (const { name, text } of parcels) await copyRows(client, `copy ${client.escapeIdentifier(call.workspace)}.${name} (${columns[name].join(', ')}) from stdin`, text)
    })()
    // Its failure is told by the next `await sending`.
    sending.catch(() => {})
  }

  return {
    async add(dossier) {
      for (const [name, object] of Object.entries(objects)) for (const record of dossier[name as keyof typeof objects]) putRecord(object, record as unknown as AnyRecord)
      for (const stay of dossier.stays) put('stage_stays', { id: stay.id, deal_id: stay.dealId, stage_id: stay.stageId, entered_at: stay.enteredAt, left_at: stay.leftAt, actor_id: stay.actorId })
      for (const change of dossier.changes) putHistory(change.object, change.recordId, change.version, 'update', change.actorId, change.at, change.changes)
      if (waiting >= chunk) await send()
    },
    async finish() {
      await send()
      await sending
      return counts
    },
  }
}

const noArrays: ReadonlySet<string> = new Set()
const arraysOf = new WeakMap<ObjectDeclaration, ReadonlySet<string>>()

/** Columns of type text[]: tags and the keys of phones and mailboxes. */
function arrayColumns(object: ObjectDeclaration): ReadonlySet<string> {
  let found = arraysOf.get(object)
  if (!found) {
    const names = Object.entries(object.fields).flatMap(([name, f]) => (f.type === 'tags' ? [name] : f.type === 'phones' || f.type === 'emails' ? [`${name}_keys`] : []))
    arraysOf.set(object, (found = new Set(names)))
  }
  return found
}
