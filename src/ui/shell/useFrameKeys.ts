/** The keys that act on every page. */
import { useKeys, type KeyBinding } from '../keys/bindings.ts'
import { openKeyHelp } from '../keys/openHelp.tsx'
import { openPalette } from '../palette/open.tsx'
import { undoLast } from '../undo/undo.ts'
import { openCreateSheet } from './CreateMenu.tsx'
import { useCreateItems, useNavigation, useSettingsNavigation } from './navigation.ts'

export function useFrameKeys(go: (to: string) => void): void {
  const mayCreate = useCreateItems().length > 0
  const places = useNavigation().flatMap(({ items }) => items)
  const [settings] = useSettingsNavigation()
  const goTo: KeyBinding[] = places.flatMap((item) => (item.goKey ? [{ keys: `G ${item.goKey}`, labelKey: item.labelKey, run: () => go(item.to) }] : []))
  if (settings) goTo.push({ keys: 'G ,', labelKey: 'ui:frame.settings', run: () => go(settings.to) })
  useKeys([
    { keys: 'Ctrl K', labelKey: 'ui:keys.palette', run: openPalette, always: true },
    { keys: '?', labelKey: 'ui:keys.help', run: openKeyHelp },
    { keys: 'Ctrl Z', labelKey: 'ui:actions.undo', run: undoLast },
    // Without a search box of its own a page leaves "/" to the palette.
    { keys: '/', labelKey: 'ui:keys.search', run: openPalette },
    ...(mayCreate ? [{ keys: 'C', labelKey: 'ui:actions.create', run: openCreateSheet }] : []),
    ...goTo,
  ])
}
