/** The parts of the card: overview in up to three columns, and a tab for each module that has more to show. */
import { useMediaQuery } from '@mantine/hooks'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { matches } from '../../../../shared/conditions/matches.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { useSlot } from '../../../../ui/module.ts'
import { LoadingRows, Tabs, type TabItem } from '../../../../ui/parts/index.ts'
import { RecordHistory } from '../../../../ui/records/history/index.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { useNarrow } from '../../../../ui/shell/index.ts'
import { LeftColumn } from './LeftColumn.tsx'
import type { CustomerLook } from './look.ts'
import { isOn, type CustomerSlotProps, type CustomerTab } from './slots.ts'
import styles from './Card.module.css'

interface CardTabsProps {
  look: CustomerLook
  slot: CustomerSlotProps
  tab: string
  onTab: (tab: string) => void
}

export function CardTabs({ look, slot, tab, onTab }: CardTabsProps) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const threeColumns = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const ends = useSlot('card.tabsEnd')
  const others = useCustomerTabs(look.object, slot)
  const items: TabItem[] = [
    { key: 'overview', label: t(narrow ? 'companies:card.tabs.timeline' : 'companies:card.tabs.overview') },
    ...(narrow ? [{ key: 'details', label: t('companies:card.details') }] : []),
    ...(threeColumns ? [] : [{ key: 'side', label: t('companies:card.tabs.side') }]),
    ...others.map(({ entry, count }) => ({ key: entry.key, label: t(entry.labelKey), count })),
    { key: 'history', label: t('companies:card.tabs.history') },
  ]
  const open = items.some((item) => item.key === tab) ? tab : 'overview'
  const other = others.find(({ entry }) => entry.key === open)
  return (
    <>
      <div className={styles.tabs}>
        <Tabs items={items} value={open} onChange={onTab} label={t('companies:card.tabs.label')} controls="card-part" />
        {ends.map(({ key, component: End }) => (
          <End key={key} object={look.object.name} />
        ))}
      </div>
      <div id="card-part" role="tabpanel" className={styles.part}>
        <Suspense fallback={<LoadingRows rows={8} />}>
          {open === 'overview' && <Overview look={look} slot={slot} left={!narrow} right={threeColumns} />}
          {open === 'details' && <LeftColumn look={look} slot={slot} />}
          {open === 'side' && <SideColumn {...slot} />}
          {open === 'history' && (
            <div className={styles.scroll}>
              <RecordHistory object={look.object} id={slot.id} />
            </div>
          )}
          {other && (
            <div className={styles.scroll}>
              <other.entry.component {...slot} />
            </div>
          )}
        </Suspense>
      </div>
    </>
  )
}

function Overview({ look, slot, left, right }: { look: CustomerLook; slot: CustomerSlotProps; left: boolean; right: boolean }) {
  const middle = useSlot('customer.middle')
  return (
    <div className={styles.columns}>
      {left && <LeftColumn look={look} slot={slot} />}
      <div className={styles.middle}>
        <Suspense fallback={<LoadingRows rows={6} height={48} />}>
          {middle.map(({ key, component: Part }) => (
            <Part key={key} {...slot} />
          ))}
        </Suspense>
      </div>
      {right && <SideColumn {...slot} />}
    </div>
  )
}

function SideColumn(slot: CustomerSlotProps) {
  const parts = useSlot('customer.side')
  return (
    <aside className={styles.right}>
      <Suspense>
        {parts.map(({ key, component: Part }) => (
          <Part key={key} {...slot} />
        ))}
      </Suspense>
    </aside>
  )
}

/** What other modules have to show, with their counts; none is no number. The list is the same for the life of the page, so its hooks keep their order. */
function useCustomerTabs(object: ObjectDeclaration, slot: CustomerSlotProps): { entry: CustomerTab; count: number | null }[] {
  const context = useMatchContext()
  const can = useCan()
  const entries = useSlot('customer.tab').filter((entry) => isOn(entry, slot.object))
  return entries.map((entry) => ({ entry, count: entry.useCount?.(slot) || null })).filter(({ entry }) => (!entry.object || can('see', entry.object)) && (!entry.visible || matches(object, slot.record, entry.visible, context)))
}
