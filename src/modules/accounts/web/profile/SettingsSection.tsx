import type { ReactNode } from 'react'
import styles from './SettingsSection.module.css'

/** A titled part of a settings page: what it is about at the left, the fields at the right. */
export function SettingsSection({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}
