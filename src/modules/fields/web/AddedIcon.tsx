import { createElement } from 'react'
import { addedIcon } from './icons.ts'

/** The icon of an administrator's section or object, as it stands beside its name. */
export function AddedIcon({ name }: { name: string | null }) {
  return createElement(addedIcon(name), { size: 16, stroke: 1.75, 'aria-hidden': true })
}
