/** Moves deals to a stage and back. What the screen shows meanwhile is the caller's to change. */
import type { AnyRecord } from '../../../../shared/object.ts'
import { call, queryClient, recordKeys, records } from '../../../../ui/api/index.ts'
import { deals, loseDeal, moveDeal, moveDeals, reopenDeal, winDeal, type Deal, type Stage } from '../../contract.ts'

/** Where a deal was before, for the way back. */
export type Origin = Pick<Deal, 'id' | 'stageId' | 'status' | 'lostReason' | 'lostNote'>

/** As many ids as fit into an address. */
const idsAtOnce = 100

/** The deals as they are now; those that one may no longer see are left out. */
export async function readDeals(ids: readonly string[]): Promise<AnyRecord[]> {
  const found: AnyRecord[] = []
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const page = await records.list(deals.name, {
      filter: { field: 'id', op: 'in', value: ids.slice(start, start + idsAtOnce) },
      include: ['company', 'contact', 'stage'],
      limit: idsAtOnce,
    })
    found.push(...page.data)
  }
  return found
}

/** Reads anew whatever shows deals. */
export const rereadDeals = (): Promise<void> => queryClient.invalidateQueries({ queryKey: recordKeys.object(deals.name), refetchType: 'active' })

/**
 * All in one transaction, or none. A closed deal that goes to a stage which closes nothing is open again.
 * @throws ApiProblem, 422 with `requiredByStage` where the stage asks for fields
 */
export async function sendMove(ids: readonly string[], stage: Stage): Promise<Origin[]> {
  const before = await readDeals(ids)
  await call(moveDeals, { body: { ids: before.map((deal) => deal.id), stageId: stage.id } })
  const closed = stage.onEntry ? [] : before.filter((deal) => deal.status !== 'open')
  for (const deal of closed) await call(reopenDeal, { params: { id: deal.id } })
  return before.map(originOf)
}

/** One deal, with what the stage asks for. */
export async function sendMoveWith(deal: AnyRecord, stage: Stage, fields: Record<string, unknown>): Promise<Origin> {
  await call(moveDeal, { params: { id: deal.id }, body: { stageId: stage.id, fields } })
  return originOf(deal)
}

export const originOf = (deal: AnyRecord): Origin => deal as unknown as Origin

/** Puts deals back where they came from, open or closed as they were. */
export async function moveBack(origins: readonly Origin[]): Promise<void> {
  for (const [stageId, group] of Map.groupBy(origins, (origin) => origin.stageId as string)) {
    await call(moveDeals, { body: { ids: group.map(({ id }) => id), stageId } })
  }
  await restoreStatus(origins)
  await rereadDeals()
}

/** Opens or closes deals as they were, where that has changed. */
export async function restoreStatus(origins: readonly Origin[]): Promise<void> {
  const now = new Map((await readDeals(origins.map(({ id }) => id))).map((deal) => [deal.id, deal.status]))
  for (const { id, status, lostReason, lostNote } of origins) {
    if (!now.has(id) || now.get(id) === status) continue
    if (now.get(id) !== 'open') await call(reopenDeal, { params: { id } })
    if (status === 'won') await call(winDeal, { params: { id }, body: {} })
    if (status === 'lost') await call(loseDeal, { params: { id }, body: { reason: lostReason ?? 'other', note: lostNote ?? undefined } })
  }
}
