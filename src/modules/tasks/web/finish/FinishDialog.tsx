/** Finishes a task with what came of it, and plans the next step, so that no deal stays without one. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Dialog, Note, StepMark } from '../../../../ui/parts/index.ts'
import { MentionTextarea, tellWhoIsNotTold } from '../../../notifications/web/index.ts'
import type { TaskSubject } from '../taskSubject.ts'
import { useDigitKeys } from '../useDigitKeys.ts'
import { laterChoices } from '../when/laterChoices.ts'
import { finishTask } from '../writes/finishTasks.ts'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { nextCallOf, outcomes, type Outcome } from './outcomes.ts'
import { StepFields } from './StepFields.tsx'
import { useOtherStep } from './useOtherStep.ts'
import { useStep } from './useStep.ts'
import styles from './Finish.module.css'

interface FinishDialogProps {
  task: Pick<TaskSubject, 'id' | 'title' | 'kind' | 'deal' | 'customer'>
  onClose(): void
  onFinished?(): void
}

export function FinishDialog({ task, onClose, onFinished }: FinishDialogProps) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const wording = useProblemText()
  const step = useStep()
  const other = useOtherStep(task)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [result, setResult] = useState('')
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  // A deal needs its next step, unless there is one; nobody is asked twice.
  const planning = chosen ?? (task.deal !== null && other === null)
  const call = task.kind === 'call'
  const about = { object: 'tasks', id: task.id }

  const choose = (next: Outcome): void => {
    setOutcome(next)
    const again = nextCallOf[next]
    if (!again) return
    const when = laterChoices(new Date(), timeZone).find(({ key }) => key === again)?.when
    step.set({ kind: 'call', title: step.title || task.title, ...(when ? { when } : {}) })
    setChosen(true)
  }
  const submit = (): void => {
    const next = planning ? step.read() : undefined
    if (next === null) return
    setBusy(true)
    setError(null)
    const text = [outcome && t(`tasks:outcomes.${outcome}`), result.trim()].filter(Boolean).join('\n')
    finishTask(task, { result: text, next })
      .then(() => {
        onClose()
        onFinished?.()
        void tellWhoIsNotTold(about, result)
      })
      .catch((problem: unknown) => {
        setError(problem)
        setBusy(false)
      })
  }
  useDigitKeys((index) => {
    const picked = call ? outcomes[index] : undefined
    if (picked) choose(picked)
    return picked !== undefined
  })

  return (
    <Dialog
      title={t('tasks:finish.heading', { title: task.title })}
      text={[task.customer?.name, task.deal?.title].filter(Boolean).join(' · ')}
      submitLabel={t(planning ? 'tasks:finish.andPlan' : 'tasks:finish.verb')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      width={560}
    >
      <div className={styles.form}>
        {call && <OutcomeChoice value={outcome} onChange={choose} />}
        <MentionTextarea
          about={about}
          label={t('tasks:finish.result')}
          placeholder={t(call ? 'tasks:finish.callHint' : 'tasks:finish.resultHint')}
          value={result}
          onChange={setResult}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={19_000}
          data-autofocus={!call || undefined}
        />
        {other && (
          <p className={styles.other}>
            {t('tasks:finish.nextAlready', { title: other.title })} <StepMark step={{ on: other.dueOn, at: other.dueAt }} />
          </p>
        )}
        <Checkbox label={t('tasks:finish.plan')} checked={planning} onChange={(event) => setChosen(event.currentTarget.checked)} />
        {planning && <StepFields step={step} />}
        {!planning && task.deal && other === null && <Note kind="attention">{t('tasks:finish.noStep')}</Note>}
        {error !== null && <Note kind="bad">{wording(error)}</Note>}
      </div>
    </Dialog>
  )
}
