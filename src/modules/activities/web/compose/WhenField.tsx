/** When it took place: now, unless said. */
import { DateTimePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { clockIn, instantOf } from '../../../../ui/records/field/days.ts'
import { useCalendar } from '../../../../ui/records/field/editors/useCalendar.ts'
import styles from './Composer.module.css'

/** `value` is RFC 3339, null for now. */
export function WhenField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const calendar = useCalendar()
  return (
    <DateTimePicker
      size="sm"
      className={styles.when}
      aria-label={t('activities:compose.when')}
      placeholder={t('activities:compose.now')}
      {...calendar.props}
      valueFormat={`${calendar.dayPattern} HH:mm`}
      value={value ? clockIn(timeZone, new Date(value)) : null}
      onChange={(clock) => onChange(clock ? instantOf(clock, timeZone) : null)}
      clearable
    />
  )
}
