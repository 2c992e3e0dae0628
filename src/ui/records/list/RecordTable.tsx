/** The table of a list: rows drawn as they come into sight, head and first columns in place. */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- rows and cells are laid out as boxes, and some browsers forget then what they are */
import { useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { labelKey } from '../../../shared/object.ts'
import { HeadCell } from './HeadCell.tsx'
import type { RowActions } from './RecordRow.tsx'
import { CheckBox } from '../../parts/CheckBox.tsx'
import { isSelected, type Selection } from './selection.ts'
import type { ListColumn } from './columns.ts'
import { TableRows } from './TableRows.tsx'
import { useColumnWidths } from './useColumnWidths.ts'
import { useHeldAside } from './useHeldAside.ts'
import { usePlace } from './usePlace.ts'
import styles from './RecordTable.module.css'

const checkWidth = 40

export interface RecordTableProps {
  object: ObjectDeclaration
  columns: ListColumn[]
  rows: AnyRecord[]
  /** What the list was asked, in one text: another question begins at the top. */
  question: string
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
  const { object, columns, rows, total, selection } = props
  const { t } = useTranslation()
  // A state and not a ref: the rows are drawn before the element is known, and once more when it is.
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null)
  const place = usePlace(props.question, scroll)
  useHeldAside(scroll)
  const { table, total: width } = useColumnWidths(object, columns)
  const loadedAll = rows.length > 0 && rows.every((row) => isSelected(selection, row.id))
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const style = { width: width + checkWidth, '--columns': [checkWidth, ...headers.map((header) => header.getSize())].map((size) => `${size}px`).join(' ') } as CSSProperties
  return (
    <div ref={setScroll} className={styles.scroll} data-scroll>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid: rows are walked and cells edited */}
      <table className={styles.table} role="grid" aria-label={t(labelKey.many(object))} aria-rowcount={total ?? -1} aria-multiselectable="true" style={style}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th role="columnheader" scope="col" className={styles.check}>
              <CheckBox label={t('ui:records.selectLoaded')} checked={loadedAll} mixed={!loadedAll && selection.ids.size > 0} reachable onClick={props.onToggleAll} />
            </th>
            {headers.map((header, index) => (
              <HeadCell key={header.id} object={object} name={header.id} first={index === 0} numeric={columns[index - 1]?.numeric ?? false} sort={props.sort} onSort={props.onSort} onResize={header.getResizeHandler()} onResetWidth={() => header.column.resetSize()} />
            ))}
          </tr>
        </thead>
        <TableRows {...props} scroll={scroll} place={place} />
      </table>
    </div>
  )
}
