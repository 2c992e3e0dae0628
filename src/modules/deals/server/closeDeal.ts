/** Sets what a closed deal has; the rules of the write path do the rest. */
import type { AnyRecord } from '../../../shared/object.ts'

export function closeDeal(deal: AnyRecord, status: 'won' | 'lost', closedAt: Date, reason?: { reason: string; note?: string | undefined }): void {
  deal.status = status
  deal.closedAt = closedAt.toISOString()
  deal.lostReason = status === 'lost' ? (reason?.reason ?? 'other') : null
  deal.lostNote = status === 'lost' ? (reason?.note ?? null) : null
}
