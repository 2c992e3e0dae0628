/** A menu or popover of which only the button is there until it is opened for the first time. */
import { Children, isValidElement, useEffect, useImperativeHandle, useId, useRef, useState, type ComponentType, type ReactElement, type ReactNode, type Ref, type RefObject } from 'react'
import { toastError } from '../../undo/undo.ts'
import { fullParts, loadFull, type FullParts } from './load.ts'
import { Opening, type OpeningButton } from './Opening.tsx'
import { Dropdowns, Target } from './marks.tsx'

interface OpenerProps {
  kind: 'Menu' | 'Popover'
  opened?: boolean
  defaultOpened?: boolean
  onChange?: (opened: boolean) => void
  withRoles?: boolean
  /** Fetches what is drawn inside; it opens when that is there, so that the focus finds its place. */
  prepare?: () => Promise<unknown>
  children?: ReactNode
}

/** A click on the button of a menu toggles it; with `opened`, the owner of a popover decides. */
export function Opener({ kind, children, opened, defaultOpened = false, onChange, prepare, ...rest }: OpenerProps) {
  const [own, setOwn] = useState(defaultOpened)
  const [full, setFull] = useState(() => (prepare ? null : fullParts()))
  const [used, setUsed] = useState(false)
  const place = useRef<HTMLElement>(null)
  const made = useId()
  const isOpen = opened ?? own
  if (isOpen && !used) setUsed(true)
  const missing = isOpen && !full
  useEffect(() => {
    if (missing) void Promise.all([loadFull(), prepare?.()]).then(([parts]) => setFull(parts), toastError)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is to be fetched never changes
  }, [missing])
  const change = (next: boolean): void => {
    setOwn(next)
    onChange?.(next)
  }
  const parts = Children.toArray(children)
  const target = parts.find((part): part is ReactElement<{ children: OpeningButton }> => isValidElement(part) && part.type === Target)
  const dropdowns = parts.filter((part) => isValidElement(part) && Dropdowns.has(part.type))
  const id = target?.props.children.props.id ?? made
  return (
    <>
      {target && (
        <Opening kind={kind} id={id} isOpen={isOpen} prepare={prepare} withRoles={rest.withRoles ?? true} place={place} onToggle={kind === 'Menu' || opened === undefined ? () => change(!isOpen) : undefined}>
          {target.props.children}
        </Opening>
      )}
      {parts.filter((part) => part !== target && !dropdowns.includes(part))}
      {used && full && (
        <Opened {...rest} kind={kind} full={full} id={id} place={place} opened={isOpen} onChange={change}>
          {dropdowns}
        </Opened>
      )}
    </>
  )
}

interface OpenedProps extends OpenerProps {
  full: FullParts
  id: string
  place: RefObject<HTMLElement | null>
}

function Opened({ kind, full, place, opened, children, ...rest }: OpenedProps) {
  // It first stands closed, so that it opens with its movement and knows where the focus was.
  const [standing, setStanding] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setStanding(true))
    return () => clearTimeout(timer)
  }, [])
  const Whole = full[kind] as ComponentType<Omit<OpenerProps, 'kind'>> & { Target: ComponentType<{ children: ReactNode }> }
  return (
    <Whole {...rest} opened={opened && standing}>
      <Whole.Target>
        <Anchor place={place} />
      </Whole.Target>
      {children}
    </Whole>
  )
}

/** Hands the button that is there already to the library as the place to open at. */
function Anchor({ place, ref }: { place: RefObject<HTMLElement | null>; ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => place.current!, [place])
  return null
}
