/** The mapping that somebody works on, its preview and its dry run. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { call } from '../../../ui/api/index.ts'
import { dryRunImport, previewImport, type ColumnMapping, type ImportState, type Mapping } from '../contract.ts'

export interface ImportDraft {
  state: ImportState
  mappings: Mapping[]
  /** The file in view. */
  file: number
  mapping: Mapping
  setFile(index: number): void
  setMapping(change: Partial<Mapping>): void
  setColumn(column: number, change: Partial<ColumnMapping>): void
  /** What a text of the file is to be read as; undefined takes the answer back. */
  setValue(to: string, text: string, value: string | null | undefined): void
}

export function useImportDraft(state: ImportState): ImportDraft {
  const [mappings, setMappings] = useState(() => state.files.map((file) => file.mapping))
  const [file, setFile] = useState(0)
  const change = (update: (mapping: Mapping) => Mapping): void => setMappings((all) => all.map((mapping, index) => (index === file ? update(mapping) : mapping)))
  return {
    state,
    mappings,
    file,
    mapping: mappings[file]!,
    setFile,
    setMapping: (patch) => change((mapping) => ({ ...mapping, ...patch })),
    setColumn: (column, patch) => change((mapping) => ({ ...mapping, columns: mapping.columns.map((entry) => (entry.column === column ? { ...entry, ...patch } : entry)) })),
    setValue: (to, text, value) =>
      change((mapping) => {
        const { [text]: _, ...others } = mapping.values[to] ?? {}
        return { ...mapping, values: { ...mapping.values, [to]: value === undefined ? others : { ...others, [text]: value } } }
      }),
  }
}

/** Rows as they will be stored. */
export function usePreview(draft: ImportDraft, only: 'first' | 'problems', rows: readonly number[]) {
  const key = useMemo(() => JSON.stringify(draft.mapping), [draft.mapping])
  const [settled] = useDebouncedValue(key, 250)
  return useQuery({
    queryKey: ['importPreview', draft.state.id, draft.file, settled, only, only === 'problems' ? rows : null],
    queryFn: ({ signal }) => call(previewImport, { params: { id: draft.state.id }, body: { file: draft.file, mapping: JSON.parse(settled) as Mapping, only, rows: [...rows] }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

/** Everything the import would do, counted anew when the mapping rests. */
export function useDryRun(draft: ImportDraft) {
  const key = useMemo(() => JSON.stringify(draft.mappings), [draft.mappings])
  const [settled] = useDebouncedValue(key, 700)
  const query = useQuery({
    queryKey: ['importDryRun', draft.state.id, settled],
    queryFn: ({ signal }) => call(dryRunImport, { params: { id: draft.state.id }, body: { mappings: JSON.parse(settled) as Mapping[] }, signal, timeout: 300_000 }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return { ...query, counting: query.isFetching || settled !== key }
}
