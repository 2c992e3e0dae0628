import { memo, type MouseEvent } from 'react'
import { useText } from '../../i18n/useText.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { classes } from '../../parts/classes.ts'
import { FieldView } from '../field/FieldView.tsx'
import { isEditable } from '../field/isEditable.ts'
import { fetchEditors, InlineEditor } from '../field/laterEditor.ts'
import { useFieldState } from '../field/useFieldState.ts'
import { screensOf, titleOf } from '../registry.ts'
import type { ListColumn } from './columns.ts'
import { CheckBox } from '../../parts/CheckBox.tsx'
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

interface RecordRowProps {
  object: ObjectDeclaration
  record: AnyRecord
  index: number
  columns: ListColumn[]
  selected: boolean
  current: boolean
  /** The one row that Tab reaches. */
  reachable: boolean
  editing: string | null
  mayChange: boolean
  actions: RowActions
}

/** One record. Drawn anew only when something of it changes: scrolling must stay smooth over any number. */
export const RecordRow = memo(function RecordRow({ object, record, index, columns, selected, current, reachable, editing, mayChange, actions }: RecordRowProps) {
  const t = useText()
  const stateOf = useFieldState(object)
  const title = titleOf(object.name, record)
  return (
    <tr
      data-id={record.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      className={classes(styles.row, selected && styles.selected, current && styles.current)}
      onFocus={(event) => event.target === event.currentTarget && actions.focus(record.id)}
    >
      <td className={styles.check}>
        <CheckBox label={t('ui:records.selectRow', { record: title })} checked={selected} onClick={(event) => actions.select(record.id, event.shiftKey)} />
      </td>
      <TitleCell object={object} record={record} title={title} actions={actions} />
      {columns.map((column) => {
        const state = column.field.when && stateOf(column.name, record)
        const editable = mayChange && !record.deletedAt && isEditable(column.field) && (!state || (state.visible && !state.readOnly))
        const open = editing === column.name
        return (
          <td key={column.name} className={classes(column.numeric && styles.numeric, editable && styles.editable, open && styles.editing)} onPointerEnter={editable ? fetchEditors : undefined} onClick={() => (editable ? actions.edit(record.id, column.name) : actions.peek(record.id))}>
            {open ? <InlineEditor object={object} record={record} name={column.name} onClose={actions.endEdit} /> : <FieldView object={object} name={column.name} record={record} compact />}
          </td>
        )
      })}
      <td className={styles.rest} aria-hidden="true" />
    </tr>
  )
})

function TitleCell({ object, record, title, actions }: { object: ObjectDeclaration; record: AnyRecord; title: string; actions: RowActions }) {
  const t = useText()
  const screens = screensOf(object.name)
  const name = title || t('ui:records.unnamed')
  const peek = (): void => actions.peek(record.id)
  // A new tab and the like are the browser's business.
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    actions.open(record.id)
  }
  return (
    <th scope="row" className={styles.title} onClick={(event) => event.target === event.currentTarget && peek()}>
      <span className={styles.name}>
        {screens?.avatar && <Avatar id={record.id} name={name} size="s" square={screens.avatar === 'square'} />}
        {screens?.path && !record.deletedAt ? (
          <a className={styles.link} href={screens.path(record.id)} tabIndex={-1} title={name} onClick={open}>
            {name}
          </a>
        ) : (
          <button type="button" className={styles.link} tabIndex={-1} title={name} onClick={peek}>
            {name}
          </button>
        )}
      </span>
    </th>
  )
}
