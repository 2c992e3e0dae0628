/** The handle of a row: dragged, or moved with Shift and the arrows. */
import { IconGripVertical } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../Fields.module.css'

interface GripProps {
  grip: RefObject<HTMLSpanElement | null>
  /** The row's name, for screen readers. */
  name: string
  enabled: boolean
  onStep(step: 1 | -1): void
}

export function Grip({ grip, name, enabled, onStep }: GripProps) {
  const { t } = useTranslation()
  return (
    <span ref={grip} className={styles.grip}>
      {enabled && (
        <button
          type="button"
          aria-label={t('fields:list.move', { name })}
          aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown"
          title={t('fields:list.moveHint')}
          onKeyDown={(event) => {
            const step = event.shiftKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'] : undefined
            if (!step) return
            event.preventDefault()
            onStep(step)
          }}
        >
          <IconGripVertical size={14} stroke={1.75} aria-hidden />
        </button>
      )}
    </span>
  )
}
