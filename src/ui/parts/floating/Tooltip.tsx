/** A few words on what an element is, while the pointer rests on it or the keyboard stands on it. Without a touch: there is nothing to rest with. */
import { cloneElement, useCallback, useId, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode, type Ref } from 'react'
import { createPortal } from 'react-dom'
import { mergeRefs } from './mergeRefs.ts'
import { placeTip, type TipSide } from './placeTip.ts'
import styles from './Tooltip.module.css'

interface TooltipProps {
  label: ReactNode
  position?: TipSide
  disabled?: boolean
  /** Milliseconds. */
  openDelay?: number
  children: ReactNode
  ref?: Ref<HTMLElement>
}

type Child = ReactElement<{ ref?: Ref<HTMLElement>; 'aria-describedby'?: string }>

/** Further properties go on to the element, so that a tooltip may stand between a menu and its button. */
export function Tooltip({ label, position = 'top', disabled = false, openDelay = 400, children, ref: outer, ...rest }: TooltipProps) {
  const child = children as Child
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const watch = useCallback((element: HTMLElement | null) => (element && !disabled ? watchRest(element, openDelay, setTarget) : undefined), [disabled, openDelay])
  const given = child.props.ref
  const merged = useCallback((element: HTMLElement | null) => mergeRefs(given, outer, watch)(element), [given, outer, watch])
  const id = useId()
  const shown = target !== null && !disabled
  return (
    <>
      {/* The ref is handed on, not read. */}
      {/* oxlint-disable-next-line react/refs */}
      {cloneElement(child, { ...rest, ref: merged, ...(shown ? { 'aria-describedby': id } : {}) })}
      {shown && createPortal(<Tip id={id} label={label} side={position} target={target} />, document.body)}
    </>
  )
}

function Tip({ id, label, side, target }: { id: string; label: ReactNode; side: TipSide; target: HTMLElement }) {
  const tip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = tip.current
    if (!own) return
    const { left, top } = placeTip(side, target.getBoundingClientRect(), own.getBoundingClientRect(), { width: innerWidth, height: innerHeight })
    own.style.translate = `${left}px ${top}px`
  })
  return (
    <div ref={tip} id={id} role="tooltip" className={styles.tip}>
      {label}
    </div>
  )
}

/** Tells when the pointer has rested on the element or the keyboard came to it, and when that is over. A page has hundreds of these: only what begins it is heard all the time. */
function watchRest(element: HTMLElement, delay: number, tell: (element: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let near: AbortController | null = null
  let open = false
  const set = (next: boolean): void => {
    clearTimeout(timer)
    if (open !== next) tell(next ? element : null)
    open = next
    if (!next) leave()
  }
  const leave = (): void => {
    near?.abort()
    near = null
  }
  const close = (): void => set(false)
  const closeOpen = (): void => void (open && set(false))
  const come = (): void => {
    if (near) return
    near = new AbortController()
    const { signal } = near
    for (const name of ['pointerleave', 'pointerdown', 'blur']) element.addEventListener(name, close, { signal, passive: true })
    for (const name of ['scroll', 'keydown']) window.addEventListener(name, closeOpen, { signal, passive: true, capture: true })
  }
  const enter = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return
    come()
    clearTimeout(timer)
    timer = setTimeout(() => set(true), delay)
  }
  const focus = (): void => {
    if (!element.matches(':focus-visible')) return
    come()
    set(true)
  }
  element.addEventListener('pointerenter', enter, { passive: true })
  element.addEventListener('focus', focus, { passive: true })
  return () => {
    set(false)
    element.removeEventListener('pointerenter', enter)
    element.removeEventListener('focus', focus)
  }
}
