/** When something is due: typed in words ("tomorrow 14:30"), by one of the usual days, or from the calendar. */
import { TextInput } from '@mantine/core'
import { DatePicker, TimeInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { classes, IconButton, Popover } from '../../../../ui/parts/index.ts'
import { clockIn } from '../../../../ui/records/field/days.ts'
import { useCalendar } from '../../../../ui/records/field/editors/useCalendar.ts'
import { laterChoices } from './laterChoices.ts'
import { parseWhen } from './parseWhen.ts'
import { useWhenText } from './useWhenText.ts'
import type { When } from './when.ts'
import styles from './WhenInput.module.css'

interface WhenInputProps {
  value: When
  onChange(value: When): void
  /** Told when what is typed cannot be read, null once it can. */
  onProblem?(problem: string | null): void
  label: string
  error?: string | null
  /** Without the buttons for the usual days, where they stand beside it already. */
  bare?: boolean
}

export function WhenInput({ value, onChange, onProblem, label, error, bare }: WhenInputProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const calendar = useCalendar()
  const whenText = useWhenText()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const today = clockIn(format.timeZone, now).slice(0, 10)
  const read = (text: string) => parseWhen(text, { today, clock: clockIn(format.timeZone, now).slice(11, 16), locale: format.locale })
  const unreadable = typed !== null && typed.trim() !== '' && typed !== whenText(value) && read(typed) === null

  const type = (text: string): void => {
    setTyped(text)
    const found = text.trim() === '' ? { day: null, time: null } : read(text)
    onProblem?.(found ? null : t('tasks:when.unreadable'))
    if (found) onChange(found)
  }
  const choose = (next: When): void => {
    setTyped(null)
    onProblem?.(null)
    onChange(next)
  }
  const quick = [
    { key: 'today', day: today },
    ...laterChoices(now, format.timeZone).flatMap(({ key, when }) => (key === 'hour' ? [] : [{ key, day: when.day ?? today }])),
  ]

  const near = value.day === today || value.day === addDays(today, 1)
  const words = unreadable || !value.day ? '' : typed !== null ? whenText(value) : near ? '' : format.fullDate(value.day)

  return (
    <div className={styles.when}>
      <TextInput
        id={id}
        label={label}
        value={typed ?? whenText(value)}
        placeholder={t('tasks:when.example')}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => unreadable || setTyped(null)}
        error={error || (unreadable && t('tasks:when.unreadable'))}
        autoComplete="off"
        rightSectionWidth={34}
        rightSection={
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
            <Popover.Target>
              <IconButton size="xs" icon={IconCalendar} label={t('tasks:when.calendar')} aria-expanded={open} onClick={() => setOpen(!open)} />
            </Popover.Target>
            <Popover.Dropdown className={styles.calendar}>
              <DatePicker
                size="sm"
                {...calendar.props}
                value={value.day}
                defaultDate={value.day ?? today}
                onChange={(day) => choose({ day, time: day ? value.time : null })}
              />
              <TimeInput
                size="sm"
                label={t('tasks:when.time')}
                value={value.time ?? ''}
                onChange={(event) => choose({ day: value.day ?? today, time: event.currentTarget.value || null })}
              />
            </Popover.Dropdown>
          </Popover>
        }
      />
      {!bare && (
        <div className={styles.days} role="group" aria-label={label}>
          {quick.map(({ key, day }) => (
            <button
              key={key}
              type="button"
              className={classes(styles.day, day === value.day && styles.on)}
              aria-pressed={day === value.day}
              onClick={() => choose({ day, time: value.time })}
            >
              {key === 'monday' ? format.shortDay(day) : t(`tasks:when.${key}`)}
            </button>
          ))}
          {words && <span className={styles.full}>{words}</span>}
        </div>
      )}
    </div>
  )
}
