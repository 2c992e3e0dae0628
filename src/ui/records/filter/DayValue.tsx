import { DateInput } from '@mantine/dates'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCalendar } from '../field/editors/useCalendar.ts'
import { parseDay } from '../field/parseDay.ts'

/** A day to compare with. */
export function DayValue({ value, onChange, label, takesFocus }: { value: unknown; onChange(value: string | null): void; label: string; takesFocus?: boolean }) {
  const format = useFormat()
  const calendar = useCalendar()
  return (
    <DateInput
      size="sm"
      {...calendar.props}
      aria-label={label}
      data-autofocus={takesFocus || undefined}
      value={typeof value === 'string' && value ? value.slice(0, 10) : null}
      onChange={onChange}
      valueFormat={calendar.dayPattern}
      placeholder={calendar.dayExample}
      dateParser={(text) => parseDay(text, format.locale, format.today())}
      popoverProps={{ withinPortal: false }}
      clearable
    />
  )
}
