/** What the palette shows for a text: records, actions on the record in view, places and things to create. */
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { IconFile, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from './fold.ts'
import { objectLook, webModules, type FoundRecord, type IconComponent } from '../module.ts'
import { useCreateItems, useNavigation, useSettingsNavigation } from '../shell/navigation.ts'
import { currentSubject } from './actions.ts'

export interface PaletteItem {
  key: string
  label: string
  /** At the right, grey. */
  hint?: string | null
  keys?: string
  icon: IconComponent
  run(): void
}

export interface PaletteGroup {
  key: string
  title: string
  items: PaletteItem[]
}

const mostPlaces = 8

/** Empty groups are left out. `searching` while the server has not answered yet. */
export function usePaletteGroups(text: string): { groups: PaletteGroup[]; searching: boolean; error: unknown } {
  const { t } = useTranslation()
  const router = useRouter()
  const [subject] = useState(currentSubject)
  const found = useFoundRecords(text)
  const creates = useCreateItems()
  const settings = useSettingsNavigation()
  const places = [...useNavigation().flatMap(({ items }) => items), ...settings]
  const wanted = foldText(text)
  const fits = (label: string): boolean => foldText(label).includes(wanted)
  const go = (to: string) => () => void router.navigate({ to })

  const records = found.data.map((record): PaletteItem => {
    const look = objectLook(record.object)
    return { key: `${record.object} ${record.id}`, label: record.title, hint: record.subtitle, icon: look?.icon ?? IconFile, run: go(look?.to?.(record.id) ?? `/${record.object}/${record.id}`) }
  })
  const goTo = places.map((place): PaletteItem => ({ key: place.to, label: t(place.labelKey), keys: place.goKey && `G ${place.goKey}`, icon: place.icon, run: go(place.to) }))
  const create = creates.map((item): PaletteItem => ({ key: `create ${item.labelKey}`, label: t('ui:palette.create', { what: t(item.labelKey) }), icon: IconPlus, run: () => item.open() }))
  const entries = webModules().flatMap((module) => module.palette ?? []).map((entry): PaletteItem => ({ key: entry.key, label: t(entry.labelKey), icon: entry.icon, run: () => entry.run() }))

  const groups: PaletteGroup[] = [
    { key: 'records', title: t('ui:palette.records'), items: records },
    { key: 'actions', title: subject ? t('ui:palette.doWith', { title: subject.title }) : '', items: (subject?.actions ?? []).filter((action) => fits(action.label)) },
    { key: 'places', title: t('ui:palette.goTo'), items: goTo.filter((item) => fits(item.label)).slice(0, mostPlaces) },
    { key: 'create', title: t('ui:actions.create'), items: [...create, ...entries].filter((item) => fits(item.label)) },
  ]
  return { groups: groups.filter((group) => group.items.length > 0), searching: found.searching, error: found.error }
}

function useFoundRecords(text: string): { data: FoundRecord[]; searching: boolean; error: unknown } {
  const asked = text.trim()
  const searches = webModules().flatMap((module) => module.search ?? [])
  const query = useQuery({
    queryKey: ['palette', asked],
    queryFn: async ({ signal }) => {
      // Typing goes on: only a pause of a tenth of a second asks the server.
      await new Promise((resolve) => setTimeout(resolve, 100))
      signal.throwIfAborted()
      return (await Promise.all(searches.map((search) => search(asked, signal)))).flat()
    },
    enabled: asked.length > 1 && searches.length > 0,
    placeholderData: (before) => before,
    staleTime: 10_000,
  })
  const off = asked.length < 2
  return { data: off ? [] : (query.data ?? []), searching: query.isFetching, error: off ? null : query.error }
}
