/** Fetches what menus and popovers are drawn with: a button with a menu is on every page, an open menu is not. */
import { use } from 'react'
import type * as full from './full.ts'

export type FullParts = typeof full

let arrived: FullParts | null = null
let coming: Promise<FullParts> | null = null

/** What has arrived so far. */
export const fullParts = (): FullParts | null => arrived

/** Fetches once; after a failure the next call tries again. */
export function loadFull(): Promise<FullParts> {
  coming ??= import('./full.ts').then(
    (parts) => (arrived = parts),
    (error: unknown) => {
      coming = null
      throw error
    },
  )
  return coming
}

/** Ahead of the click, when the pointer or the focus comes near. A failure shows at the click. */
export const loadAhead = (): void => void loadFull().catch(() => undefined)

/** For what is drawn inside an open menu or popover; it waits where it is drawn elsewhere. */
export const useFull = (): FullParts => arrived ?? use(loadFull())
