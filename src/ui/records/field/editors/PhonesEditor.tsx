import type { Phone } from '../../../../shared/fields.ts'
import type { EditorProps } from './editorProps.ts'
import { RowsEditor } from './RowsEditor.tsx'

/** The server reads the number anew, so that an old E.164 form never stays beside a changed text. */
export function PhonesEditor({ value, onChange, label, hideLabel, error, takesFocus }: EditorProps) {
  const rows = (value as Phone[] | null) ?? []
  const change = (next: Phone[]): void => onChange(next.map((row, index) => (row.value === rows[index]?.value ? row : { ...row, e164: null, extension: null })))
  return <RowsEditor kind="phones" rows={rows} onChange={change} make={() => ({ value: '', label: null, primary: rows.length === 0 })} label={label} hideLabel={hideLabel} error={error} takesFocus={takesFocus} />
}
