/** The linked record of a field. The record itself is kept beside the id, so that its name stays known. */
import { useState } from 'react'
import { relationName, type AnyRecord } from '../../../../shared/object.ts'
import { useRecord } from '../../../api/useRecords.ts'
import { ReferencePicker } from '../ReferencePicker.tsx'
import { linkedRecord } from '../../registry.ts'
import { inputProps, type EditorProps } from './editorProps.ts'

export function ReferenceEditor(props: EditorProps) {
  const { field, name, value, record, onChange, openAtOnce, onLeave } = props
  const [picked, setPicked] = useState<AnyRecord | null>(null)
  const to = field.type === 'reference' ? field.to : ''
  const id = (value as string | null | undefined) ?? null
  const given = picked ?? (record ? linkedRecord(record, relationName(name)) : null)
  const known = given?.id === id ? given : null
  const asked = useRecord(to, id, { enabled: known === null })
  const linked = id === null ? null : (known ?? (asked.data as AnyRecord | undefined) ?? null)
  return (
    <ReferencePicker
      to={to}
      linked={linked}
      clearable={!field.required}
      openAtOnce={openAtOnce}
      onClose={onLeave}
      inputProps={inputProps(props)}
      onPick={(next) => {
        setPicked(next)
        onChange(next?.id ?? null)
      }}
    />
  )
}
