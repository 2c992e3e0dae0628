/** A short word on a soft ground. Colour belongs to state: good, attention, bad. */
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Badge.module.css'

export type BadgeKind = 'neutral' | 'line' | 'accent' | 'good' | 'attention' | 'bad'

export function Badge({ kind = 'neutral', icon, children, title }: { kind?: BadgeKind; icon?: ReactNode; children: ReactNode; title?: string }) {
  return (
    <span className={classes(styles.badge, styles[kind])} title={title}>
      {icon}
      {children}
    </span>
  )
}
