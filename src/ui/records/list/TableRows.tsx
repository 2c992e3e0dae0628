/** The rows that are in sight, with room for those that are not. Scrolling draws this part alone. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordRow } from './RecordRow.tsx'
import type { RecordTableProps } from './RecordTable.tsx'
import { isSelected } from './selection.ts'
import styles from './RecordTable.module.css'

const rowHeight = 36
const headHeight = 34
/** So many rows before the end the next ones are asked for. */
const readAhead = 60

export function TableRows({ object, columns, rows, selection, current, moved, editing, mayChange, actions, onNearEnd, loadingMore, scroll }: RecordTableProps & { scroll: HTMLDivElement | null }) {
  const { t } = useTranslation()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (last >= rows.length - readAhead) onNearEnd()
  }, [last, rows.length, onNearEnd])

  useEffect(() => {
    if (moved === 0 || current === null) return
    const at = rows.findIndex((row) => row.id === current)
    if (at < 0) return
    virtual.scrollToIndex(at)
    const frame = requestAnimationFrame(() => scroll?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(current)}"]`)?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
    // Only a move of the keyboard may take the focus, not new rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moved])

  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const first = rows[0]?.id
  return (
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
          <td colSpan={columns.length + 3}>{t('ui:records.loadingMore')}</td>
        </tr>
      )}
    </tbody>
  )
}

const Spacer = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td aria-hidden="true" style={{ height }} />
  </tr>
)
