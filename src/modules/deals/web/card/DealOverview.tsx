/** The deal at a glance: what other modules know, its fields, the last touches. */
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useSlot } from '../../../../ui/module.ts'
import { FieldList, SectionTitle } from '../../../../ui/parts/index.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { deals } from '../../contract.ts'
import { LastTouches } from './LastTouches.tsx'
import { UnresolvedNotes } from './UnresolvedNotes.tsx'
import styles from './DealPage.module.css'

const fields = ['summary', 'companyId', 'contactId', 'productId', 'source', 'tags', 'openedAt', 'stageEnteredAt']
const ofClosed = ['closedAt', 'lostReason', 'lostNote']

export function DealOverview({ deal, onTimeline }: { deal: AnyRecord; onTimeline?: () => void }) {
  const { t } = useTranslation()
  const blocks = useSlot('deal.main')
  // Rights may hide fields, and a section takes some to its tab.
  const shown = (deal.status === 'open' ? fields : [...fields, ...ofClosed.filter((name) => deal[name])]).filter((name) => {
    const field = fieldOf(deals, name)
    return field && !field.group && !field.internal
  })
  return (
    <>
      <UnresolvedNotes deal={deal} />
      <Suspense>
        {blocks.map(({ key, component: Block }) => (
          <Block key={key} object="deals" id={deal.id} record={deal} />
        ))}
      </Suspense>
      <div className={styles.two}>
        <section aria-label={t('deals:page.details')}>
          <SectionTitle title={t('deals:page.details')} />
          <FieldList
            items={shown.map((name) => ({
              key: name,
              label: t(labelKey.field(deals, name)),
              value: <EditableField object={deals} record={deal} name={name} />,
            }))}
          />
        </section>
        <LastTouches id={deal.id} onTimeline={onTimeline} />
      </div>
    </>
  )
}
