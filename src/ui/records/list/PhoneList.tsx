/** The list on a phone: two lines a record, the mark at the right, a tap opens. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../shared/fields.ts'
import { labelKey, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { classes } from '../../parts/classes.ts'
import { FieldView, isEmpty } from '../field/FieldView.tsx'
import { screensOf, titleOf } from '../registry.ts'
import type { ListColumn } from './columns.ts'
import { isSelected, type Selection } from './selection.ts'
import styles from './PhoneList.module.css'

const rowHeight = 60
/** What the second line may tell: marks, dates and owners say nothing without their heads. */
const tells = (field: Field): boolean => ['phones', 'emails', 'text'].includes(field.type) || (field.type === 'reference' && field.to !== 'users')
/** Milliseconds that a finger must rest to select. */
const longPress = 500

interface PhoneListProps {
  object: ObjectDeclaration
  columns: ListColumn[]
  rows: AnyRecord[]
  selection: Selection
  onSelect(id: string): void
  onOpen(id: string): void
  onNearEnd(): void
}

export function PhoneList({ object, columns, rows, selection, onSelect, onOpen, onNearEnd }: PhoneListProps) {
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react/incompatible-library -- the rows in sight are asked for anew at every drawing
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 8, getItemKey: (index) => rows[index]?.id ?? index })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 30) onNearEnd()
  }, [last, rows.length, onNearEnd])
  const selecting = selection.all || selection.ids.size > 0
  return (
    <div ref={scroll} className={styles.scroll}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={t(labelKey.many(object))}>
        {items.map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <li key={row.id} className={styles.item} style={{ transform: `translateY(${item.start}px)` }}>
                <PhoneRow object={object} columns={columns} record={row} selected={isSelected(selection, row.id)} onTap={() => (selecting ? onSelect(row.id) : onOpen(row.id))} onHold={() => onSelect(row.id)} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

interface PhoneRowProps {
  object: ObjectDeclaration
  columns: ListColumn[]
  record: AnyRecord
  selected: boolean
  onTap(): void
  onHold(): void
}

function PhoneRow({ object, columns, record, selected, onTap, onHold }: PhoneRowProps) {
  const { t } = useTranslation()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef(false)
  const title = titleOf(object.name, record) || t('ui:records.unnamed')
  const screens = screensOf(object.name)
  const side = columns.find((column) => column.name === 'nextStepOn') ?? columns.find((column) => column.numeric)
  const under = columns.filter((column) => tells(column.field) && !isEmpty(record[column.name])).slice(0, 2)
  const stop = (): void => clearTimeout(timer.current)
  return (
    <button
      type="button"
      className={classes(styles.row, selected && styles.selected)}
      aria-pressed={selected || undefined}
      onClick={() => {
        if (!held.current) onTap()
      }}
      onPointerDown={() => {
        held.current = false
        timer.current = setTimeout(() => {
          held.current = true
          onHold()
        }, longPress)
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
    >
      {screens?.avatar && <Avatar id={record.id} name={title} square={screens.avatar === 'square'} />}
      <span className={styles.lines}>
        <span className={styles.title}>{title}</span>
        <span className={styles.under}>
          {under.map((column, index) => (
            <span key={column.name} className={styles.part}>
              {index > 0 && <span className={styles.dot}>·</span>}
              <FieldView object={object} name={column.name} record={record} compact />
            </span>
          ))}
        </span>
      </span>
      {side && (
        <span className={styles.side}>
          <FieldView object={object} name={side.name} record={record} compact />
        </span>
      )}
    </button>
  )
}
