/** One figure of the strip under the name. */
import type { ReactNode } from 'react'
import styles from './Card.module.css'

export function Fact({ label, children, note, wide, phoneToo }: { label: ReactNode; children: ReactNode; note?: ReactNode; wide?: boolean; phoneToo?: boolean }) {
  return (
    <div className={styles.fact} data-wide={wide || undefined} data-phone={phoneToo || undefined}>
      <div className={styles.factLabel}>{label}</div>
      <div className={styles.factValue}>
        {children}
        {note !== undefined && note !== null && <span className={styles.factNote}>{note}</span>}
      </div>
    </div>
  )
}
