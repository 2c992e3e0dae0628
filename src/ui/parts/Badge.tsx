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

/** The stage of a deal, wherever it is named: soft while open, green when won, grey when lost. */
export function StageChip({ name, status = 'open' }: { name: string; status?: 'open' | 'won' | 'lost' }) {
  return <Badge kind={status === 'won' ? 'good' : status === 'lost' ? 'line' : 'neutral'}>{name}</Badge>
}
