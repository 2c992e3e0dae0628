/** A task that is still to be done, with Done beside it. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { Button, ImportanceBars, StepMark, type Importance } from '../../../../ui/parts/index.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import type { Target } from '../target.ts'
import { DealName } from './DealName.tsx'
import { Entry } from './Entry.tsx'
import { finishTask } from './plannedTasks.ts'
import styles from './Timeline.module.css'

export function PlannedEntry({ task, target }: { task: AnyRecord; target: Target }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const owner = linkedRecord(task, 'owner')
  const done = (): void => {
    setBusy(true)
    finishTask(client, task).catch((error: unknown) => {
      setBusy(false)
      toastError(error)
    })
  }
  return (
    <Entry
      icon={kindIcon('tasks', String(task.kind))}
      iconLabel={t(`tasks:tasks.options.kind.${String(task.kind)}`)}
      head={<strong>{String(task.title)}</strong>}
      when={
        <span className={styles.step}>
          <StepMark step={{ on: task.dueOn as string | null, at: task.dueAt as string | null }} />
          <Button size="xs" busy={busy} onClick={done}>
            {t('activities:planned.done')}
          </Button>
        </span>
      }
    >
      <div className={styles.meta}>
        <ImportanceBars importance={task.importance as Importance | null} />
        {owner && <span>{String(owner.name)}</span>}
        {typeof task.dealId === 'string' && target.object !== 'deals' && <DealName id={task.dealId} />}
      </div>
    </Entry>
  )
}
