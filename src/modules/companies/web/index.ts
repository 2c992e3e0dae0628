/** The door: the card of a customer and the places in it. */
export { Block, MoreButton } from './card/Block.tsx'
export { CustomerCard } from './card/CustomerCard.tsx'
export { Fact } from './card/Fact.tsx'
export type { CustomerLook } from './card/look.ts'
export { mailLink } from './card/reach.ts'
export { customerSlots } from './card/slots.ts'
export type { ComposeAsk, ComposeKind, CustomerPeople, CustomerPerson, CustomerSlotProps, CustomerTab } from './card/slots.ts'
