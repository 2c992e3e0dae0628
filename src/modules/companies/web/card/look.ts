/** What differs between the card of a company and that of a contact. */
import type { ComponentType } from 'react'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import type { CustomerSlotProps } from './slots.ts'

export interface CustomerLook {
  object: ObjectDeclaration
  /** Relations that the card shows by name. */
  include: readonly string[]
  avatar: 'round' | 'square'
  /** The name, edited where it stands. */
  Name: ComponentType<{ record: AnyRecord }>
  /** Under the name: post and company of a person; empty for a company, whose people speak for it. */
  Line?: ComponentType<{ record: AnyRecord }>
  /** Fields of the block of details: always in sight, and behind "More". */
  details: { main: readonly string[]; more: readonly string[] }
  /** What the card should know; its share is the completeness. */
  important: readonly string[]
  /** Own block of the left column, below the people. */
  Links?: ComponentType<CustomerSlotProps>
}
