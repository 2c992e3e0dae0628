/** Tabs with counts: views over a list, parts of a card. Arrow keys walk, as in every tab list. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Tabs.module.css'

export interface TabItem {
  key: string
  label: string
  count?: number | string | null
}

interface TabsProps {
  items: TabItem[]
  value: string
  onChange: (key: string) => void
  label: string
  /** In the top bar they fill its height; `line` draws its own line below. */
  look?: 'top' | 'line'
  /** After the last tab: "Save view". */
  after?: ReactNode
  /** Id of the panel that the tabs control. */
  controls?: string
}

export function Tabs({ items, value, onChange, label, look = 'line', after, controls }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = items.findIndex((item) => item.key === value)
    const next = items[(at + step + items.length) % items.length]
    if (!next) return
    onChange(next.key)
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus()
  }
  return (
    <div className={classes(styles.tabs, styles[look])}>
      <div className={styles.list} role="tablist" tabIndex={-1} aria-label={label} ref={list} onKeyDown={walk}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="tab"
            data-key={item.key}
            aria-selected={item.key === value}
            aria-controls={controls}
            tabIndex={item.key === value ? 0 : -1}
            className={classes(styles.tab, item.key === value && styles.on)}
            onClick={() => onChange(item.key)}
          >
            {item.label}
            {item.count !== undefined && item.count !== null && <span className={styles.count}>{item.count}</span>}
          </button>
        ))}
      </div>
      {after}
    </div>
  )
}

/** A switch between looks of the same thing: Board, Table, Forecast. */
export function Segmented<K extends string>({ items, value, onChange, label }: { items: { key: K; label: ReactNode; name?: string }[]; value: K; onChange: (key: K) => void; label: string }) {
  return (
    <div className={styles.segmented} role="group" aria-label={label}>
      {items.map((item) => (
        <button key={item.key} type="button" aria-pressed={item.key === value} aria-label={item.name} className={classes(styles.segment, item.key === value && styles.segmentOn)} onClick={() => onChange(item.key)}>
          {item.label}
        </button>
      ))}
    </div>
  )
}
