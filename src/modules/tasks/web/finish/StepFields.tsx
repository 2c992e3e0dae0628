/** What comes next and when; `first` takes the focus when the pop-up opens. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KindChoice } from '../KindChoice.tsx'
import { WhenInput } from '../when/WhenInput.tsx'
import type { Step } from './useStep.ts'
import styles from './Finish.module.css'

export function StepFields({ step, first }: { step: Step; first?: boolean }) {
  const { t } = useTranslation()
  const { kind, title, when, error } = step
  return (
    <div className={styles.step}>
      <KindChoice value={kind} onChange={(next) => step.set({ kind: next })} />
      <TextInput
        label={t('tasks:step.title')}
        placeholder={t(`tasks:tasks.options.kind.${kind}`)}
        value={title}
        maxLength={255}
        autoComplete="off"
        onChange={(event) => step.set({ title: event.currentTarget.value })}
        data-autofocus={first || undefined}
      />
      <WhenInput label={t('tasks:step.when')} value={when} onChange={(next) => step.set({ when: next })} onProblem={step.setUnreadable} error={error} />
    </div>
  )
}
