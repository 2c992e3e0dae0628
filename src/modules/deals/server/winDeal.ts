/** Closing verbs: won, lost with its reason, and opened again. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { conflict } from '../../../kernel/problem.ts'
import { loadForWrite } from '../../../kernel/records/rows.ts'
import { updateRecords } from '../../../kernel/records/write.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { deals, type dealStatuses } from '../contract.ts'
import { closeDeal } from './closeDeal.ts'

const closing = ['status', 'closedAt', 'lostReason', 'lostNote']

export function winDeal(tx: Tx, call: Call, id: string, closedAt: Date = call.now): Promise<AnyRecord> {
  return close(tx, call, id, 'won', closedAt)
}

export function loseDeal(tx: Tx, call: Call, id: string, reason: { reason: string; note?: string | undefined }, closedAt: Date = call.now): Promise<AnyRecord> {
  return close(tx, call, id, 'lost', closedAt, reason)
}

/** The deal stays in its stage and starts a new stay there. */
export async function reopenDeal(tx: Tx, call: Call, id: string): Promise<AnyRecord> {
  await expectStatus(tx, call, id, (status) => status !== 'open', 'alreadyOpen')
  const [deal] = await updateRecords(tx, call, deals, [{ id, patch: { status: 'open', closedAt: null, lostReason: null, lostNote: null, stageEnteredAt: call.now.toISOString() } }], { allow: [...closing, 'stageEnteredAt'] })
  return deal!
}

async function close(tx: Tx, call: Call, id: string, status: 'won' | 'lost', closedAt: Date, reason?: { reason: string; note?: string | undefined }): Promise<AnyRecord> {
  await expectStatus(tx, call, id, (current) => current === 'open', 'alreadyClosed')
  const patch = {} as AnyRecord
  closeDeal(patch, status, closedAt, reason)
  const [deal] = await updateRecords(tx, call, deals, [{ id, patch }], { allow: closing })
  return deal!
}

async function expectStatus(tx: Tx, call: Call, id: string, fits: (status: (typeof dealStatuses)[number]) => boolean, code: string): Promise<void> {
  const found = await loadForWrite(tx, call, deals, [id], 'change')
  const deal = found.get(id)!
  if (!fits(deal.status as 'open')) throw conflict(code, translate(call.language, `deals:errors.${code}`, { title: deal.title }))
}
