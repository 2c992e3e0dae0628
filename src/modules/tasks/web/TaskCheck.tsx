/** The round box of a task: one click finishes it. */
import { IconCheck } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useText } from '../../../ui/i18n/useText.ts'
import styles from './TaskCheck.module.css'

/** With Shift it asks for the result first. */
export function TaskCheck({ title, reachable = true, onFinish, onAsk }: { title: string; reachable?: boolean; onFinish(): void; onAsk(): void }) {
  const t = useText()
  return (
    <button
      type="button"
      className={styles.check}
      aria-label={t('tasks:finish.heading', { title })}
      title={t('tasks:finish.checkHint')}
      tabIndex={reachable ? 0 : -1}
      onClick={(event: MouseEvent) => {
        event.stopPropagation()
        if (event.shiftKey) onAsk()
        else onFinish()
      }}
    >
      <IconCheck size={12} stroke={2.5} aria-hidden />
    </button>
  )
}
