/** The open tasks of a deal, nearest first: done with one click, planned in a few keys. */
import { Popover } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { ErrorState, IconButton, LoadingRows, Panel, StepMark } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { PlanStep } from '../step/PlanStep.tsx'
import { finishStep } from '../step/stepWrites.ts'
import styles from './DealPage.module.css'

export function NextSteps({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const [adding, setAdding] = useState(false)
  const filter = {
    and: [
      { field: 'dealId', op: 'eq' as const, value: deal.id },
      { field: 'status', op: 'eq' as const, value: 'open' },
    ],
  }
  const tasks = useRecords('tasks', { filter, sort: 'dueOn,dueAt', limit: 50 }, { enabled: can('see', 'tasks') })
  if (!can('see', 'tasks')) return null
  const rows = tasks.data?.data ?? []
  const plan = can('create', 'tasks') && !deal.deletedAt && (
    <Popover opened={adding} onChange={setAdding} position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <IconButton size="xs" icon={IconPlus} label={t('deals:step.title')} keys="T" onClick={() => setAdding(!adding)} />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('deals:step.title')}>
        <PlanStep dealId={deal.id} current={null} onDone={() => setAdding(false)} />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <Panel title={t('deals:page.nextSteps')} count={rows.length || null} actions={plan}>
      {tasks.isError && <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isPending && <LoadingRows rows={2} height={30} />}
      {tasks.data && rows.length === 0 && <p className={styles.quiet}>{t('deals:page.noSteps')}</p>}
      {rows.map((task) => (
        <div key={task.id} className={styles.row}>
          {can('change', 'tasks') && (
            <button
              type="button"
              className={styles.check}
              aria-label={t('deals:step.finish', { title: String(task.title) })}
              onClick={() => void finishStep(task.id, String(task.title)).catch(toastError)}
            >
              <IconCheck size={12} stroke={2.5} aria-hidden />
            </button>
          )}
          <span className={styles.cut} title={String(task.title)}>
            {String(task.title)}
          </span>
          <StepMark step={{ on: task.dueOn as string | null, at: task.dueAt as string | null }} />
        </div>
      ))}
    </Panel>
  )
}
