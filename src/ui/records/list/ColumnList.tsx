/** Which columns, in which order: tick, drag, or move with Shift and the arrows. */
import { Checkbox, TextInput } from '@mantine/core'
import { IconGripVertical, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button.tsx'
import { classes } from '../../parts/classes.ts'
import { fieldLabel } from '../labels.ts'
import type { ColumnChooserProps } from './ColumnChooser.tsx'
import { columnNames } from './columns.ts'
import { useDragOrder } from './useDragOrder.ts'
import styles from './ColumnChooser.module.css'

export function ColumnList({ object, columns, onChange, onSaveToView, onClose }: ColumnChooserProps & { onClose(): void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const words = typed.trim().toLocaleLowerCase()
  const all = [...columns, ...columnNames(object).filter((name) => !columns.includes(name))]
  const shown = all.map((name) => ({ name, label: fieldLabel(t, object, name), on: columns.includes(name) })).filter(({ label }) => label.toLocaleLowerCase().includes(words))
  const move = (name: string, to: number): void => {
    const rest = columns.filter((other) => other !== name)
    onChange([...rest.slice(0, Math.max(0, to)), name, ...rest.slice(Math.max(0, to))])
  }
  return (
    <>
      <TextInput size="sm" className={styles.find} placeholder={t('ui:records.findField')} aria-label={t('ui:records.findField')} leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
      <ul className={styles.list}>
        {shown.map(({ name, label, on }) => (
          <Item key={name} name={name} label={label} on={on} onToggle={() => onChange(on ? columns.filter((other) => other !== name) : [...columns, name])} onDrop={(dragged) => columns.includes(dragged) && move(dragged, columns.indexOf(name))} onStep={(step) => move(name, columns.indexOf(name) + step)} />
        ))}
        {shown.length === 0 && <li className={styles.nothing}>{t('ui:records.noField')}</li>}
      </ul>
      {onSaveToView && (
        <div className={styles.foot}>
          <Button
            size="xs"
            onClick={() => {
              onClose()
              onSaveToView()
            }}
          >
            {t('ui:records.columns.saveToView')}
          </Button>
        </div>
      )}
    </>
  )
}

interface ItemProps {
  name: string
  label: string
  on: boolean
  onToggle(): void
  onDrop(dragged: string): void
  onStep(step: -1 | 1): void
}

function Item({ name, label, on, onToggle, onDrop, onStep }: ItemProps) {
  const { t } = useTranslation()
  const { row, grip, over } = useDragOrder(name, on, onDrop)
  return (
    <li ref={row} className={classes(styles.item, over && styles.over)}>
      <span ref={grip} className={classes(styles.grip, !on && styles.still)} aria-hidden="true">
        <IconGripVertical size={14} stroke={1.75} />
      </span>
      <Checkbox
        classNames={{ root: styles.box, body: styles.boxBody, labelWrapper: styles.boxLabel }}
        label={label}
        checked={on}
        onChange={onToggle}
        aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown"
        title={on ? t('ui:records.columns.moveHint') : undefined}
        onKeyDown={(event) => {
          const step = event.shiftKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'] : undefined
          if (!step || !on) return
          event.preventDefault()
          onStep(step)
        }}
      />
    </li>
  )
}
