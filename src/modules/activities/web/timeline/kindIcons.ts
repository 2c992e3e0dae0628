import { IconCash, IconCheckbox, IconFileText, IconMail, IconMapPin, IconMessage, IconPhone, IconPhoneIncoming, IconPhoneOutgoing, IconPoint, IconUsers } from '@tabler/icons-react'
import type { IconComponent } from '../../../../ui/module.ts'

const icons: Record<string, IconComponent> = {
  call: IconPhone,
  letter: IconMail,
  message: IconMessage,
  meeting: IconUsers,
  visit: IconMapPin,
  document: IconFileText,
  payment: IconCash,
  task: IconCheckbox,
  todo: IconCheckbox,
}

/** The picture of an activity or task of this kind; calls show which way they went. */
export function kindIcon(kind: string, direction?: string | null): IconComponent {
  if (kind === 'call' && direction === 'in') return IconPhoneIncoming
  if (kind === 'call' && direction === 'out') return IconPhoneOutgoing
  return icons[kind] ?? IconPoint
}
