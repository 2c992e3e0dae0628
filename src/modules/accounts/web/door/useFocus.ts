import { useEffect, useRef, type RefObject } from 'react'

/** Puts the cursor into the field when it appears: the page has one thing to type. */
export function useFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}

/** The same as a ref, for a field that appears later than its page. */
export const focusNow = (field: HTMLInputElement | null): void => field?.focus()
