/** What may come of a call, in the order of the keys 1 to 5. */
import type { LaterChoice } from '../when/laterChoices.ts'

export const outcomes = ['agreed', 'talked', 'callBack', 'noAnswer', 'notInterested'] as const
export type Outcome = (typeof outcomes)[number]

/** Whoever was not reached is called again; null where the next step depends on what was said. */
export const nextCallOf: Record<Outcome, LaterChoice['key'] | null> = {
  agreed: null,
  talked: null,
  callBack: 'hour',
  noAnswer: 'tomorrow',
  notInterested: null,
}
