/** A length of time, typed freely: "1h 30", "1:30", "90 min". */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useTypedDuration } from './useTypedDuration.ts'
import styles from './editors.module.css'

export function DurationEditor(props: EditorProps) {
  const { t } = useTranslation()
  const { field, value, onChange, onProblem } = props
  const bounds = field.type === 'duration' ? { min: field.min, max: field.max } : {}
  const { text, type } = useTypedDuration({ value: typeof value === 'number' ? value : null, ...bounds, onValue: onChange, onProblem })
  return <TextInput {...inputProps(props)} classNames={{ input: styles.figure }} value={text} placeholder={t('ui:records.duration.example')} onChange={(event) => type(event.currentTarget.value)} />
}
