/** What a bulk change would do, without doing it: the change itself is tried on a few records and taken back. */
import { sql } from 'kysely'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { seen } from '../../access/fields.ts'
import { gaveRows } from '../../audit/index.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { settled } from '../../database/settled.ts'
import { newId } from '../../ids.ts'
import { titlesOf, type Left } from '../../jobs/long/items.ts'
import type { FieldChanges } from '../history.ts'
import { applyChange } from './applyChange.ts'
import type { BulkInput } from './bulkInput.ts'
import { countMeant, firstOpen } from './meant.ts'

const sampleSize = 10

export interface BulkPreview {
  matched: number
  changed: 0
  /** How many the caller may not touch. */
  untouchable: number
  /** The first ten: fields before and after, rules and all; `reason` where a record would be left as it is. */
  sample: { id: string; title: string; changes: FieldChanges; reason: string | null }[]
}

export async function previewBulk(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput): Promise<BulkPreview> {
  const counts = await countMeant(tx, call, object, input)
  const ids = await firstOpen(tx, call, object, input, sampleSize)
  const titles = input.change.verb === 'restore' ? new Map<string, string>() : await titlesOf(tx, call, ids.map((id) => ({ object: object.name, id })))
  gaveRows(call, object.name, ids.length)
  const { changes, left } = await tryOut(tx, call, object, input, ids)
  const open = seen(call, object)
  const sample = ids.map((id) => ({
    id,
    title: titles.get(id) ?? '',
    changes: Object.fromEntries(Object.entries(changes.get(id) ?? {}).filter(([name]) => Object.hasOwn(open.fields, name) && !open.fields[name]!.internal)),
    reason: left.find((entry) => entry.id === id)?.reason ?? null,
  }))
  return { ...counts, changed: 0, sample }
}

async function tryOut(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput, ids: readonly string[]): Promise<{ changes: Map<string, FieldChanges>; left: Left[] }> {
  const batchId = newId()
  await sql`savepoint preview`.execute(tx)
  const { left } = await applyChange(tx, { ...call, batchId }, object, input.change, ids.map((id) => ({ object: object.name, id, patch: null })))
  const found = await sql<{ record_id: string; changes: FieldChanges | null }>`select record_id, changes from ${table(call, 'history')} where batch_id = ${batchId} and object = ${object.name}`.execute(tx)
  await settled(tx)
  await sql`rollback to savepoint preview`.execute(tx)
  return { changes: new Map(found.rows.map((row) => [row.record_id, row.changes ?? {}])), left }
}
