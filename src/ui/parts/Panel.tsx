/** A bordered card with a head, and the plain head of a section. */
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Panel.module.css'

interface HeadProps {
  title: string
  count?: number | null
  /** Beside the title, small and grey. */
  note?: ReactNode
  /** At the right edge. */
  actions?: ReactNode
}

export function Panel({ title, count, note, actions, children, flush, className }: HeadProps & { children: ReactNode; flush?: boolean; className?: string }) {
  return (
    <section className={classes(styles.panel, className)} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {count !== undefined && count !== null && <Count value={count} />}
        {note && <span className={styles.note}>{note}</span>}
        {actions && <span className={styles.actions}>{actions}</span>}
      </header>
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  )
}

export function SectionTitle({ title, count, note, actions, level = 2 }: HeadProps & { level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.section}>
      <Heading>{title}</Heading>
      {count !== undefined && count !== null && <Count value={count} />}
      {note && <span className={styles.note}>{note}</span>}
      {actions && <span className={styles.actions}>{actions}</span>}
    </div>
  )
}

/** A number beside a title or tab. */
export function Count({ value }: { value: number | string }) {
  return <span className={styles.count}>{value}</span>
}
