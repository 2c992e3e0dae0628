/** Takes dossiers and writes them as the write path would, table by table, a few thousand rows at a time. */
import type pg from 'pg'
import type { Call } from '../../../../kernel/call.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { activities, notes } from '../../../activities/contract.ts'
import { companies } from '../../../companies/contract.ts'
import { contacts } from '../../../contacts/contract.ts'
import { deals } from '../../../deals/contract.ts'
import { tasks } from '../../../tasks/contract.ts'
import type { Dossier } from '../generate/dossier.ts'
import { copyRows, copyValue } from './copy.ts'
import { layoutOf, type Layout } from './layout.ts'

const objects = { companies, contacts, deals, tasks, activities, notes } as const
type ObjectName = keyof typeof objects
const objectNames = Object.keys(objects) as ObjectName[]

/** In the order in which the tables refer to each other. */
const tables = ['companies', 'contacts', 'deals', 'stage_stays', 'tasks', 'activities', 'notes', 'history'] as const
type TableName = (typeof tables)[number]
export const demoTables: readonly string[] = tables

const parcel = 8_000

export interface Loader {
  add(dossier: Dossier): Promise<void>
  /** Writes what is left. Answers with the rows of each table. */
  finish(): Promise<Record<TableName, number>>
}

export function makeLoader(client: pg.ClientBase, call: Call, newId: () => string): Loader {
  const layouts = Object.fromEntries(objectNames.map((name) => [name, layoutOf(call, objects[name])])) as unknown as Record<ObjectName, Layout>
  const columns: Record<TableName, readonly string[]> = {
    ...(Object.fromEntries(objectNames.map((name) => [name, layouts[name].columns])) as Record<ObjectName, readonly string[]>),
    stage_stays: ['id', 'deal_id', 'stage_id', 'entered_at', 'left_at', 'actor_id'],
    history: ['id', 'object', 'record_id', 'version', 'op', 'actor_id', 'way', 'at', 'changes'],
  }
  const lines = Object.fromEntries(tables.map((name) => [name, [] as string[]])) as Record<TableName, string[]>
  const counts = Object.fromEntries(tables.map((name) => [name, 0])) as Record<TableName, number>
  let sending: Promise<void> = Promise.resolve()
  let waiting = 0

  function put(name: TableName, line: string): void {
    lines[name].push(line)
    counts[name] += 1
    waiting += 1
  }

  function putHistory(object: string, recordId: string, version: number, op: 'create' | 'update', actorId: string | null, at: string, changes: unknown): void {
    put('history', `${newId()}\t${object}\t${recordId}\t${version}\t${op}\t${actorId ?? '\\N'}\tscreen\t${at}\t${copyValue(changes, false)}`)
  }

  async function send(): Promise<void> {
    const parcels = tables.filter((name) => lines[name].length > 0).map((name) => ({ name, text: `${lines[name].join('\n')}\n` }))
    for (const { name } of parcels) lines[name] = []
    waiting = 0
    // One parcel is on its way while the next is made.
    await sending
    sending = (async () => {
      for (const { name, text } of parcels)
        await copyRows(client, `copy ${client.escapeIdentifier(call.workspace)}.${name} (${columns[name].join(', ')}) from stdin`, text)
    })()
    // Its failure is told by the next `await sending`.
    sending.catch(() => {})
  }

  return {
    async add(dossier) {
      for (const name of objectNames) {
        for (const record of dossier[name] as unknown as AnyRecord[]) {
          put(name, layouts[name].line(record))
          putHistory(name, record.id, 1, 'create', record.createdById, record.createdAt, null)
        }
      }
      for (const stay of dossier.stays)
        put('stage_stays', `${stay.id}\t${stay.dealId}\t${stay.stageId}\t${stay.enteredAt}\t${stay.leftAt ?? '\\N'}\t${stay.actorId ?? '\\N'}`)
      for (const change of dossier.changes) putHistory(change.object, change.recordId, change.version, 'update', change.actorId, change.at, change.changes)
      if (waiting >= parcel) await send()
    },
    async finish() {
      await send()
      await sending
      return counts
    },
  }
}
