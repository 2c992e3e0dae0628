/** Moves deals to a stage, with what the stage asks for. Undo is a move back. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { invalid } from '../../../kernel/problem.ts'
import { loadForWrite } from '../../../kernel/records/rows.ts'
import { updateRecords } from '../../../kernel/records/write.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { deals } from '../contract.ts'

export async function moveDeal(tx: Tx, call: Call, id: string, stageId: string, fields: Record<string, unknown> = {}): Promise<AnyRecord> {
  const [deal] = await updateRecords(tx, call, deals, [{ id, patch: patchOf(call, stageId, fields) }])
  return deal!
}

/** All or none. Answers with the stage that each came from. */
export async function moveDeals(tx: Tx, call: Call, ids: readonly string[], stageId: string, fields: Record<string, unknown> = {}): Promise<{ moved: { id: string; fromStageId: string; version: number }[] }> {
  const before = await loadForWrite(tx, call, deals, ids, 'change')
  const patch = patchOf(call, stageId, fields)
  const unique = [...before.keys()]
  const after = await updateRecords(tx, call, deals, unique.map((id) => ({ id, patch })))
  return { moved: after.map((deal) => ({ id: deal.id, fromStageId: before.get(deal.id)!.stageId as string, version: deal.version })) }
}

function patchOf(call: Call, stageId: string, fields: Record<string, unknown>): Record<string, unknown> {
  const stray = Object.keys(fields).filter((name) => name === 'stageId' || name === 'pipelineId')
  if (stray.length > 0) throw invalid(stray.map((name) => ({ path: `fields.${name}`, code: 'unknown_field', message: translate(call.language, 'kernel:errors.unknownKey') })))
  return { ...fields, stageId }
}
