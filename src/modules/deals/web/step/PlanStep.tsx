/** Plans the next step of a deal where it stands: what, when, in a few keys. */
import { TextInput } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import { IconCheck } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../ui/api/index.ts'
import { addDays, useFormat } from '../../../../ui/i18n/index.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { Button, classes, Note } from '../../../../ui/parts/index.ts'
import { useCalendar } from '../../../../ui/records/field/editors/useCalendar.ts'
import { parseDay } from '../../../../ui/records/field/parseDay.ts'
import { useOptions } from '../../../../ui/records/useOptions.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { quickDays } from './quickDays.ts'
import { finishStep, planStep } from './stepWrites.ts'
import styles from './PlanStep.module.css'

interface PlanStepProps {
  dealId: string
  /** The step that is planned already. */
  current: { id: string; title: string } | null
  onDone(): void
}

export function PlanStep({ dealId, current, onDone }: PlanStepProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const calendar = useCalendar()
  const viewer = useViewer()
  const wording = useProblemText()
  const [kind, setKind] = useState('call')
  const [title, setTitle] = useState('')
  const [day, setDay] = useState(() => addDays(format.today(), 1))
  const [time, setTime] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const kinds = useOptions('tasks', 'kind')
  const kindName = kinds.find(({ key }) => key === kind)?.label ?? ''

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    planStep(dealId, viewer.id, format.timeZone, { kind, title: title.trim() || kindName, day, time })
      .then(onDone)
      .catch((problem: unknown) => {
        setError(problem)
        setBusy(false)
      })
  }
  const finish = (): void => {
    if (!current) return
    onDone()
    finishStep(current.id, current.title).catch(toastError)
  }

  return (
    // What is typed here is no command of the page below.
    <div role="presentation" onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
      <form className={styles.form} onSubmit={submit}>
        {current && (
          <div className={styles.current}>
            <span className={styles.cut} title={current.title}>
              {current.title}
            </span>
            <Button size="xs" icon={IconCheck} onClick={finish}>
              {t('deals:step.done')}
            </Button>
          </div>
        )}
        <div className={styles.kinds} role="radiogroup" aria-label={t('deals:step.kind')}>
          {kinds.map(({ key, label: name }) => {
            const Icon = kindIcon('tasks', key)
            return (
              <button
                key={key}
                type="button"
                role="radio"
                aria-checked={key === kind}
                aria-label={name}
                title={name}
                className={classes(styles.kind, key === kind && styles.on)}
                onClick={() => setKind(key)}
              >
                <Icon size={16} stroke={1.75} aria-hidden />
              </button>
            )
          })}
        </div>
        <TextInput
          size="sm"
          aria-label={t('deals:step.what')}
          placeholder={kindName}
          value={title}
          maxLength={255}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <div className={styles.days}>
          {quickDays(format.today()).map(({ key, day: quick }) => (
            <button
              key={key}
              type="button"
              className={classes(styles.day, quick === day && styles.on)}
              aria-pressed={quick === day}
              onClick={() => setDay(quick)}
            >
              {key === 'monday' ? format.shortDay(quick) : t(`deals:step.days.${key}`)}
            </button>
          ))}
        </div>
        <div className={styles.when}>
          <DateInput
            size="sm"
            aria-label={t('deals:step.day')}
            {...calendar.props}
            value={day}
            onChange={(value) => value && setDay(value)}
            valueFormat={calendar.dayPattern}
            dateParser={(text) => parseDay(text, format.locale, format.today())}
            popoverProps={{ withinPortal: false }}
          />
          <TimeInput size="sm" aria-label={t('deals:step.time')} value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        </div>
        {error !== null && <Note kind="bad">{wording(error)}</Note>}
        <Button kind="pri" type="submit" busy={busy}>
          {t('deals:step.plan')}
        </Button>
      </form>
    </div>
  )
}
