/** The parts of the card: overview, the timeline of the module that keeps it, history. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { matches } from '../../../../shared/conditions/matches.ts'
import { useSlot } from '../../../../ui/module.ts'
import { Tabs } from '../../../../ui/parts/index.ts'
import { RecordHistory } from '../../../../ui/records/history/index.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'
import { deals } from '../../contract.ts'
import { dealWord } from './dealWord.ts'
import { DealOverview } from './DealOverview.tsx'
import styles from './DealPage.module.css'

export function DealTabs({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const asked = (useSearch({ strict: false }) as { tab?: string }).tab
  const [timeline] = useSlot('deal.timeline')
  const context = useMatchContext()
  const ends = useSlot('card.tabsEnd')
  const more = useSlot('deal.tab').filter(({ visible }) => !visible || matches(deals, deal, visible, context))
  const items = [
    { key: 'overview', label: t('deals:tabs.overview') },
    ...(timeline ? [{ key: 'timeline', label: t('deals:tabs.timeline') }] : []),
    ...more.map(({ key, labelKey }) => ({ key, label: t(labelKey ?? key) })),
    { key: 'history', label: t('deals:tabs.history') },
  ]
  const tab = items.some(({ key }) => key === asked) ? (asked as string) : 'overview'
  const open = (key: string): void =>
    void navigate({ to: '.', search: ((old: Record<string, unknown>) => ({ ...old, tab: key === 'overview' ? undefined : key })) as never, replace: true })
  const Other = more.find(({ key }) => key === tab)?.component
  return (
    <>
      <div className={styles.tabs}>
        <Tabs items={items} value={tab} onChange={open} label={t('deals:tabs.label')} />
        {ends.map(({ key, component: End }) => (
          <End key={key} object="deals" />
        ))}
      </div>
      <Suspense>
        {tab === 'timeline' && timeline ? (
          <div className={styles.fill}>
            <timeline.component object="deals" id={deal.id} />
          </div>
        ) : (
          <div className={styles.scroll}>
            {tab === 'overview' && <DealOverview deal={deal} onTimeline={timeline ? () => open('timeline') : undefined} />}
            {tab === 'history' && <RecordHistory object={deals} id={deal.id} wordOf={(line) => dealWord(t, line)} hidden={['stageEnteredAt']} />}
            {Other && <Other object="deals" id={deal.id} record={deal} />}
          </div>
        )}
      </Suspense>
    </>
  )
}
