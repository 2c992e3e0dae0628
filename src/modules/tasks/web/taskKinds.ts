/** Kinds of tasks and how each looks. */
import { IconCheckbox, IconFileText, IconMail, IconMapPin, IconPhone, IconUsers } from '@tabler/icons-react'
import type { IconComponent } from '../../../ui/module.ts'
import type { taskKinds } from '../contract.ts'

export type TaskKind = (typeof taskKinds)[number]

export const kindIcons: Record<TaskKind, IconComponent> = {
  call: IconPhone,
  letter: IconMail,
  meeting: IconUsers,
  visit: IconMapPin,
  document: IconFileText,
  todo: IconCheckbox,
}
