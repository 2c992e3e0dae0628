/** A change of a deal's stage or status has a word of its own in the history. */
import type { TFunction } from 'i18next'
import type { HistoryLine } from '../../../../ui/records/history/index.ts'

export function dealWord(t: TFunction, { op, changes }: HistoryLine): string | undefined {
  if (op !== 'update' || !changes) return undefined
  const status = changes.status?.[1]
  if (status === 'won' || status === 'lost') return t(`deals:history.${status}`)
  if (status === 'open') return t('deals:history.reopened')
  return changes.stageId ? t('deals:history.moved') : undefined
}
