import { useSyncExternalStore } from 'react'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const media = matchMedia(query)
      media.addEventListener('change', notify)
      return () => media.removeEventListener('change', notify)
    },
    () => matchMedia(query).matches,
  )
}

/** Under 768: bottom bar, 44 px targets, sheets. */
export const usePhone = (): boolean => useMedia('(max-width: 47.99em)')

/** Under 992: one column, the peek as a sheet. */
export const useNarrow = (): boolean => useMedia('(max-width: 61.99em)')

/** From 1440 on there is room for the wide side bar. */
export const useRoomy = (): boolean => useMedia('(min-width: 90em)')
