/** The table of a list: rows drawn as they come into sight, head and first columns in place. */
import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { labelKey } from '../../../shared/object.ts'
import { HeadCell } from './HeadCell.tsx'
import { RecordRow, type RowActions } from './RecordRow.tsx'
import { isSelected, type Selection } from './selection.ts'
import type { ListColumn } from './columns.ts'
import { useColumnWidths } from './useColumnWidths.ts'
import styles from './RecordTable.module.css'

export const rowHeight = 36
const headHeight = 34
const checkWidth = 40

interface RecordTableProps {
  object: ObjectDeclaration
  columns: ListColumn[]
  rows: AnyRecord[]
  total: number | null
  sort: string
  onSort(sort: string): void
  selection: Selection
  onToggleAll(): void
  current: string | null
  /** Counts up when the keyboard moved: then the row is brought into sight and takes the focus. */
  moved: number
  editing: { id: string; name: string } | null
  mayChange: boolean
  actions: RowActions
  onNearEnd(): void
  loadingMore: boolean
}

export function RecordTable(props: RecordTableProps) {
  const { object, columns, rows, total, selection, current, moved, editing, mayChange, actions, onNearEnd, loadingMore } = props
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  const { table, total: width } = useColumnWidths(object, columns)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 12, scrollPaddingStart: headHeight, scrollPaddingEnd: 8, getItemKey: (index) => rows[index]?.id ?? index })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (last >= rows.length - 40) onNearEnd()
  }, [last, rows.length, onNearEnd])

  useEffect(() => {
    if (moved === 0 || current === null) return
    const at = rows.findIndex((row) => row.id === current)
    if (at < 0) return
    virtual.scrollToIndex(at)
    const frame = requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(current)}"]`)?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
    // Only a move of the keyboard may take the focus, not new rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moved])

  const loadedAll = rows.length > 0 && rows.every((row) => isSelected(selection, row.id))
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const first = rows[0]?.id

  return (
    <div ref={scroll} className={styles.scroll} data-scroll>
      <table className={styles.table} role="grid" aria-label={t(labelKey.many(object))} aria-rowcount={total ?? -1} aria-multiselectable="true" style={{ width: width + checkWidth } as CSSProperties}>
        <colgroup>
          <col style={{ width: checkWidth }} />
          {headers.map((header) => (
            <col key={header.id} style={{ width: header.getSize() }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.check}>
              <Checkbox aria-label={t('ui:records.selectLoaded')} checked={loadedAll} indeterminate={!loadedAll && selection.ids.size > 0} onChange={props.onToggleAll} />
            </th>
            {headers.map((header, index) => (
              <HeadCell key={header.id} object={object} name={header.id} first={index === 0} numeric={columns[index - 1]?.numeric ?? false} sort={props.sort} onSort={props.onSort} onResize={header.getResizeHandler()} onResetWidth={() => header.column.resetSize()} />
            ))}
            <th className={styles.rest} aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {items.map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <RecordRow
                  key={row.id}
                  object={object}
                  record={row}
                  index={item.index}
                  columns={columns}
                  selected={isSelected(selection, row.id)}
                  current={row.id === current}
                  reachable={current === null ? row.id === first : row.id === current}
                  editing={editing?.id === row.id ? editing.name : null}
                  mayChange={mayChange}
                  actions={actions}
                />
              )
            )
          })}
          {after > 0 && <Spacer height={after} />}
          {loadingMore && (
            <tr className={styles.more} aria-hidden="true">
              <td colSpan={headers.length + 2}>{t('ui:records.loadingMore')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

const Spacer = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td style={{ height }} />
  </tr>
)
