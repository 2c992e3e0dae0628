/** Puts tasks off and says to when. Failures are told; the tasks then stand where they were. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import type { TaskSubject } from '../taskSubject.ts'
import type { LaterChoice } from '../when/laterChoices.ts'
import { useWhenText } from '../when/useWhenText.ts'
import type { When } from '../when/when.ts'
import { moveTasks } from '../writes/moveTasks.ts'

export function useMove(): (tasks: readonly TaskSubject[], when: When) => void {
  const { timeZone } = useFormat()
  const whenText = useWhenText()
  return (tasks, when) => void moveTasks(tasks, when, timeZone, whenText(when)).catch(toastError)
}

/** "In an hour" with "11:45" beside it. */
export function useLaterWords(): (choice: LaterChoice) => { label: string; hint: string } {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ key, when }) => ({ label: t(`tasks:later.${key}`), hint: key === 'hour' ? (when.time ?? '') : when.day ? format.shortDay(when.day) : '' })
}
