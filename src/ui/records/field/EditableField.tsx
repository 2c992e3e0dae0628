/** A value on a card that a click, or Enter on it, turns into its editor. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { useCan } from '../../session/viewer.tsx'
import { isEditable } from './FieldEditor.tsx'
import { FieldView } from './FieldView.tsx'
import { InlineEditor } from './InlineEditor.tsx'
import styles from './EditableField.module.css'

interface EditableFieldProps {
  object: ObjectDeclaration
  record: AnyRecord
  name: string
}

export function EditableField({ object, record, name }: EditableFieldProps) {
  const { t } = useTranslation()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  const field = fieldOf(object, name)
  if (!field) return null
  const view = <FieldView object={object} name={name} record={record} />
  if (!isEditable(field) || record.deletedAt || !can('change', object.name)) return <span className={styles.plain}>{view}</span>
  if (editing) return <InlineEditor object={object} record={record} name={name} onClose={() => setEditing(false)} />
  const start = (): void => setEditing(true)
  return (
    <span
      className={styles.value}
      role="button"
      tabIndex={0}
      aria-label={t('ui:records.editField', { field: t(labelKey.field(object, name)) })}
      onClick={(event) => !(event.target instanceof Element && event.target.closest('a')) && start()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        start()
      }}
    >
      {view}
    </span>
  )
}
