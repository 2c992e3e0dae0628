/** The places that the card of a deal offers to other modules, and what it hands to whoever stands in them. */
import type { Filter } from '../../../../shared/filter.ts'
import type { SlotEntry } from '../../../../ui/module.ts'
import type { AnyRecord } from '../../../../shared/object.ts'

/** Slots `deal.main` (blocks of the overview), `deal.side` (panels of the right column), `deal.tasks` (the next steps, first of them), `deal.tab`, `record.actions` (what every card offers beside its menu). */
export interface DealSlotProps {
  object: 'deals'
  id: string
  /** With the relations that the card reads: company, contact, owner, product, nextTask. */
  record: AnyRecord
}

/** Slot `deal.tab`. */
export interface DealTab extends SlotEntry<DealSlotProps> {
  /** Deals for which the tab is there; left out: all. */
  visible?: Filter
}

/** Slot `deal.timeline`. */
export type TimelineSlotProps = Omit<DealSlotProps, 'record'>
