/** My day: what to do, in which order, whom to call, and what is done. The first page in the morning. */
import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import type { SlotEntry } from '../../../../ui/slots.ts'
import { ErrorState, LoadingRows, NoAccess } from '../../../../ui/parts/index.ts'
import { laterPart } from '../../../../ui/parts/later.tsx'
import { useCan } from '../../../../ui/session/index.ts'
import { CreateButton, Page, usePhone } from '../../../../ui/shell/index.ts'
import { tasks, type MyDay } from '../../contract.ts'
import { arrange, countMarks, markOf } from './arrange.ts'
import { ArrangementMenu, ArrangementSwitch } from './ArrangementSwitch.tsx'
import { DayBulk } from './DayBulk.tsx'
import { DayEmpty } from './DayEmpty.tsx'
import { DayHead, type OnlyMark } from './DayHead.tsx'
import { DaySide } from './DaySide.tsx'
import { DayTabs, type DayTab } from './DayTabs.tsx'
import { dayTasksOf } from './dayTasks.ts'
import { TaskList } from './TaskList.tsx'
import { useDayKeys } from './useDayKeys.ts'
import { useArrangement, useFolds } from './useDayState.ts'
import { useDayWalk } from './useDayWalk.ts'
import { useMyDay } from './useMyDay.ts'
import { useRowActions } from './useRowActions.ts'
import styles from './MyDay.module.css'

declare module '../../../../ui/slots.ts' {
  interface Slots {
    /** A block above the tasks of My day. */
    'myDay.top': SlotEntry
  }
}

const TaskPeek = laterPart(() => import('./TaskPeek.tsx'), () => <aside className={styles.right} />)

export default function MyDayPage() {
  const { t } = useTranslation()
  const can = useCan()
  const format = useFormat()
  const phone = usePhone()
  const top = useSlot('frame.top')
  const now = useNow()
  const [by, setBy] = useArrangement()
  const { data, error, refetch } = useMyDay()
  const day = format.longDay(now)
  const date = day.charAt(0).toLocaleUpperCase(format.locale) + day.slice(1)
  return (
    <Page
      title={t('tasks:day.title')}
      note={phone ? date : t('tasks:day.now', { day: date, time: format.time(now) })}
      actions={
        <>
          <ArrangementSwitch by={by} onBy={setBy} />
          {top.map(({ key, component: Part }) => (
            <Part key={key} />
          ))}
          <CreateButton />
        </>
      }
      phoneActions={<ArrangementMenu by={by} onBy={setBy} />}
    >
      {!can('see', tasks.name) ? (
        <NoAccess />
      ) : data ? (
        <Day data={data} by={by} />
      ) : error ? (
        <ErrorState error={error} title={t('tasks:day.failed')} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows rows={14} height={33} />
      )}
    </Page>
  )
}

function Day({ data, by }: { data: MyDay; by: Parameters<typeof arrange>[1] }) {
  const { timeZone } = useFormat()
  const now = useNow()
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const { folded, toggle } = useFolds()
  const top = useSlot('myDay.top')
  const [only, setOnly] = useState<OnlyMark>(null)
  const [tab, setTab] = useState<DayTab>('tasks')
  const look = useMemo(() => ({ now, timeZone }), [now, timeZone])
  const all = dayTasksOf(data)
  const groups = useMemo(() => arrange(only ? all.filter((task) => markOf(task, look) === only) : all, by, look), [all, by, look, only])
  const rows = useMemo(() => groups.flatMap((group) => (folded.has(group.key) ? [] : group.tasks)), [groups, folded])
  const list = useRef<HTMLDivElement>(null)
  const walk = useDayWalk(rows, list)
  const actions = useRowActions(walk)
  useDayKeys(walk, rows, actions)

  const peeked = all.find(({ id }) => id === walk.peeked)
  const chosen = all.filter(({ id }) => walk.selection.has(id))
  const side = <DaySide data={data} look={look} actions={actions} />
  const parts = top.map(({ key, component: Part }) => <Part key={key} />)
  return (
    <div className={styles.day}>
      <div className={styles.left}>
        {!wide && <DayTabs data={data} look={look} tab={tab} onTab={setTab} />}
        <div className={styles.scroll}>
          {wide || tab === 'tasks' ? (
            <>
              {parts.length > 0 && <Suspense>{parts}</Suspense>}
              <DayHead total={all.length} counts={countMarks(all, look)} only={only} onOnly={setOnly} walk={walk} />
              {rows.length === 0 && groups.length === 0 ? (
                <DayEmpty only={only} onAll={() => setOnly(null)} />
              ) : (
                <TaskList groups={groups} folded={folded} onFold={toggle} list={list} walk={walk} actions={actions} />
              )}
            </>
          ) : (
            <div className={styles.panels}>{side}</div>
          )}
        </div>
        {chosen.length > 0 && <DayBulk chosen={chosen} total={all.length} onDone={() => walk.setPicking(false)} />}
      </div>
      {peeked ? (
        <TaskPeek task={peeked} rows={rows} walk={walk} />
      ) : (
        wide && <aside className={styles.right}>{side}</aside>
      )}
    </div>
  )
}
