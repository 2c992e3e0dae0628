/** Words for parts that are drawn by the hundred: one subscription for all of them, where `useTranslation` makes one for each. */
import i18next, { type TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'

let version = 0
const watchers = new Set<() => void>()
let listening = false

let due = false

function change(): void {
  due = false
  version++
  watchers.forEach((notify) => notify())
}

function subscribe(notify: () => void): () => void {
  if (!listening) {
    listening = true
    i18next.on('languageChanged', change)
    // Texts come by the hundred.
    i18next.store.on('added', () => {
      if (!due) queueMicrotask(change)
      due = true
    })
  }
  watchers.add(notify)
  return () => watchers.delete(notify)
}

/** Draws the part anew when the language changes or texts arrive. */
export function useText(): TFunction {
  useTextVersion()
  return i18next.t
}

/** Another number when the language changes or texts arrive: what was worded before is out of date then. */
export const useTextVersion = (): number => useSyncExternalStore(subscribe, () => version)

/** The language of the screen. */
export const useLanguage = (): string => useSyncExternalStore(subscribe, () => i18next.language)
