/** Light, dark or as the system says; remembered in this browser. */
import { localStorageColorSchemeManager, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'

/** index.html reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'clientele-theme' })

export const colorSchemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
export type ColorScheme = (typeof colorSchemes)[number]

export function useColorScheme(): { scheme: ColorScheme; setScheme: (scheme: ColorScheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return { scheme: colorScheme, setScheme: setColorScheme }
}
