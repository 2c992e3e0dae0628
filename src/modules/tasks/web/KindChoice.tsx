/** The kinds of tasks as a row of pictures with names. */
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { taskKinds } from '../contract.ts'
import { kindIcon } from '../../../ui/module.ts'
import { classes } from '../../../ui/parts/index.ts'
import type { TaskKind } from './taskKinds.ts'
import styles from './KindChoice.module.css'

export function KindChoice({ value, onChange }: { value: TaskKind; onChange(kind: TaskKind): void }) {
  const { t } = useTranslation()
  const row = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = taskKinds[(taskKinds.indexOf(value) + step + taskKinds.length) % taskKinds.length] ?? value
    onChange(next)
    row.current?.querySelector<HTMLElement>(`[data-kind=${next}]`)?.focus()
  }
  return (
    <div ref={row} className={styles.kinds} role="radiogroup" aria-label={t('tasks:tasks.fields.kind')}>
      {taskKinds.map((kind) => {
        const Icon = kindIcon('tasks', kind)
        return (
          <button
            key={kind}
            type="button"
            role="radio"
            data-kind={kind}
            aria-checked={kind === value}
            tabIndex={kind === value ? 0 : -1}
            className={classes(styles.kind, kind === value && styles.on)}
            onKeyDown={walk}
            onClick={() => onChange(kind)}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
            {t(`tasks:tasks.options.kind.${kind}`)}
          </button>
        )
      })}
    </div>
  )
}
