import { IconAlertTriangle, IconArrowRight, IconAt, IconCheckbox, IconClock, IconClockExclamation, IconEye, IconFileImport, IconThumbDown, IconTrophy, IconUserCheck } from '@tabler/icons-react'
import type { IconComponent } from '../../../../ui/module.ts'
import type { NoticeKind } from '../../contract.ts'

export const noticeIcons: Record<NoticeKind, IconComponent> = {
  assigned: IconUserCheck,
  taskAssigned: IconCheckbox,
  taskDue: IconClock,
  taskOverdue: IconClockExclamation,
  mention: IconAt,
  stage: IconArrowRight,
  won: IconTrophy,
  lost: IconThumbDown,
  follow: IconEye,
  importDone: IconFileImport,
  alarm: IconAlertTriangle,
}

/** Colour says urgency and state, nothing else. */
export const noticeTone: Partial<Record<NoticeKind, 'bad' | 'good'>> = { taskOverdue: 'bad', alarm: 'bad', lost: 'bad', won: 'good' }
