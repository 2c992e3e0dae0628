/** Labels and values of a record, one under another. */
import type { ReactNode } from 'react'
import styles from './FieldList.module.css'

export interface FieldListItem {
  key: string
  label: string
  value: ReactNode
}

export function FieldList({ items }: { items: FieldListItem[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.key} className={styles.pair}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
