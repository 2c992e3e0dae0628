import { IconCash, IconCheckbox, IconFileText, IconMail, IconMapPin, IconMessage, IconPhone, IconPhoneIncoming, IconPhoneOutgoing, IconPoint, IconUsers } from '@tabler/icons-react'
import type { IconComponent } from '../../../ui/module.ts'

/** The pictures of activities; calls show which way they went. */
export const kindIcons: Record<string, IconComponent> = {
  call: IconPhone,
  'call.in': IconPhoneIncoming,
  'call.out': IconPhoneOutgoing,
  letter: IconMail,
  message: IconMessage,
  meeting: IconUsers,
  visit: IconMapPin,
  document: IconFileText,
  payment: IconCash,
  task: IconCheckbox,
  other: IconPoint,
}
