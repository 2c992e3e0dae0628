/** What a new or changed field will do, worked out without doing it. */
import { sql } from 'kysely'
import type { AnyRecord } from '../../../../shared/object.ts'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { Change } from '../../../../kernel/module.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { checkInput } from '../../../../kernel/records/validate.ts'
import { fields } from '../../contract.ts'
import { isAdded, type StoredField } from '../declare/stored.ts'
import { heldOptions, turnOf } from '../rules/checkChange.ts'
import { beginDraft } from '../rules/draft.ts'
import { fieldIssues } from '../rules/fieldRules.ts'
import { rowsOf, valuesOf } from '../storage/changeTable.ts'
import { declarationOf } from './usage.ts'

interface Preview {
  records: number
  values: number
  errors: Issue[]
  heldOptions: Record<string, number>
  empty: number
  takes: 'instant' | 'background' | 'seconds'
  key: string | null
}

export async function previewField(tx: Tx, call: Call, { id, change }: { id?: string | undefined; change: Record<string, unknown> }): Promise<Preview> {
  requireLevel(call, fields, id ? 'change' : 'create')
  const before = id ? await getRecord(tx, call, fields, id) : null
  const nothing: Preview = { records: 0, values: 0, errors: [], heldOptions: {}, empty: 0, takes: 'instant', key: (before?.key as string | undefined) ?? null }
  const checked = checkInput(call.language, fields, before ? 'patch' : 'create', change)
  if (!checked.ok) return { ...nothing, errors: checked.issues }
  const after = { ...(before ?? emptyRow(call)), ...structuredClone(checked.value) } as AnyRecord
  const draft = await beginDraft(tx, call)
  const errors = await fieldIssues(draft, [{ op: before ? 'update' : 'create', id: after.id, before, after } satisfies Change])
  const row = after as unknown as StoredField
  if (!draft.before.has(row.object)) return { ...nothing, errors }
  const records = await rowsOf(tx, call, row.object)
  const was = before ? (before as unknown as StoredField) : null
  const f = was ? declarationOf(call, was) : null
  const held = was && f ? await valuesOf(tx, call, row.object, row.key, f) : { living: 0, inTrash: 0 }
  const newlyRequired = row.required && !was?.required
  return {
    records,
    values: held.living + held.inTrash,
    errors,
    heldOptions: was && f && isAdded(was.key) ? await heldOptions({ tx, call }, was, row, f) : {},
    empty: newlyRequired ? (await living(tx, call, row.object)) - held.living : 0,
    takes: was && isAdded(was.key) && turnOf(was, row) === 'turned' ? 'seconds' : records > 20_000 ? 'background' : 'instant',
    key: row.key ?? null,
  }
}

async function living(tx: Tx, call: Call, object: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from ${table(call, object)} where deleted_at is null`.execute(tx)
  return found.rows[0]?.n ?? 0
}

const emptyRow = (call: Call): Record<string, unknown> => ({ ...Object.fromEntries(Object.keys(fields.fields).map((name) => [name, null])), id: newId(), version: 1, createdAt: call.now.toISOString(), updatedAt: call.now.toISOString(), createdById: null, deletedAt: null })
