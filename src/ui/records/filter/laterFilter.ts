/** What an open condition is edited with, fetched when the pointer or the focus comes to the filter. */
import { later } from '../../parts/later.tsx'

export const FieldMenu = later(() => import('./FieldMenu.tsx').then((part) => part.FieldMenu))
export const GroupEditor = later(() => import('./GroupEditor.tsx').then((part) => part.GroupEditor))
export const RuleEditor = later(() => import('./RuleEditor.tsx').then((part) => part.RuleEditor))

export const fetchFilterParts = (): Promise<unknown> => Promise.all([FieldMenu.fetch(), GroupEditor.fetch(), RuleEditor.fetch()])
