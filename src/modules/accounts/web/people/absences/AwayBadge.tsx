import { IconBeach } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../../ui/i18n/index.ts'
import { Badge } from '../../../../../ui/parts/index.ts'
import { useAbsences } from './useAbsences.ts'

/** Beside a person who is away: until when, and who stands in. Nothing for the others. */
export function AwayBadge({ userId }: { userId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const absence = useAbsences().awayNow(userId)
  if (!absence) return null
  return (
    <Badge kind="attention" icon={<IconBeach size={12} stroke={1.75} aria-hidden />}>
      {t(absence.standIn ? 'accounts:away.badgeStandIn' : 'accounts:away.badge', { day: format.date(absence.toOn), name: absence.standIn?.name })}
    </Badge>
  )
}
