/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- rows and cells are laid out as boxes, and some browsers forget then what they are */
import { memo, type MouseEvent } from 'react'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { CheckBox } from '../../parts/CheckBox.tsx'
import { classes } from '../../parts/classes.ts'
import { cellOf } from '../field/cell.tsx'
import type { CellKit } from '../field/cellKit.ts'
import { FieldView } from '../field/FieldView.tsx'
import { isEditable } from '../field/isEditable.ts'
import { fetchEditors, InlineEditor } from '../field/laterEditor.ts'
import type { StateOf } from '../field/useFieldState.ts'
import { screensOf, titleOf } from '../registry.ts'
import type { ListColumn } from './columns.ts'
import styles from './RecordTable.module.css'

/** What a row can ask of the list. The object stays the same while the list lives. */
export interface RowActions {
  focus(id: string): void
  select(id: string, range: boolean): void
  peek(id: string): void
  open(id: string): void
  edit(id: string, name: string): void
  endEdit(byKey: boolean): void
}

/** What all rows are drawn with, the same for each. */
export interface RowKit {
  cells: CellKit
  /** What fields are by their conditions; null where no column has any. */
  stateOf: StateOf | null
  selectLabel(title: string): string
}

interface RecordRowProps {
  object: ObjectDeclaration
  record: AnyRecord
  index: number
  columns: ListColumn[]
  kit: RowKit
  selected: boolean
  current: boolean
  /** The one row that Tab reaches. */
  reachable: boolean
  editing: string | null
  mayChange: boolean
  actions: RowActions
}

/** One record. Without hooks, and drawn anew only when something of it changes: scrolling must stay smooth over any number. */
export const RecordRow = memo(function RecordRow({ object, record, index, columns, kit, selected, current, reachable, editing, mayChange, actions }: RecordRowProps) {
  const title = titleOf(object.name, record)
  return (
    // The roles are said, as rows and cells are laid out as boxes, not as a table.
    <tr
      role="row"
      data-id={record.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      className={classes(styles.row, selected && styles.selected, current && styles.current, editing !== null && styles.open)}
      onFocus={(event) => event.target === event.currentTarget && actions.focus(record.id)}
    >
      <td role="gridcell" className={styles.check}>
        <CheckBox label={kit.selectLabel(title)} checked={selected} onClick={(event) => actions.select(record.id, event.shiftKey)} />
      </td>
      <TitleCell object={object} record={record} title={title} kit={kit} actions={actions} />
      {columns.map((column) => {
        const { name, field, numeric } = column
        const state = field.when && kit.stateOf?.(name, record)
        const editable = mayChange && !record.deletedAt && isEditable(field) && (!state || (state.visible && !state.readOnly))
        const open = editing === name
        const cell = open ? null : cellOf(kit.cells, object, name, record)
        return (
          <td
            key={name}
            role="gridcell"
            title={cell?.title}
            className={classes(numeric && styles.numeric, cell?.figures && styles.figures, cell?.faint && styles.faint, editable && styles.editable, open && styles.editing) || undefined}
            onPointerEnter={editable ? fetchEditors : undefined}
            onClick={() => (editable ? actions.edit(record.id, name) : actions.peek(record.id))}
          >
            {open ? <InlineEditor object={object} record={record} name={name} onClose={actions.endEdit} /> : cell ? cell.content : <FieldView object={object} name={name} record={record} compact />}
          </td>
        )
      })}
    </tr>
  )
})

function TitleCell({ object, record, title, kit, actions }: Pick<RecordRowProps, 'object' | 'record' | 'kit' | 'actions'> & { title: string }) {
  const screens = screensOf(object.name)
  const name = title || kit.cells.say('ui:records.unnamed')
  const peek = (): void => actions.peek(record.id)
  // A new tab and the like are the browser's business.
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    actions.open(record.id)
  }
  return (
    <th role="rowheader" scope="row" className={styles.title} onClick={(event) => event.target === event.currentTarget && peek()}>
      {screens?.avatar && <Avatar id={record.id} name={name} size="s" square={screens.avatar === 'square'} leads />}
      {screens?.path && !record.deletedAt ? (
        <a className={styles.link} href={screens.path(record.id)} tabIndex={-1} title={name} onClick={open}>
          {name}
        </a>
      ) : (
        <button type="button" className={styles.link} tabIndex={-1} title={name} onClick={peek}>
          {name}
        </button>
      )}
    </th>
  )
}
