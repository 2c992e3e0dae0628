/** The right column: next steps, the customer, the person to talk to, and what other modules add. */
import { Suspense } from 'react'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useSlot } from '../../../../ui/module.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import { CustomerPanel } from './CustomerPanel.tsx'
import type { DealSlotProps } from './slots.ts'
import styles from './DealPage.module.css'

export function DealSide({ deal }: { deal: AnyRecord }) {
  const slot: DealSlotProps = { object: 'deals', id: deal.id, record: deal }
  const tasks = useSlot('deal.tasks')
  const panels = useSlot('deal.side')
  const company = linkedRecord(deal, 'company')
  const contact = linkedRecord(deal, 'contact')
  return (
    <Suspense>
      {!deal.deletedAt &&
        tasks.map(({ key, component: Tasks }) => (
          <div key={key} className={styles.panel}>
            <Tasks {...slot} />
          </div>
        ))}
      {company && <CustomerPanel object="companies" customer={company} />}
      {contact && <CustomerPanel object="contacts" customer={contact} />}
      {panels.map(({ key, component: Panel }) => (
        <Panel key={key} {...slot} />
      ))}
    </Suspense>
  )
}
