/** What only some kinds of entries ask for, calendars above all, fetched when such a kind is chosen. */
import { later } from '../../../../ui/parts/index.ts'

export const CallFields = later(() => import('./CallFields.tsx').then((part) => part.CallFields))
export const PhoneComposer = later(() => import('./PhoneComposer.tsx').then((part) => part.PhoneComposer))
export const TaskFields = later(() => import('./TaskFields.tsx').then((part) => part.TaskFields))
export const WhenField = later(() => import('./WhenField.tsx').then((part) => part.WhenField))
