/** What the list shows, read from the address, and the ways to change it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { readAddress, writeAddress, type ListAddress } from './listAddress.ts'
import { addressOf, builtInViews, effectiveSettings, isChanged, type ListSettings, type ListView } from './listView.ts'
import { useSavedViews } from './useSavedViews.ts'

export interface ListState {
  views: ListView[]
  view: ListView
  /** What is shown: the view with the changes of the address. */
  settings: ListSettings
  changed: boolean
  address: ListAddress
  setSettings(part: Partial<ListSettings>): void
  /** Typing replaces the address, so that Back leaves the list and not a letter. */
  setAddress(part: Partial<ListAddress>, options?: { replace?: boolean }): void
  openView(key: string): void
  openTrash(): void
  /** False while it is not known yet what the view in the address holds. */
  ready: boolean
}

export function useListState(object: ObjectDeclaration, columns: readonly string[]): ListState {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const address = useMemo(() => readAddress(search), [search])
  const { saved, loaded } = useSavedViews(object, columns)
  const views = useMemo(() => [...builtInViews(object, columns), ...saved], [object, columns, saved])
  const view = views.find((candidate) => candidate.key === address.view) ?? (views[0] as ListView)
  const settings = useMemo(() => effectiveSettings(view, address), [view, address])

  const setAddress = useCallback(
    (part: Partial<ListAddress>, options: { replace?: boolean } = {}): void => {
      void navigate({ to: '.', search: ((old: Record<string, unknown>) => writeAddress({ ...readAddress(old), ...part })) as never, replace: options.replace })
    },
    [navigate],
  )
  const setSettings = useCallback((part: Partial<ListSettings>): void => setAddress(addressOf(view, { ...settings, ...part })), [setAddress, view, settings])
  const openView = useCallback((key: string): void => {
    void navigate({ to: '.', search: writeAddress({ view: key === 'all' ? undefined : key }) as never })
  }, [navigate])

  const openTrash = useCallback((): void => void navigate({ to: '.', search: writeAddress({ trash: true }) as never }), [navigate])

  return { views, view, settings, changed: isChanged(address), address, setSettings, setAddress, openView, openTrash, ready: !address.view || loaded || view.key === address.view }
}
