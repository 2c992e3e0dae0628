/** Closing deals, opening them again and throwing them away; each can be taken back. */
import i18next from 'i18next'
import { call, queryClient, records } from '../../../../ui/api/index.ts'
import { later } from '../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import { deals, loseDeal, reopenDeal, winDeal, type Board, type lostReasons, type Stage } from '../../contract.ts'
import { changeBoards } from '../board/useBoard.ts'
import { moveBack, originOf, readDeals, rereadDeals, restoreStatus, sendMove } from './moveDeals.ts'

const LostDialog = later(() => import('./LostDialog.tsx').then((part) => part.LostDialog))

export interface Loss {
  reason: (typeof lostReasons)[number]
  note?: string
}

interface Place {
  /** The stage that asked for it; the deals move there too. */
  stage?: Stage
  /** Changes the boards in memory at once. */
  foresee?: (board: Board) => Board
}

const unchanged = (board: Board): Board => board

/** Closes open deals as won. Closed ones among them stay as they are. */
export const winDeals = (ids: readonly string[], foresee = unchanged): Promise<void> =>
  close(ids, 'won', foresee, (id) => call(winDeal, { params: { id }, body: {} }))

/** Asks why, then closes as lost. */
export function openLost(ids: readonly string[], { stage, foresee = unchanged }: Place = {}): void {
  openOverlay((done) => <LostDialog count={ids.length} onLose={(loss) => loseDeals(ids, loss, foresee, stage)} onClose={done} />)
}

async function loseDeals(ids: readonly string[], { reason, note }: Loss, foresee: (board: Board) => Board, stage?: Stage): Promise<void> {
  await close(ids, 'lost', foresee, (id) => call(loseDeal, { params: { id }, body: { reason, note: note || undefined } }), stage)
}

async function close(
  ids: readonly string[],
  status: 'won' | 'lost',
  foresee: (board: Board) => Board,
  send: (id: string) => Promise<unknown>,
  stage?: Stage,
): Promise<void> {
  const takeBack = await changeBoards(queryClient, foresee)
  try {
    const before = (await readDeals(ids)).filter((deal) => deal.status === 'open').map(originOf)
    for (const { id } of before) await send(id)
    if (stage && before.length > 0)
      await sendMove(
        before.map(({ id }) => id),
        stage,
      )
    pushUndo({
      label: i18next.t(`deals:close.${status}`, { count: before.length }),
      undo: async () => {
        if (stage) return moveBack(before)
        await restoreStatus(before)
        await rereadDeals()
      },
    })
  } catch (error) {
    takeBack()
    toastError(error)
  }
  await rereadDeals()
}

/** Opens closed deals again. */
export async function reopenDeals(ids: readonly string[]): Promise<void> {
  try {
    const before = (await readDeals(ids)).filter((deal) => deal.status !== 'open').map(originOf)
    for (const { id } of before) await call(reopenDeal, { params: { id } })
    pushUndo({ label: i18next.t('deals:close.reopened', { count: before.length }), undo: () => restoreStatus(before).then(rereadDeals) })
  } catch (error) {
    toastError(error)
  }
  await rereadDeals()
}

/** Puts deals into the trash. False when that was refused. */
export async function trashDeals(ids: readonly string[], foresee = unchanged): Promise<boolean> {
  const takeBack = await changeBoards(queryClient, foresee)
  try {
    await records.bulk(deals, { ids: [...ids], delete: true })
    pushUndo({
      label: i18next.t('deals:close.trashed', { count: ids.length }),
      undo: () => records.bulk(deals, { ids: [...ids], restore: true }).then(rereadDeals),
    })
    await rereadDeals()
    return true
  } catch (error) {
    takeBack()
    toastError(error)
    return false
  }
}
