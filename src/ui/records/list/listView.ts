/** The views of a list: built-in ones, saved ones, and what the address changes about the one in use. */
import type { Filter } from '../../../shared/filter.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { fieldOf } from '../../../shared/object.ts'
import { me } from '../filter/rules.ts'
import type { ListAddress } from './listAddress.ts'

export interface ListSettings {
  filter: Filter | null
  sort: string
  columns: string[]
}

export interface ListView {
  key: string
  /** Of a built-in view. */
  labelKey?: string
  /** Of a saved view. */
  saved?: { id: string; version: number; name: string; ownerId: string | null; shared: boolean }
  settings: ListSettings
}

/** Everything, and what is mine where records have an owner. */
export function builtInViews(object: ObjectDeclaration, columns: readonly string[]): ListView[] {
  const base = { sort: object.defaultSort, columns: [...columns] }
  const all: ListView = { key: 'all', labelKey: 'ui:records.views.all', settings: { ...base, filter: null } }
  const { owner } = object.access
  if (!owner) return [all]
  return [all, { key: 'mine', labelKey: 'ui:records.views.mine', settings: { ...base, filter: { field: owner, op: 'in', value: [me] } } }]
}

/** A record of `views` as the list uses it. Fields and orders that are no more are left out. */
export function savedView(object: ObjectDeclaration, record: Readonly<Record<string, unknown>>, columns: readonly string[]): ListView {
  const settings = (record.settings ?? {}) as { filter?: Filter | null; sort?: string; columns?: string[] }
  const known = settings.columns?.filter((name) => fieldOf(object, name)) ?? []
  const sortable = settings.sort?.split(',').every((part) => fieldOf(object, part.replace(/^-/, ''))?.sortable)
  return {
    key: String(record.id),
    saved: { id: String(record.id), version: Number(record.version), name: String(record.name), ownerId: (record.ownerId as string | null) ?? null, shared: record.shared === true },
    settings: { filter: settings.filter ?? null, sort: sortable && settings.sort ? settings.sort : object.defaultSort, columns: known.length > 0 ? known : [...columns] },
  }
}

/** What is shown: the view with what the address says instead. */
export function effectiveSettings(view: ListView, address: ListAddress): ListSettings {
  return {
    filter: address.filter === undefined ? view.settings.filter : address.filter,
    sort: address.sort ?? view.settings.sort,
    columns: address.columns ?? view.settings.columns,
  }
}

/** The address for these settings: only what differs from the view stands in it. */
export function addressOf(view: ListView, settings: ListSettings): Pick<ListAddress, 'filter' | 'sort' | 'columns'> {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  return {
    filter: same(settings.filter, view.settings.filter) ? undefined : settings.filter,
    sort: settings.sort === view.settings.sort ? undefined : settings.sort,
    columns: same(settings.columns, view.settings.columns) ? undefined : settings.columns,
  }
}

export const isChanged = (address: ListAddress): boolean => address.filter !== undefined || address.sort !== undefined || address.columns !== undefined
