/** The button of a menu or popover, with what assistive technology is told of it. */
import { cloneElement, useCallback, type MouseEvent, type ReactElement, type Ref, type RefObject } from 'react'
import { loadAhead } from './load.ts'
import { mergeRefs } from './mergeRefs.ts'

interface ButtonProps {
  ref?: Ref<HTMLElement>
  id?: string
  onClick?: (event: MouseEvent<HTMLElement>) => void
  onPointerEnter?: (event: unknown) => void
  onFocus?: (event: unknown) => void
}

export type OpeningButton = ReactElement<ButtonProps>

interface OpeningProps {
  kind: 'Menu' | 'Popover'
  id: string
  isOpen: boolean
  withRoles: boolean
  place: RefObject<HTMLElement | null>
  prepare?: () => Promise<unknown>
  onToggle?: () => void
  children: OpeningButton
}

export function Opening({ kind, id, isOpen, withRoles, place, prepare, onToggle, children }: OpeningProps) {
  const given = children.props
  const own = given.ref
  const ref = useCallback((element: HTMLElement | null) => mergeRefs(own, place)(element), [own, place])
  const roles = withRoles && { id, 'aria-haspopup': kind === 'Menu' ? ('menu' as const) : ('dialog' as const), 'aria-expanded': isOpen, 'aria-controls': isOpen ? `${id}-dropdown` : undefined }
  const fetchAhead = (): void => {
    loadAhead()
    prepare?.().catch(() => undefined)
  }
  return cloneElement(children, {
    ...roles,
    ref,
    onPointerEnter(event: unknown) {
      fetchAhead()
      given.onPointerEnter?.(event)
    },
    onFocus(event: unknown) {
      fetchAhead()
      given.onFocus?.(event)
    },
    ...(onToggle && {
      onClick(event: MouseEvent<HTMLElement>) {
        given.onClick?.(event)
        onToggle()
      },
    }),
  })
}
