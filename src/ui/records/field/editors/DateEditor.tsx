/** A day, picked or typed as the language writes it ("25.11", "tomorrow", "+3"). */
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useFormat } from '../../../i18n/useFormat.ts'
import { parseDay } from '../parseDay.ts'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useCalendar } from './useCalendar.ts'

export function DateEditor(props: EditorProps) {
  const format = useFormat()
  const calendar = useCalendar()
  const { field, value, onChange } = props
  return (
    <DateInput
      {...inputProps(props)}
      {...calendar.props}
      value={(value as string | null) ?? null}
      onChange={(day) => onChange(day)}
      valueFormat={calendar.dayPattern}
      dateParser={(text) => parseDay(text, format.locale, format.today())}
      placeholder={calendar.dayExample}
      clearable={!field.required}
      rightSection={value ? undefined : <IconCalendar size={16} stroke={1.75} aria-hidden />}
      rightSectionPointerEvents={value ? 'all' : 'none'}
    />
  )
}
