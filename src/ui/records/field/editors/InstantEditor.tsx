/** A day and a time of day, in the zone of the person who looks. */
import { DateTimePicker } from '@mantine/dates'
import { useFormat } from '../../../i18n/useFormat.ts'
import { clockIn, instantOf } from '../days.ts'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useCalendar } from './useCalendar.ts'

export function InstantEditor(props: EditorProps) {
  const { timeZone } = useFormat()
  const calendar = useCalendar()
  const { field, value, onChange } = props
  const { autoComplete: _autoComplete, ...shared } = inputProps(props)
  return (
    <DateTimePicker
      {...shared}
      {...calendar.props}
      value={typeof value === 'string' ? clockIn(timeZone, new Date(value)) : null}
      onChange={(clock) => onChange(clock ? instantOf(clock, timeZone) : null)}
      valueFormat={`${calendar.dayPattern} HH:mm`}
      placeholder={calendar.dayExample}
      clearable={!field.required}
    />
  )
}
