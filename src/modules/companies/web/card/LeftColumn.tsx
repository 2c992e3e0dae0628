import { Suspense } from 'react'
import { useSlot } from '../../../../ui/module.ts'
import { AddressesBlock } from './AddressesBlock.tsx'
import { CardNotes } from './CardNotes.tsx'
import { DetailsBlock } from './DetailsBlock.tsx'
import type { CustomerLook } from './look.ts'
import { isOn, type CustomerSlotProps } from './slots.ts'
import { WishesBlock } from './WishesBlock.tsx'
import styles from './Card.module.css'

/** What is known of the customer himself. */
export function LeftColumn({ look, slot }: { look: CustomerLook; slot: CustomerSlotProps }) {
  const people = useSlot('customer.people')
  const { Links } = look
  return (
    <section className={styles.left}>
      <CardNotes object={look.object} record={slot.record} />
      <DetailsBlock look={look} record={slot.record} />
      <Suspense>
        {people.filter((entry) => isOn(entry, slot.object)).map(({ key, component: People }) => (
          <People key={key} {...slot} />
        ))}
      </Suspense>
      <WishesBlock look={look} record={slot.record} />
      <AddressesBlock look={look} record={slot.record} />
      {Links && <Links {...slot} />}
    </section>
  )
}
