/** The names under which screens write the parts of menus and popovers. */
import { createElement, type ComponentType, type ReactNode } from 'react'
import { useFull, type FullParts } from './load.ts'

/** Stands around the element that opens; the opener draws that itself. */
export const Target = ({ children }: { children: ReactNode }) => children

/** What is drawn only while it is open. */
export const Dropdowns = new Set<unknown>()

/** A part of the library, drawn by it once it is there. */
export function partOf(pick: (full: FullParts) => unknown): ComponentType<object> {
  return function Part(props) {
    return createElement(pick(useFull()) as ComponentType<object>, props)
  }
}

export function dropdownOf(pick: (full: FullParts) => unknown): ComponentType<object> {
  const part = partOf(pick)
  Dropdowns.add(part)
  return part
}
