/** The figures of a customer: next step, what other modules know, last touch, since when. */
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import { DateText, InstantText, StepMark } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { Fact } from './Fact.tsx'
import { monthOf } from './monthOf.ts'
import type { CustomerSlotProps } from './slots.ts'
import styles from './Card.module.css'

export function FactStrip(slot: CustomerSlotProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const can = useCan()
  const facts = useSlot('customer.facts')
  const { record, compose } = slot
  const nextTask = record.nextTask as AnyRecord | null
  const on = record.nextStepOn as string | null
  return (
    <section className={styles.facts} aria-label={t('companies:card.facts')}>
      <Fact label={t('companies:card.nextStep')} wide>
        <StepMark step={{ on, at: record.nextStepAt as string | null }} onClick={on || !can('create', 'tasks') ? undefined : () => compose('task')} />
        {nextTask && (
          <span className={styles.cut} title={String(nextTask.title)}>
            {String(nextTask.title)}
          </span>
        )}
      </Fact>
      <Suspense>
        {facts.map(({ key, component: Facts }) => (
          <Facts key={key} {...slot} />
        ))}
      </Suspense>
      <Fact label={t('companies:card.lastTouch')}>
        <InstantText value={record.lastTouchAt as string | null} />
      </Fact>
      <Fact label={t('companies:card.since')}>{record.since ? <span title={String(record.since)}>{monthOf(String(record.since), locale)}</span> : <DateText value={null} />}</Fact>
    </section>
  )
}
