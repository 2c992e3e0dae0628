/** A task: what kind, which day, at what time, how important. */
import { DateInput, TimeInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { addDays, useFormat } from '../../../../ui/i18n/index.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { classes, ImportanceBars, Segmented } from '../../../../ui/parts/index.ts'
import { useCalendar } from '../../../../ui/records/field/editors/useCalendar.ts'
import { parseDay } from '../../../../ui/records/field/parseDay.ts'
import { useOptions } from '../../../../ui/records/useOptions.ts'
import type { Draft } from './draft.ts'
import styles from './Composer.module.css'

const importances = ['low', 'normal', 'high'] as const
/** Days from today that a click chooses. */
const quickDays = [0, 1, 3, 7] as const

export function TaskFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const calendar = useCalendar()
  const today = format.today()
  const kinds = useOptions('tasks', 'kind')
  return (
    <>
      <div className={styles.line}>
        <Segmented
          items={kinds.map(({ key, label: name }) => {
            const Icon = kindIcon('tasks', key)
            return { key, name, label: <Icon size={14} stroke={1.75} aria-hidden /> }
          })}
          value={draft.taskKind}
          onChange={(taskKind) => onChange({ taskKind })}
          label={t('activities:compose.taskKind')}
        />
        <span className={styles.hint}>{kinds.find(({ key }) => key === draft.taskKind)?.label}</span>
        <Segmented items={importances.map((key) => ({ key, name: t(`ui:importance.${key}`), label: <ImportanceBars importance={key} /> }))} value={draft.importance} onChange={(importance) => onChange({ importance })} label={t('activities:compose.importance')} />
      </div>
      <div className={styles.line}>
        <div className={styles.chips} role="group" aria-label={t('activities:compose.due')}>
          {quickDays.map((days) => {
            const day = addDays(today, days)
            return (
              <button key={days} type="button" aria-pressed={draft.dueOn === day} className={classes(styles.chip, draft.dueOn === day && styles.chosen)} onClick={() => onChange({ dueOn: day })}>
                {days === 0 ? t('activities:timeline.today') : days === 1 ? t('activities:compose.tomorrow') : format.shortDay(day)}
              </button>
            )
          })}
        </div>
        <DateInput
          size="sm"
          className={styles.day}
          aria-label={t('activities:compose.due')}
          {...calendar.props}
          value={draft.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          valueFormat={calendar.dayPattern}
          dateParser={(typed) => parseDay(typed, format.locale, today)}
          placeholder={t('activities:compose.noDay')}
          clearable
        />
        <TimeInput size="sm" className={styles.time} aria-label={t('activities:compose.time')} value={draft.dueTime} disabled={!draft.dueOn} onChange={(event) => onChange({ dueTime: event.currentTarget.value })} />
      </div>
    </>
  )
}
