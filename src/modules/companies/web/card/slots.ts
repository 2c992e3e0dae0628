/** The places that a customer card offers to other modules, and what it hands to whoever stands in them. */
import type { Email, Phone } from '../../../../shared/fields.ts'
import type { Filter } from '../../../../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import type { SlotEntry } from '../../../../ui/slots.ts'

declare module '../../../../ui/slots.ts' {
  interface Slots {
    /** Figures below the head. */
    'customer.facts': SlotEntry<CustomerSlotProps>
    /** Buttons of the head. */
    'customer.actions': SlotEntry<CustomerSlotProps>
    /** What stands out on phones. */
    'customer.banner': SlotEntry<CustomerSlotProps>
    'customer.people': CustomerPeople
    'customer.middle': SlotEntry<CustomerSlotProps>
    'customer.side': SlotEntry<CustomerSlotProps>
    'customer.tab': CustomerTab
    'customer.menu': SlotEntry<{ object: ObjectDeclaration; record: AnyRecord }>
    /** Said of a card in the trash. */
    'customer.trashed': SlotEntry<{ object: CustomerObject; record: AnyRecord }>
  }
}

/** What is drawn with the card at once; the other slots are opened by a click. */
export const customerSlots = ['customer.facts', 'customer.actions', 'customer.people', 'customer.middle', 'customer.side', 'customer.banner', 'record.actions', 'card.tabsEnd'] as const

export type CustomerObject = 'contacts' | 'companies'

export type ComposeKind = 'note' | 'call' | 'letter' | 'message' | 'task' | 'meeting'

/** A wish to write something down, from a button or a key; each wish is a new object. */
export interface ComposeAsk {
  kind: ComposeKind
}

export interface CustomerSlotProps {
  object: CustomerObject
  id: string
  /** With the relations that the card reads: owner, company or parent, nextTask. */
  record: AnyRecord
  /** Opens the composer of the timeline in this mode. */
  compose(kind: ComposeKind): void
  /** The latest wish, for the part that holds the composer. */
  asked: ComposeAsk | null
}

/** Slot `customer.tab`. */
export interface CustomerTab extends SlotEntry<CustomerSlotProps> {
  labelKey: string
  /** What it shows records of: who may not see them has no tab, nor has a firm that does not use them. */
  object?: string
  /** Left out: on both cards. */
  on?: readonly string[]
  /** Records for which the tab is there; left out: all. */
  visible?: Filter
  /** A hook: the number beside the label. */
  useCount?: (props: CustomerSlotProps) => number | null
}

/** Somebody who can be reached about this customer. */
export interface CustomerPerson {
  id: string
  name: string
  jobTitle: string | null
  phones: Phone[]
  emails: Email[]
  timeZone: string | null
  /** RFC 3339 */
  lastTouchAt: string | null
}

/** Slot `customer.people`: a block of the left column, and a hook that tells the head of the card whom to call. */
export interface CustomerPeople extends SlotEntry<CustomerSlotProps> {
  on?: readonly CustomerObject[]
  usePeople: (props: CustomerSlotProps) => CustomerPerson[]
}

export const isOn = (entry: { on?: readonly string[] }, object: CustomerObject): boolean => entry.on?.includes(object) ?? true
