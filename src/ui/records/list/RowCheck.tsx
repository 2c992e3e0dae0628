/** A plain check box: a list draws hundreds, and each must cost next to nothing. */
import type { MouseEvent } from 'react'
import styles from './RecordTable.module.css'

interface RowCheckProps {
  label: string
  checked: boolean
  mixed?: boolean
  reachable?: boolean
  onClick(event: MouseEvent): void
}

export function RowCheck({ label, checked, mixed = false, reachable = false, onClick }: RowCheckProps) {
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={checked}
      tabIndex={reachable ? undefined : -1}
      ref={(box) => {
        if (box) box.indeterminate = mixed
      }}
      onClick={onClick}
      // The click carries Shift, the change does not.
      onChange={() => undefined}
    />
  )
}
