/** On phones the next step stands out, with Done under the thumb. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urgencyOf, useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { Button, StepMark } from '../../../../ui/parts/index.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { finishTask } from '../../../activities/web/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import styles from './Customer.module.css'

export default function NextStepBanner({ record, compose }: CustomerSlotProps) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const now = useNow()
  const client = useQueryClient()
  const can = useCan()
  const [busy, setBusy] = useState(false)
  const task = linkedRecord(record, 'nextTask')
  const step = { on: record.nextStepOn as string | null, at: record.nextStepAt as string | null }
  if (record.deletedAt) return null
  const done = (): void => {
    if (!task) return
    setBusy(true)
    void finishTask(client, task).catch(toastError).finally(() => setBusy(false))
  }
  return (
    <div className={styles.banner} data-urgency={urgencyOf(step, now, timeZone)}>
      <div className={styles.step}>
        <StepMark step={step} />
        {task && <span className={styles.title}>{String(task.title)}</span>}
      </div>
      {task && can('change', 'tasks') ? (
        <Button busy={busy} onClick={done}>
          {t('tasks:customer.done')}
        </Button>
      ) : (
        !step.on && can('create', 'tasks') && <Button onClick={() => compose('task')}>{t('tasks:customer.plan')}</Button>
      )}
    </div>
  )
}
