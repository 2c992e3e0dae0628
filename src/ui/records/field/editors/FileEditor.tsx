/** A file or a picture. */
import { FileInput } from '../../../files/index.ts'
import type { EditorProps } from './editorProps.ts'

export function FileEditor({ field, value, onChange, label, hideLabel, error }: EditorProps) {
  return <FileInput value={(value as string | null) ?? null} onChange={onChange} image={field.type === 'image'} {...(hideLabel ? { ariaLabel: label } : { label })} error={error} required={field.required} />
}
