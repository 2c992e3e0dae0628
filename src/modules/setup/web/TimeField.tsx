/** Time zone and working hours in one field: "Rīga, Mon–Fri 09:00–18:00". */
import { Input, InputBase, Popover, Select, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/parts/index.ts'
import type { WorkingHours } from '../contract.ts'
import { dayName, daysText, placeOf } from './timeText.ts'
import styles from './TimeField.module.css'

interface TimeFieldProps {
  timeZones: string[]
  timeZone: string
  hours: WorkingHours
  onChange: (change: { timeZone?: string; workingHours?: WorkingHours }) => void
  error?: string
}

const week = [1, 2, 3, 4, 5, 6, 7]

export function TimeField({ timeZones, timeZone, hours, onChange, error }: TimeFieldProps) {
  const { t, i18n } = useTranslation()
  const put = (change: Partial<WorkingHours>): void => onChange({ workingHours: { ...hours, ...change } })
  const toggle = (day: number): void => {
    const days = hours.days.includes(day) ? hours.days.filter((other) => other !== day) : [...hours.days, day].sort((a, b) => a - b)
    if (days.length > 0) put({ days })
  }
  return (
    <Input.Wrapper label={t('setup:company.time')} error={error} labelElement="div">
      <Popover position="bottom-end" width={320} trapFocus>
        <Popover.Target>
          <InputBase component="button" type="button" size="lg" pointer name="firm.timeZone" rightSection={<IconChevronDown size={14} stroke={1.75} />} rightSectionPointerEvents="none" error={Boolean(error)} aria-label={t('setup:company.time')} className={styles.target}>
            {`${placeOf(timeZone)}, ${daysText(hours.days, i18n.language)} ${hours.from}–${hours.to}`}
          </InputBase>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={styles.body}>
            <Select label={t('setup:company.timeZone')} data={timeZones} value={timeZone} onChange={(zone) => zone && onChange({ timeZone: zone })} searchable openOnFocus={false} comboboxProps={{ withinPortal: false }} nothingFoundMessage={t('setup:company.nothing')} />
            <div role="group" aria-label={t('setup:company.workingDays')} className={styles.days}>
              {week.map((day) => (
                <button key={day} type="button" aria-pressed={hours.days.includes(day)} className={classes(styles.day, hours.days.includes(day) && styles.on)} onClick={() => toggle(day)}>
                  {dayName(day, i18n.language)}
                </button>
              ))}
            </div>
            <div className={styles.times}>
              <TextInput type="time" label={t('setup:company.from')} value={hours.from} onChange={(event) => event.currentTarget.value && put({ from: event.currentTarget.value })} />
              <TextInput type="time" label={t('setup:company.to')} value={hours.to} onChange={(event) => event.currentTarget.value && put({ to: event.currentTarget.value })} />
            </div>
          </div>
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  )
}
