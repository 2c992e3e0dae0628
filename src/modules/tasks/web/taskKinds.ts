/** Kinds of tasks and how each looks. */
import { IconCheckbox, IconFileText, IconMail, IconMapPin, IconPhone, IconUsers } from '@tabler/icons-react'
import type { IconComponent } from '../../../ui/module.ts'
import type { taskKinds } from '../contract.ts'

export type TaskKind = (typeof taskKinds)[number]

/** Rights may hide the kind of a task, and a kind may be gone: it looks like `todo` then. */
export const kindIcons: Record<TaskKind, IconComponent> = {
  call: IconPhone,
  letter: IconMail,
  meeting: IconUsers,
  visit: IconMapPin,
  document: IconFileText,
  todo: IconCheckbox,
}
