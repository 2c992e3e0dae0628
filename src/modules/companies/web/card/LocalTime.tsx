/** What time it is where the customer is, and whether that is a time to call. */
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { callHours, callWindow, cityOfZone, useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { Badge } from '../../../../ui/parts/index.ts'
import { isReadable } from './isReadable.ts'
import styles from './Card.module.css'

/** `city` is the customer's own word for the place; without it the city of the zone is named. */
export function LocalTime({ timeZone, city }: { timeZone: string; city?: string | null }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const window = callWindow(now, timeZone)
  if (!window) return null
  return (
    <span className={styles.clock} title={timeZone}>
      <IconClock size={14} stroke={1.75} aria-hidden />
      <b>{format.timeIn(now, timeZone)}</b>
      <span>{t('companies:card.inCity', { city: city && isReadable(city, i18n.language) ? city : cityOfZone(timeZone) })}</span>
      <Badge kind={window.open ? 'good' : 'attention'}>{t(`companies:card.calling.${window.open ? 'open' : window.workday ? 'closed' : 'dayOff'}`, callHours)}</Badge>
    </span>
  )
}
