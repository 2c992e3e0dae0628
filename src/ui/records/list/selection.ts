/** Which rows are selected: some by id, or all that the filter finds, loaded or not. */

export interface Selection {
  ids: ReadonlySet<string>
  /** Everything that the filter and search find. */
  all: boolean
  /** The row that a range starts from. */
  anchor: string | null
}

export const nothing: Selection = { ids: new Set(), all: false, anchor: null }

export const isSelected = (selection: Selection, id: string): boolean => selection.all || selection.ids.has(id)

/** Turns one row over. Taking one out of "all" leaves the other loaded rows selected. */
export function toggle(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const ids = new Set(selection.all ? loaded : selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, all: false, anchor: id }
}

/** Selects from the anchor to this row, as Shift does. */
export function extend(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : loaded.indexOf(selection.anchor)
  const to = loaded.indexOf(id)
  if (from < 0 || to < 0) return toggle(selection, id, loaded)
  const ids = new Set(selection.all ? loaded : selection.ids)
  for (const between of loaded.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(between)
  return { ids, all: false, anchor: selection.anchor }
}

/** The box in the head: all loaded rows, or none. */
export function toggleLoaded(selection: Selection, loaded: readonly string[]): Selection {
  const every = selection.all || (loaded.length > 0 && loaded.every((id) => selection.ids.has(id)))
  return every ? nothing : { ids: new Set(loaded), all: false, anchor: null }
}

export const selectAll: Selection = { ids: new Set(), all: true, anchor: null }

/** Forgets rows that have gone. */
export function keepOnly(selection: Selection, loaded: readonly string[]): Selection {
  if (selection.all || selection.ids.size === 0) return selection
  const there = new Set(loaded)
  const ids = new Set([...selection.ids].filter((id) => there.has(id)))
  return ids.size === selection.ids.size ? selection : { ...selection, ids }
}
