import type { Email } from '../../../../shared/fields.ts'
import type { EditorProps } from './editorProps.ts'
import { RowsEditor } from './RowsEditor.tsx'

export function EmailsEditor({ value, onChange, label, hideLabel, error, takesFocus }: EditorProps) {
  const rows = (value as Email[] | null) ?? []
  return <RowsEditor kind="emails" rows={rows} onChange={onChange} make={() => ({ value: '', label: null, primary: rows.length === 0 })} label={label} hideLabel={hideLabel} error={error} takesFocus={takesFocus} />
}
