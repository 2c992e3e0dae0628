/** What follows for a deal from several of its cells together. */
import { dealStatusOf, isLostName, isWonName } from './stageWords.ts'
import { optionNamed } from './optionNames.ts'
import { deals } from '../../../deals/contract.ts'
import { dayOf, instantOf } from '../values/wallTime.ts'
import type { RecordDraft, RowDraft } from './draft.ts'

/**
 * Status from its own column or from the stage's name; the closing date closes a won or lost deal and
 * is the expected date of an open one; a deal without a title is named after customer and product.
 */
export function finishDeal(row: RowDraft, deal: RecordDraft, timeZone: string): void {
  const { values, words } = deal
  const said = words.status ? dealStatusOf(words.status) : undefined
  if (words.status && !said && !words.stage) words.stage = words.status
  const status = said ?? statusOfStage(words.stage)
  if (status) values.status = status
  if (deal.closeDate && (status === 'won' || status === 'lost')) values.closedAt = instantOf(deal.closeDate, timeZone)
  else if (deal.closeDate) values.expectedCloseOn ??= dayOf(deal.closeDate)
  if (!values.closedAt && (status === 'won' || status === 'lost') && values.openedAt) values.closedAt = values.openedAt
  if (status === 'lost') nameLoss(values)
  else delete values.lostNote
  values.title ??= titleOf(row, deal)
  if (!values.title) delete values.title
}

const statusOfStage = (stage: string | undefined): 'open' | 'won' | 'lost' | undefined => (stage === undefined ? undefined : isWonName(stage) ? 'won' : isLostName(stage) ? 'lost' : 'open')

function nameLoss(values: Record<string, unknown>): void {
  const note = typeof values.lostNote === 'string' ? values.lostNote : ''
  values.lostReason = (note && optionNamed(deals, 'lostReason', note)) || 'other'
}

function titleOf({ records }: RowDraft, deal: RecordDraft): string {
  const person = records.contact?.values
  const customer = records.company?.values.name ?? [person?.firstName, person?.lastName].filter(Boolean).join(' ')
  return [customer, deal.names.productId].filter(Boolean).join(' · ') || (deal.sourceId ?? '')
}
