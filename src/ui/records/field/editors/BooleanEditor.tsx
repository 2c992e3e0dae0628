import { Switch } from '@mantine/core'
import type { EditorProps } from './editorProps.ts'
import styles from './editors.module.css'

export function BooleanEditor({ label, hideLabel, value, onChange, error, takesFocus }: EditorProps) {
  return (
    <Switch
      classNames={{ root: styles.switch }}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
      error={error || undefined}
      data-autofocus={takesFocus || undefined}
    />
  )
}
