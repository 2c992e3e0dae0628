/** Working days, and from when to when. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/parts/index.ts'
import type { WorkingHours } from '../contract.ts'
import { dayName } from './timeText.ts'
import styles from './WorkingHoursFields.module.css'

interface WorkingHoursFieldsProps {
  hours: WorkingHours
  onChange: (hours: WorkingHours) => void
  error?: string
}

const week = [1, 2, 3, 4, 5, 6, 7]

export function WorkingHoursFields({ hours, onChange, error }: WorkingHoursFieldsProps) {
  const { t, i18n } = useTranslation()
  const put = (change: Partial<WorkingHours>): void => onChange({ ...hours, ...change })
  const toggle = (day: number): void => {
    const days = hours.days.includes(day) ? hours.days.filter((other) => other !== day) : [...hours.days, day].sort((a, b) => a - b)
    if (days.length > 0) put({ days })
  }
  return (
    <>
      <div role="group" aria-label={t('setup:company.workingDays')} className={styles.days}>
        {week.map((day) => (
          <button key={day} type="button" aria-pressed={hours.days.includes(day)} className={classes(styles.day, hours.days.includes(day) && styles.on)} onClick={() => toggle(day)}>
            {dayName(day, i18n.language)}
          </button>
        ))}
      </div>
      <div className={styles.times}>
        <TextInput type="time" label={t('setup:company.from')} value={hours.from} onChange={(event) => event.currentTarget.value && put({ from: event.currentTarget.value })} error={Boolean(error)} />
        <TextInput type="time" label={t('setup:company.to')} value={hours.to} onChange={(event) => event.currentTarget.value && put({ to: event.currentTarget.value })} error={error} />
      </div>
    </>
  )
}
