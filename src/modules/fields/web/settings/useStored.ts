/** What is stored of the fields and sections of an object. */
import { useRecords } from '../../../../ui/api/index.ts'
import { fields, sections, type FieldRecord, type SectionRecord } from '../../contract.ts'

const most = 500

export function useStored(object: string) {
  const filter = { field: 'object', op: 'eq', value: object } as const
  const found = useRecords(fields, { filter, sort: 'position', limit: most })
  const parts = useRecords(sections, { filter, sort: 'position', limit: most })
  return {
    fields: (found.data?.data ?? []) as FieldRecord[],
    sections: (parts.data?.data ?? []) as SectionRecord[],
    loading: found.isPending || parts.isPending,
    error: found.error ?? parts.error,
    retry: () => void Promise.all([found.refetch(), parts.refetch()]),
  }
}
