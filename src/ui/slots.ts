/** The places that pages offer to modules, by name. Who owns a page adds the names of its places here. */
import type { FunctionComponent } from 'react'
import type { AnyRecord, ObjectDeclaration } from '../shared/object.ts'

/** What a module puts into a place that the owner of a page offers. Props are those of the slot. */
export interface SlotEntry<P = object> {
  order: number
  key: string
  /** Title, where the slot shows its entries as tabs. */
  labelKey?: string
  component: FunctionComponent<P>
}

/** What an entry of each slot is. Modules widen it (`declare module`) beside the page that draws the slot, so that a misspelt name or wrong props do not compile. */
export interface Slots {
  /** Not seen, there as long as the frame is. */
  frame: SlotEntry
  /** The head of a page. */
  'frame.top': SlotEntry
  /** Above every page. */
  'frame.strip': SlotEntry
  /** The foot of the navigation; as a rail it shows pictures only. */
  'frame.foot': SlotEntry<{ rail: boolean }>
  /** The head of a list. */
  'list.actions': SlotEntry<{ object: string }>
  /** Blocks of the peek of an object. */
  [peek: `peek.${string}`]: SlotEntry<PeekSlotProps>
  /** What every card offers beside its menu. */
  'record.actions': SlotEntry<{ object: string; id: string; record: AnyRecord }>
  /** The menu of every card. */
  'card.menu': SlotEntry<{ object: ObjectDeclaration; record: AnyRecord }>
  /** Behind the tabs of every card. */
  'card.tabsEnd': SlotEntry<{ object: string }>
}

export interface PeekSlotProps {
  record: AnyRecord
}
