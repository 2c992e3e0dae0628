/** The places that the card of a deal offers to other modules, and what it hands to whoever stands in them. */
import type { Filter } from '../../../../shared/filter.ts'
import type { SlotEntry } from '../../../../ui/slots.ts'
import type { AnyRecord } from '../../../../shared/object.ts'

declare module '../../../../ui/slots.ts' {
  interface Slots {
    /** Blocks of the overview. */
    'deal.main': SlotEntry<DealSlotProps>
    /** Panels of the right column. */
    'deal.side': SlotEntry<DealSlotProps>
    /** The next steps, first of the right column. */
    'deal.tasks': SlotEntry<DealSlotProps>
    'deal.timeline': SlotEntry<TimelineSlotProps>
    'deal.tab': DealTab
  }
}

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
