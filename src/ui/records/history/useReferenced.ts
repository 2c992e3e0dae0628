/** The records that changed reference fields name, so that people read names and not ids. */
import { useQueries } from '@tanstack/react-query'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { recordKeys, records } from '../../api/index.ts'

/** Field name → value before and after; null for a record just made. */
export type Changes = Readonly<Record<string, readonly [before: unknown, after: unknown]>>

/** By id. What may not be seen or is gone for good is absent. */
export function useReferenced(object: ObjectDeclaration, changes: Changes): ReadonlyMap<string, AnyRecord> {
  const wanted = referencesIn(object, changes)
  const answers = useQueries({ queries: wanted.map(({ to, id }) => ({ queryKey: recordKeys.one(to, id), queryFn: () => records.get(to, id), staleTime: 5 * 60_000, retry: false })) })
  return new Map(wanted.flatMap(({ id }, index) => (answers[index]?.data ? [[id, answers[index].data]] : [])))
}

export function referencesIn(object: ObjectDeclaration, changes: Changes): { to: string; id: string }[] {
  const found = new Map<string, { to: string; id: string }>()
  for (const [name, values] of Object.entries(changes)) {
    const field = fieldOf(object, name)
    if (field?.type !== 'reference') continue
    for (const id of values) if (typeof id === 'string') found.set(id, { to: field.to, id })
  }
  return [...found.values()]
}
