/** In the peek of a task: finish it, put it off, or open it again. */
import { IconCheck, IconClock, IconRotate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '../../../../ui/api/index.ts'
import { Button } from '../../../../ui/parts/index.ts'
import type { PeekSlotProps } from '../../../../ui/slots.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { tasks } from '../../contract.ts'
import { openFinish } from '../finish/openFinish.tsx'
import { openMove } from '../move/openMove.tsx'
import { subjectOf, subjectRelations } from '../taskSubject.ts'
import { finishTask, reopen } from '../writes/finishTasks.ts'
import styles from './TaskPeekActions.module.css'

export default function TaskPeekActions({ record }: PeekSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const { data } = useRecord(tasks, record.id, { include: subjectRelations })
  if (!can('change', tasks.name) || record.deletedAt || !data) return null
  const task = subjectOf(data)
  if (data.status === 'done') {
    return (
      <Button icon={IconRotate} onClick={() => void reopen([task]).catch(toastError)}>
        {t('tasks:reopen')}
      </Button>
    )
  }
  return (
    <div className={styles.actions}>
      <Button kind="go" icon={IconCheck} onClick={() => void finishTask(task).catch(toastError)}>
        {t('tasks:finish.verb')}
      </Button>
      <Button onClick={() => openFinish(task)}>{t('tasks:finish.withResult')}</Button>
      <Button icon={IconClock} onClick={() => openMove([task])}>
        {t('tasks:later.label')}
      </Button>
    </div>
  )
}
