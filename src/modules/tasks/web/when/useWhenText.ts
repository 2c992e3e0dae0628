import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { instantOf } from '../../../../ui/records/field/days.ts'
import type { When } from './when.ts'

/** "Wed 25, 14:30", in words that `parseWhen` need not read; empty without a day. */
export function useWhenText(): (when: When) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ day, time }) => {
    if (!day) return ''
    const date = format.shortDay(day)
    return time ? t('tasks:when.dayTime', { day: date, time: format.time(instantOf(`${day} ${time}`, format.timeZone)) }) : date
  }
}
