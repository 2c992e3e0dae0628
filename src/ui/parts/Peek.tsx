/** A record beside the list, without covering it: 392 px, a full sheet on narrow screens. */
import { IconArrowUpRight, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/bindings.ts'
import { Button, IconButton } from './Button.tsx'
import styles from './Peek.module.css'

interface PeekProps {
  /** Name of the record, for screen readers. */
  label: string
  /** "5 of 386" */
  position?: string
  onClose: () => void
  onPrevious?: () => void
  onNext?: () => void
  onOpen?: () => void
  children: ReactNode
}

export function Peek({ label, position, onClose, onPrevious, onNext, onOpen, children }: PeekProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLDivElement>(null)
  useKeys([{ keys: 'Escape', run: onClose }])
  useEffect(() => {
    // Newer browsers return a promise here, which must not become the effect's clean-up.
    body.current?.scrollTo(0, 0)
  }, [label])
  return (
    <aside className={styles.peek} aria-label={label}>
      <header className={styles.head}>
        <span className={styles.position}>{position}</span>
        {onPrevious && <IconButton label={t('ui:peek.previous')} icon={IconChevronUp} keys="K" onClick={onPrevious} />}
        {onNext && <IconButton label={t('ui:peek.next')} icon={IconChevronDown} keys="J" onClick={onNext} />}
        {onOpen && (
          <Button icon={IconArrowUpRight} onClick={onOpen}>
            {t('ui:actions.open')}
          </Button>
        )}
        <IconButton label={t('ui:actions.close')} icon={IconX} keys="Escape" onClick={onClose} />
      </header>
      <div className={styles.body} ref={body} tabIndex={-1}>
        {children}
      </div>
    </aside>
  )
}

/** A block within the peek, under a hairline. */
export function PeekSection({ children }: { children: ReactNode }) {
  return <section className={styles.section}>{children}</section>
}
