/** A condition as a chip: "Field **value** ×". A click changes it. */
import { IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../parts/floating/Popover.tsx'
import { fetchFilterParts } from './laterFilter.ts'
import styles from './filter.module.css'

interface FilterChipProps {
  /** The field's name, or "Any of". */
  label: string
  words: string
  onRemove(): void
  /** Opens at once: the condition has just been made. */
  opened?: boolean
  onClose?(): void
  width?: number
  /** What the popover holds; a chip without it can only be taken away. */
  children?: ReactNode
}

export function FilterChip({ label, words, onRemove, opened: openedAtFirst = false, onClose, width = 260, children }: FilterChipProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(openedAtFirst)
  const change = (next: boolean): void => {
    setOpened(next)
    if (!next) onClose?.()
  }
  return (
    <Popover opened={opened} onChange={change} prepare={fetchFilterParts} withRoles={false} width={width} position="bottom-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <span className={styles.chip} data-opened={opened || undefined}>
          <button type="button" className={styles.words} onClick={() => children && change(!opened)} aria-expanded={children ? opened : undefined} title={`${label}: ${words}`}>
            {label} <b>{words}</b>
          </button>
          <button type="button" className={styles.remove} aria-label={t('ui:records.filter.remove', { field: label })} onClick={onRemove}>
            <IconX size={12} stroke={2} aria-hidden />
          </button>
        </span>
      </Popover.Target>
      {children && (
        <Popover.Dropdown p={8} role="dialog" aria-label={label}>
          {children}
        </Popover.Dropdown>
      )}
    </Popover>
  )
}
