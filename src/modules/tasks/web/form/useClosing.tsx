/** Closing a form that holds something unsaved asks once. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/parts/index.ts'
import { useTopmost } from '../../../../ui/records/form/useTopmost.ts'
import styles from './TaskForm.module.css'

export function useClosing(dirty: boolean, onClose: () => void): { close(): void; foot: ReactNode } {
  const { t } = useTranslation()
  const topmost = useTopmost()
  const [asking, setAsking] = useState(false)
  const close = (): void => {
    if (!topmost()) return
    if (!dirty) onClose()
    else setAsking(!asking)
  }
  const foot = asking && (
    <span role="alert" className={styles.asking}>
      {t('ui:records.form.unsaved')}
      <Button size="xs" kind="bad" onClick={onClose}>
        {t('ui:records.form.discard')}
      </Button>
    </span>
  )
  return { close, foot }
}
