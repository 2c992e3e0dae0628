import { useTranslation } from 'react-i18next'
import type { NavItem } from '../../../../ui/module.ts'
import { foldText } from '../../../../ui/palette/fold.ts'
import { useSettingsNavigation } from '../../../../ui/shell/navigation.ts'

export interface SettingsEntry extends Pick<NavItem, 'to' | 'icon'> {
  label: string
  /** What the page is for; empty where its owner says nothing. */
  text: string
}

/**
 * The settings pages that this person sees, those found by a text. A page whose label is `….title`
 * has its sentence beside it, as `….text`.
 */
export function useSettingsEntries(wanted: string, home: string): SettingsEntry[] {
  const { t, i18n } = useTranslation()
  const words = foldText(wanted).split(/\s+/).filter(Boolean)
  return useSettingsNavigation()
    .filter(({ to }) => to !== home)
    .map(({ to, icon, labelKey }) => {
      const textKey = labelKey.replace(/title$/, 'text')
      return { to, icon, label: t(labelKey), text: textKey !== labelKey && i18n.exists(textKey) ? t(textKey) : '' }
    })
    .filter(({ label, text }) => {
      const said = foldText(`${label} ${text}`)
      return words.every((word) => said.includes(word))
    })
}
