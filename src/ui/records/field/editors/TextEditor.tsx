/** Text of one line, of several, and web addresses. */
import { Textarea, TextInput } from '@mantine/core'
import { inputProps, type EditorProps } from './editorProps.ts'

export function TextEditor(props: EditorProps) {
  const { field, value, onChange } = props
  const text = typeof value === 'string' ? value : ''
  const change = (next: string): void => onChange(next === '' ? null : next)
  if (field.type === 'text' && field.multiline) {
    return <Textarea {...inputProps(props)} value={text} onChange={(event) => change(event.currentTarget.value)} autosize minRows={3} maxRows={12} maxLength={field.max} />
  }
  return (
    <TextInput
      {...inputProps(props)}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      type={field.type === 'link' ? 'url' : 'text'}
      inputMode={field.type === 'link' ? 'url' : undefined}
      maxLength={field.type === 'text' ? field.max : 2000}
    />
  )
}
