/** Where there is room for one column: the tasks, or what stands beside them. */
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../../../ui/parts/index.ts'
import type { MyDay } from '../../contract.ts'
import type { Look } from './arrange.ts'
import { callsOf } from './DaySide.tsx'
import styles from './DayTabs.module.css'

export type DayTab = 'tasks' | 'side'

export function DayTabs({ data, look, tab, onTab }: { data: MyDay; look: Look; tab: DayTab; onTab(tab: DayTab): void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.tabs}>
      <Tabs
        label={t('tasks:day.title')}
        value={tab}
        onChange={(key) => onTab(key as DayTab)}
        items={[
          { key: 'tasks', label: t('tasks:tasks.many'), count: data.tasks.length },
          { key: 'side', label: t('tasks:day.side'), count: callsOf(data, look).length + data.dealsWithoutStep.count },
        ]}
      />
    </div>
  )
}
