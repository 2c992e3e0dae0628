/** Puts one or several tasks off: the usual times by a click or the keys 1 to 3, any other in words. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { Dialog, Kbd } from '../../../../ui/parts/index.ts'
import type { TaskSubject } from '../taskSubject.ts'
import { useDigitKeys } from '../useDigitKeys.ts'
import { laterChoices } from '../when/laterChoices.ts'
import { WhenInput } from '../when/WhenInput.tsx'
import type { When } from '../when/when.ts'
import { useLaterWords, useMove } from './useMove.ts'
import styles from './Move.module.css'

interface MoveDialogProps {
  tasks: readonly TaskSubject[]
  onMoved?(): void
  onClose(): void
}

export function MoveDialog({ tasks, onMoved, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const now = useNow()
  const move = useMove()
  const words = useLaterWords()
  const [when, setWhen] = useState<When>({ day: null, time: null })
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const choices = laterChoices(now, timeZone)
  const choose = (to: When): void => {
    move(tasks, to)
    onClose()
    onMoved?.()
  }
  const submit = (): void => {
    if (unreadable || !when.day) return setMissing(true)
    choose(when)
  }
  useDigitKeys((index) => {
    const choice = choices[index]
    if (choice) choose(choice.when)
    return choice !== undefined
  })
  const [only] = tasks
  return (
    <Dialog
      title={t('tasks:later.heading')}
      text={tasks.length === 1 && only ? only.title : t('tasks:tasks.count', { count: tasks.length })}
      submitLabel={t('tasks:later.verb')}
      onSubmit={submit}
      onClose={onClose}
      width={420}
    >
      <div className={styles.move}>
        <div className={styles.choices}>
          {choices.map((choice, index) => (
            <button key={choice.key} type="button" className={styles.choice} onClick={() => choose(choice.when)} data-autofocus={index === 0 || undefined}>
              <span>{words(choice).label}</span>
              <span className={styles.hint}>{words(choice).hint}</span>
              <Kbd keys={String(index + 1)} />
            </button>
          ))}
        </div>
        <WhenInput
          bare
          label={t('tasks:later.other')}
          value={when}
          onProblem={setUnreadable}
          error={missing && !unreadable && !when.day ? t('tasks:when.needed') : null}
          onChange={(next) => {
            setMissing(false)
            setWhen(next)
          }}
        />
      </div>
    </Dialog>
  )
}
