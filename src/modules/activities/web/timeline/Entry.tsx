/** One row of the timeline: round icon, head, body, and when. */
import type { ReactNode } from 'react'
import type { IconComponent } from '../../../../ui/module.ts'
import { classes } from '../../../../ui/parts/index.ts'
import styles from './Timeline.module.css'

interface EntryProps {
  icon: IconComponent
  /** What the icon means, where the head does not say it. */
  iconLabel?: string
  head: ReactNode
  when: ReactNode
  children?: ReactNode
  /** Came in just now. */
  fresh?: boolean
  pinned?: boolean
}

export function Entry({ icon: Icon, iconLabel, head, when, children, fresh, pinned }: EntryProps) {
  return (
    <div className={classes(styles.entry, fresh && styles.fresh, pinned && styles.pinned)}>
      <span className={styles.icon} role={iconLabel ? 'img' : undefined} aria-label={iconLabel} title={iconLabel}>
        <Icon size={14} stroke={1.75} aria-hidden />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>{head}</div>
        {children}
      </div>
      <span className={styles.when}>{when}</span>
    </div>
  )
}
