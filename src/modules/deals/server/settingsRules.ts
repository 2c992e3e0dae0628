/** Pipelines and stages: a stage with deals is not thrown away, a pipeline is never without a stage of its own. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import type { Change } from '../../../kernel/module.ts'
import { conflict, invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { deals } from '../contract.ts'

export async function prepareStages(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  await refuseUsed(tx, call, changes, 'stage_id', 'stageUsed')
  for (const { op, before, after } of changes) {
    if (op === 'update' && before?.pipelineId !== after.pipelineId) throw invalid([{ path: 'pipelineId', code: 'fixed', message: translate(call.language, 'deals:errors.stageStays') }])
    const unknown = (after.requiredFields as string[]).filter((name) => !Object.hasOwn(deals.fields, name))
    if (unknown.length > 0) throw invalid([{ path: 'requiredFields', code: 'unknownField', message: translate(call.language, 'kernel:errors.unknownField', { field: unknown[0], known: Object.keys(deals.fields).join(', ') }) }])
    if (op === 'create' && after.position === null) after.position = await lastPosition(tx, call, 'stages') 
  }
}

export async function preparePipelines(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  await refuseUsed(tx, call, changes, 'pipeline_id', 'pipelineUsed')
  for (const { op, after } of changes) {
    if (op !== 'create') continue
    after.position ??= await lastPosition(tx, call, 'pipelines')
    after.active ??= true
  }
}

async function lastPosition(tx: Tx, call: Call, name: string): Promise<number> {
  const found = await sql<{ n: number }>`select coalesce(max(position), 0) + 1 as n from ${table(call, name)}`.execute(tx)
  return found.rows[0]!.n
}

async function refuseUsed(tx: Tx, call: Call, changes: Change[], column: 'stage_id' | 'pipeline_id', code: string): Promise<void> {
  const trashed = changes.filter(({ op }) => op === 'trash')
  if (trashed.length === 0) return
  const used = await sql<{ n: number }>`select count(*) as n from ${table(call, 'deals')} where ${sql.ref(column)} = any(${trashed.map(({ id }) => id)}::uuid[]) and deleted_at is null`.execute(tx)
  const count = used.rows[0]!.n
  if (count > 0) throw conflict(code, translate(call.language, `deals:errors.${code}`, { count }))
}
