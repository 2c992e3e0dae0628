import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { ImportanceBars } from '../../../../ui/parts/index.ts'
import { linkedRecord, titleOf } from '../../../../ui/records/registry.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { openFinish } from '../finish/openFinish.tsx'
import { openTask } from '../form/openTaskForm.tsx'
import { LaterMenu } from '../move/LaterMenu.tsx'
import { TaskCheck } from '../TaskCheck.tsx'
import { TaskMark } from '../TaskMark.tsx'
import { subjectOf } from '../taskSubject.ts'
import { finishTask } from '../writes/finishTasks.ts'
import styles from './DealTasks.module.css'

/** One open task in two lines; a click on its words opens it. */
export function TaskLine({ record }: { record: AnyRecord }) {
  const { t } = useTranslation()
  const task = subjectOf(record)
  const owner = titleOf('users', linkedRecord(record, 'owner'))
  return (
    <li className={styles.line}>
      <TaskCheck title={task.title} onFinish={() => void finishTask(task).catch(toastError)} onAsk={() => openFinish(task)} />
      <button type="button" className={styles.words} onClick={() => openTask(task.id)}>
        <span className={styles.title}>{task.title}</span>
        <span className={styles.under}>
          {createElement(kindIcon('tasks', task.kind ?? 'todo'), { size: 14, stroke: 1.75, 'aria-hidden': true })}
          <span className={styles.cut}>{[task.kind && t(`tasks:tasks.options.kind.${task.kind}`), owner].filter(Boolean).join(' · ')}</span>
          <ImportanceBars importance={task.importance} />
        </span>
      </button>
      <TaskMark task={task} />
      <LaterMenu task={task} />
    </li>
  )
}
