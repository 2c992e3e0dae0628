import type { ReactNode } from 'react'
import styles from './Edit.module.css'

/** What is needed less often, behind its heading. */
export function Fold({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{title}</summary>
      <div className={styles.folded}>{children}</div>
    </details>
  )
}
