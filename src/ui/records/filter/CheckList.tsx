/** Several of a list of words, by mouse or keys. */
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './filter.module.css'

export interface CheckItem {
  key: string
  label: ReactNode
}

export function CheckList({ items, chosen, onChange, label }: { items: readonly CheckItem[]; chosen: readonly string[]; onChange(next: string[]): void; label: string }) {
  return (
    <div className={styles.checks} role="group" aria-label={label}>
      {items.map(({ key, label: text }) => (
        <Checkbox
          key={key}
          classNames={{ root: styles.check, body: styles.checkBody, labelWrapper: styles.checkLabel }}
          label={text}
          checked={chosen.includes(key)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, key] : chosen.filter((other) => other !== key))}
        />
      ))}
    </div>
  )
}
