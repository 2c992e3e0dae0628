/** The one registry of keys. What is registered last lies on top: a page over the frame, a dialog over the page. */
import { useEffect, useId, useRef } from 'react'

export interface KeyBinding {
  /** `J`, `Ctrl K`, `G D`, `Shift ArrowLeft`, `?`, `Space`, `Enter`, `Escape`. */
  keys: string
  /** The words in the help sheet; a binding without them is not listed. */
  labelKey?: string
  run(event: KeyboardEvent): void
  /** Also while a field has focus or a dialog is open. */
  always?: boolean
}

const layers = new Map<string, () => readonly KeyBinding[]>()
const offKey = 'clientele-keys'

/** Whether single letters act. Combinations with Ctrl and Escape always do. */
export const lettersOn = (): boolean => localStorage.getItem(offKey) !== 'off'
export const setLettersOn = (on: boolean): void => (on ? localStorage.removeItem(offKey) : localStorage.setItem(offKey, 'off'))

/** Keys that act while this part is on the screen. */
export function useKeys(bindings: readonly KeyBinding[], enabled = true): void {
  const id = useId()
  const current = useRef(bindings)
  useEffect(() => {
    current.current = bindings
  })
  useEffect(() => {
    if (!enabled) return
    layers.set(id, () => current.current)
    return () => void layers.delete(id)
  }, [id, enabled])
}

/** All bindings in force, the topmost first. */
export const activeBindings = (): KeyBinding[] => [...layers.values()].reverse().flatMap((bindings) => bindings())
