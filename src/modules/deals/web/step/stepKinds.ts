/** Kinds of tasks as the tasks module names them; that module knows deals and cannot be asked from here. */
import { IconCalendarEvent, IconCheckbox, IconFileText, IconMail, IconMapPin, IconPhone } from '@tabler/icons-react'
import type { IconComponent } from '../../../../ui/module.ts'

export const stepKinds = ['call', 'letter', 'meeting', 'visit', 'document', 'todo'] as const
export type StepKind = (typeof stepKinds)[number]

export const stepIcons: Record<StepKind, IconComponent> = {
  call: IconPhone,
  letter: IconMail,
  meeting: IconCalendarEvent,
  visit: IconMapPin,
  document: IconFileText,
  todo: IconCheckbox,
}
