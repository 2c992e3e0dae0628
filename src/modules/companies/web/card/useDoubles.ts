/** Other cards that carry the same phone, mailbox, number or name. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { recordKeys, records } from '../../../../ui/api/index.ts'
import { duplicateFilter } from '../../../../ui/records/form/useDuplicates.ts'

const shown = 3

/** `country`, ISO 3166-1 alpha-2, reads numbers that are written without their own. */
export function useDoubles(object: ObjectDeclaration, record: AnyRecord, country: string): AnyRecord[] {
  const marks = useMemo(() => Object.fromEntries((object.matchBy ?? []).filter((name) => name !== 'sourceId').map((name) => [name, record[name]])), [object, record])
  const found = useQuery({
    queryKey: [...recordKeys.object(object.name), 'doubles', record.id, marks],
    queryFn: async ({ signal }) => {
      const filter = await duplicateFilter(object, marks, country)
      return filter ? (await records.list(object, { filter, limit: shown + 1 }, signal)).data : []
    },
    staleTime: 60_000,
  })
  return (found.data ?? []).filter(({ id }) => id !== record.id).slice(0, shown) as AnyRecord[]
}
