/** Time zone and working hours in one field: "Rīga, Mon–Fri 09:00–18:00". */
import { Input, InputBase, Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cityOfZone } from '../../../ui/i18n/index.ts'
import { Popover } from '../../../ui/parts/index.ts'
import type { WorkingHours } from '../contract.ts'
import { daysText } from './timeText.ts'
import { WorkingHoursFields } from './WorkingHoursFields.tsx'
import styles from './TimeField.module.css'

interface TimeFieldProps {
  timeZones: string[]
  timeZone: string
  hours: WorkingHours
  onChange: (change: { timeZone?: string; workingHours?: WorkingHours }) => void
  error?: string
}

export function TimeField({ timeZones, timeZone, hours, onChange, error }: TimeFieldProps) {
  const { t, i18n } = useTranslation()
  const shown = `${cityOfZone(timeZone)}, ${daysText(hours.days, i18n.language)} ${hours.from}–${hours.to}`
  return (
    <Input.Wrapper label={t('setup:company.time')} error={error} labelElement="div">
      <Popover position="bottom-end" width={320} trapFocus>
        <Popover.Target>
          <InputBase component="button" type="button" size="lg" pointer name="firm.timeZone" rightSection={<IconChevronDown size={14} stroke={1.75} />} rightSectionPointerEvents="none" error={Boolean(error)} aria-label={`${t('setup:company.time')}: ${shown}`} className={styles.target}>
            {shown}
          </InputBase>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={styles.body}>
            <Select label={t('setup:company.timeZone')} data={timeZones} value={timeZone} onChange={(zone) => zone && onChange({ timeZone: zone })} searchable openOnFocus={false} comboboxProps={{ withinPortal: false }} nothingFoundMessage={t('setup:company.nothing')} />
            <WorkingHoursFields hours={hours} onChange={(workingHours) => onChange({ workingHours })} />
          </div>
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  )
}
