/** Tags that the records read so far carry, the most used first. */
import { useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Page } from '../../../../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { useRecords } from '../../../api/useRecords.ts'
import { pagesKey } from '../../list/pagesKey.ts'

export function useKnownTags(object: ObjectDeclaration, name: string): string[] {
  const client = useQueryClient()
  const recent = useRecords(object, { filter: { field: name, op: 'empty', value: false }, fields: [name], sort: '-updatedAt', limit: 200 })
  return useMemo(() => {
    const shown = client.getQueriesData<InfiniteData<Page<AnyRecord>>>({ queryKey: pagesKey(object.name) }).flatMap(([, data]) => data?.pages.flatMap((page) => page.data) ?? [])
    const uses = new Map<string, number>()
    for (const record of [...shown, ...(recent.data?.data ?? [])]) {
      for (const tag of ((record as AnyRecord)[name] as string[] | undefined) ?? []) uses.set(tag, (uses.get(tag) ?? 0) + 1)
    }
    return [...uses].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)
  }, [client, object.name, name, recent.data])
}
