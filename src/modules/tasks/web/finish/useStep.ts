/** A next step while it is filled in. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, useFormat } from '../../../../ui/i18n/index.ts'
import type { TaskKind } from '../taskKinds.ts'
import { dueOf, type When } from '../when/when.ts'
import type { NextStep } from '../writes/finishTasks.ts'

interface Draft {
  kind: TaskKind
  title: string
  when: When
}

export type Step = ReturnType<typeof useStep>

export function useStep(kind: TaskKind = 'call') {
  const { t } = useTranslation()
  const format = useFormat()
  const [draft, setDraft] = useState<Draft>(() => ({ kind, title: '', when: { day: addDays(format.today(), 1), time: null } }))
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  /** What the server takes; null when the day is missing or cannot be read, which the field then says. A step without words is named by its kind. */
  const read = (): NextStep | null => {
    const problem = unreadable ?? (draft.when.day ? null : t('tasks:when.needed'))
    setError(problem)
    if (problem) return null
    const { dueOn, dueAt } = dueOf(draft.when, format.timeZone)
    return { title: draft.title.trim() || t(`tasks:tasks.options.kind.${draft.kind}`), kind: draft.kind, ...(dueAt ? { dueAt } : dueOn ? { dueOn } : {}) }
  }
  const set = (part: Partial<Draft>): void => {
    setError(null)
    setDraft((old) => ({ ...old, ...part }))
  }
  return { ...draft, error, set, setUnreadable, read }
}
