/** A value on a card that a click, or Enter on it, turns into its editor. */
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../shared/fields.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { classes } from '../../parts/classes.ts'
import { useCan } from '../../session/viewer.tsx'
import { fieldLabel } from '../labels.ts'
import { FieldView } from './FieldView.tsx'
import { isEditable } from './isEditable.ts'
import { fetchEditors, InlineEditor } from './laterEditor.ts'
import { useFieldState } from './useFieldState.ts'
import styles from './EditableField.module.css'

interface EditableFieldProps {
  object: ObjectDeclaration
  record: AnyRecord
  name: string
}

export function EditableField({ object, record, name }: EditableFieldProps) {
  const { t } = useTranslation()
  const can = useCan()
  const stateOf = useFieldState(object)
  const [editing, setEditing] = useState(false)
  const field = fieldOf(object, name)
  if (!field) return null
  const view = <FieldView object={object} name={name} record={record} />
  const state = stateOf(name, record)
  if (!isEditable(field) || state.readOnly || !state.visible || record.deletedAt || !can('change', object.name)) return <span className={styles.plain}>{view}</span>
  if (editing) return <InlineEditor object={object} record={record} name={name} onClose={() => setEditing(false)} />
  const start = (): void => setEditing(true)
  const change = t('ui:records.editField', { field: fieldLabel(t, object, name) })
  // A link may not lie inside a button: such values get a button of their own beside them.
  if (mayHoldLinks(field)) {
    return (
      // The pointer may start anywhere on the value; keys and readers use the button.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
      <span className={classes(styles.value, styles.beside)} onPointerEnter={fetchEditors} onFocus={fetchEditors} onClick={(event) => !(event.target instanceof Element && event.target.closest('a, button')) && start()}>
        {view}
        <button type="button" className={styles.edit} aria-label={change} onClick={start}>
          <IconPencil size={14} stroke={1.75} aria-hidden />
        </button>
      </span>
    )
  }
  return (
    <span
      className={styles.value}
      role="button"
      tabIndex={0}
      title={change}
      onPointerEnter={fetchEditors}
      onFocus={fetchEditors}
      onClick={start}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        start()
      }}
    >
      {view}
    </span>
  )
}

/** People are shown by face and name alone: they have no page. */
const mayHoldLinks = (field: Field): boolean => holdsLinks.has(field.type) && !(field.type === 'reference' && field.to === 'users')

const holdsLinks: ReadonlySet<string> = new Set(['phones', 'emails', 'link', 'reference', 'references', 'addresses', 'richText', 'file', 'image'])
