/** Words for a problem: what happened, what is kept, what to do. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from './problem.ts'

/** A sentence for a person, in the language of the screen. Server problems bring their own. */
export function problemText(error: unknown, t: TFunction): string {
  if (!(error instanceof ApiProblem)) return t('ui:problems.unexpected')
  if (error.code === 'offline') return t('ui:problems.offline')
  if (error.code === 'timeout') return t('ui:problems.timeout')
  if (error.status === 412) return conflictText(error, t)
  return error.detail || t('ui:problems.status', { status: error.status })
}

/** Names who changed the record since, where the server tells. */
function conflictText(error: ApiProblem, t: TFunction): string {
  const by = error.extra.changedBy
  const name = by && typeof by === 'object' && 'name' in by ? String(by.name) : typeof by === 'string' ? by : ''
  return name ? t('ui:problems.changedBy', { name }) : t('ui:problems.changed')
}

export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => problemText(error, t)
}
