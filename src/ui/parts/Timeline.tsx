/** The frame of a timeline: a thread of round icons with heads, times and bodies. */
import type { ReactNode } from 'react'
import type { IconComponent } from '../module.ts'
import { InstantText } from './Values.tsx'
import styles from './Timeline.module.css'

export interface TimelineItem {
  key: string
  icon: IconComponent
  title: ReactNode
  /** RFC 3339, or what stands in its place (a mark for planned things). */
  at?: string
  when?: ReactNode
  children?: ReactNode
}

export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {items.map(({ key, icon: Icon, title, at, when, children }) => (
        <li key={key} className={styles.entry}>
          <span className={styles.icon}>
            <Icon size={16} stroke={1.75} aria-hidden />
          </span>
          <div className={styles.body}>
            <div className={styles.title}>{title}</div>
            {children}
          </div>
          <span className={styles.when}>{when ?? (at && <InstantText value={at} />)}</span>
        </li>
      ))}
    </ol>
  )
}
