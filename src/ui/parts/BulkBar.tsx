/** What can be done with the selected rows; says how many and of how many. */
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IconComponent } from '../module.ts'
import styles from './BulkBar.module.css'

interface BulkBarProps {
  selected: number
  /** How many the list has, where that is known. */
  total?: number | null
  /** Offers to select all of them. */
  onSelectAll?: () => void
  onClear: () => void
  children: ReactNode
}

export function BulkBar({ selected, total, onSelectAll, onClear, children }: BulkBarProps) {
  const { t } = useTranslation()
  const label = total === undefined || total === null ? t('ui:bulk.selected', { count: selected }) : t('ui:bulk.selectedOf', { count: selected, total })
  return (
    <div className={styles.bar} role="toolbar" aria-label={label}>
      <strong aria-live="polite">{label}</strong>
      {onSelectAll && (
        <button type="button" className={styles.all} onClick={onSelectAll}>
          {t('ui:bulk.selectAll', { total })}
        </button>
      )}
      <span className={styles.line} />
      {children}
      <span className={styles.line} />
      <button type="button" className={styles.button} aria-label={t('ui:bulk.clear')} onClick={onClear}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}

export function BulkButton({ icon: Icon, children, ...rest }: { icon: IconComponent; children: ReactNode; onClick?: () => void; disabled?: boolean }) {
  return (
    <button type="button" className={styles.button} {...rest}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </button>
  )
}
