import { useTranslation } from 'react-i18next'
import { StepMark } from '../../../ui/parts/index.ts'
import styles from './TaskMark.module.css'

/** The mark of a task: how pressing it is, or that it has no day. */
export function TaskMark({ task }: { task: { dueOn: string | null; dueAt: string | null } }) {
  const { t } = useTranslation()
  return task.dueOn || task.dueAt ? <StepMark step={{ on: task.dueOn, at: task.dueAt }} /> : <span className={styles.none}>{t('tasks:noDay')}</span>
}
