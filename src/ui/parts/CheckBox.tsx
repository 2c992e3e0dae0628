/** A plain check box: a list draws hundreds, and each must cost next to nothing. */
import type { MouseEvent } from 'react'
import { classes } from './classes.ts'
import styles from './CheckBox.module.css'

interface CheckBoxProps {
  label: string
  checked: boolean
  mixed?: boolean
  reachable?: boolean
  /** 24 pixels, for fingers; 16 unless said. */
  large?: boolean
  onClick(event: MouseEvent): void
}

export function CheckBox({ label, checked, mixed = false, reachable = false, large = false, onClick }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      className={classes(styles.box, large && styles.large)}
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
