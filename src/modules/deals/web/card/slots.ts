/** The places that the card of a deal offers to other modules, and what it hands to whoever stands in them. */
import type { AnyRecord } from '../../../../shared/object.ts'

/** Slots `deal.main` (blocks of the overview), `deal.side` (panels of the right column), `deal.tab`, `deal.tasks` (the next steps). */
export interface DealSlotProps {
  /** With the relations that the card reads: company, contact, owner, product, nextTask. */
  deal: AnyRecord
}

/** Slot `deal.timeline`. */
export interface TimelineSlotProps {
  object: 'deals'
  id: string
}
