/** What can be done with the record in view; pages register it, the palette offers it. */
import { useEffect, useId, useRef } from 'react'
import type { IconComponent } from '../module.ts'

export interface PaletteAction {
  key: string
  /** In the person's language. */
  label: string
  icon: IconComponent
  /** Its key on the page, for the cap at the right. */
  keys?: string
  run(): void
}

export interface PaletteSubject {
  /** "Alatau Stroy"; the group is named after it. */
  title: string
  actions: PaletteAction[]
}

const subjects = new Map<string, () => PaletteSubject | null>()

/** Offers actions while the page shows the record; null offers none. */
export function usePaletteActions(subject: PaletteSubject | null): void {
  const id = useId()
  const current = useRef(subject)
  useEffect(() => {
    current.current = subject
  })
  useEffect(() => {
    subjects.set(id, () => current.current)
    return () => void subjects.delete(id)
  }, [id])
}

/** The topmost record: a peek over the page. */
export const currentSubject = (): PaletteSubject | null => [...subjects.values()].reverse().map((get) => get()).find((subject) => subject !== null) ?? null
