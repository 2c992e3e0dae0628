/** The rows that are in sight, with room for those that are not. Scrolling draws this part alone. */
/* oxlint-disable jsx-a11y/no-redundant-roles -- rows and cells are laid out as boxes, and some browsers forget then what they are */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordRow } from './RecordRow.tsx'
import type { RecordTableProps } from './RecordTable.tsx'
import { isSelected } from './selection.ts'
import { useRowKit } from './useRowKit.ts'
import { useRowsInSight } from './useRowsInSight.ts'
import styles from './RecordTable.module.css'

const measures = { rowHeight: 36, headHeight: 34 }
/** So many rows before the end the next ones are asked for: a flick passes four hundred in a second. Who only looks at the top wants none. */
const readAhead = { scrolled: 150, atTop: 8 }

export function TableRows({ object, columns, rows, selection, current, moved, editing, mayChange, actions, onNearEnd, loadingMore, scroll, place }: RecordTableProps & { scroll: HTMLDivElement | null; place: number }) {
  const { t } = useTranslation()
  const kit = useRowKit(object, columns)
  const { from, to } = useRowsInSight(scroll, rows.length, measures, place)

  useEffect(() => {
    if (to >= rows.length - (from > 0 ? readAhead.scrolled : readAhead.atTop)) onNearEnd()
  }, [from, to, rows.length, onNearEnd])

  useEffect(() => {
    if (moved === 0 || current === null || !scroll) return
    const at = rows.findIndex((row) => row.id === current)
    if (at < 0) return
    bringIntoSight(scroll, at)
    const frame = requestAnimationFrame(() => scroll.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(current)}"]`)?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
    // Only a move of the keyboard may take the focus, not new rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moved])

  const before = from * measures.rowHeight
  const after = (rows.length - to) * measures.rowHeight
  const first = rows[0]?.id
  return (
    <>
      <tbody role="rowgroup" style={{ paddingTop: before, paddingBottom: after }}>
        {rows.slice(from, to).map((row, index) => (
          <RecordRow
            key={row.id}
            object={object}
            record={row}
            index={from + index}
            columns={columns}
            kit={kit}
            selected={isSelected(selection, row.id)}
            current={row.id === current}
            reachable={current === null ? row.id === first : row.id === current}
            editing={editing?.id === row.id ? editing.name : null}
            mayChange={mayChange}
            actions={actions}
          />
        ))}
      </tbody>
      {loadingMore && (
        <tbody className={styles.more} aria-hidden="true">
          <tr>
            <td>{t('ui:records.loadingMore')}</td>
          </tr>
        </tbody>
      )}
    </>
  )
}

/** Scrolls as far as is needed for the row to stand between the head and the lower edge. */
function bringIntoSight(scroll: HTMLElement, at: number): void {
  const top = at * measures.rowHeight
  const room = scroll.clientHeight - measures.headHeight - 8
  if (top < scroll.scrollTop) scroll.scrollTop = top
  else if (top + measures.rowHeight > scroll.scrollTop + room) scroll.scrollTop = top + measures.rowHeight - room
}
