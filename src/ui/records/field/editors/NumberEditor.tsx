/** Whole numbers, decimals and percents, typed as the language writes them. */
import { TextInput } from '@mantine/core'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useTypedNumber } from './useTypedNumber.ts'
import styles from './editors.module.css'

export function NumberEditor(props: EditorProps) {
  const { field, value, onChange, onProblem } = props
  const whole = field.type === 'number'
  const { text, type } = useTypedNumber({
    value: value === null || value === undefined ? null : String(value),
    scale: whole ? 0 : field.type === 'decimal' ? field.scale : 2,
    min: field.type === 'percent' ? 0 : whole || field.type === 'decimal' ? field.min : undefined,
    max: field.type === 'percent' ? 100 : whole || field.type === 'decimal' ? field.max : undefined,
    // Whole numbers travel as numbers, all others as decimal strings.
    onValue: (plain) => onChange(plain !== null && whole ? Number(plain) : plain),
    onProblem,
  })
  return (
    <TextInput
      {...inputProps(props)}
      classNames={{ input: styles.figure }}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      inputMode={whole ? 'numeric' : 'decimal'}
      rightSection={field.type === 'percent' ? <span aria-hidden="true">%</span> : undefined}
      rightSectionWidth={field.type === 'percent' ? 28 : undefined}
    />
  )
}
