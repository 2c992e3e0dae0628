/** Records that share a phone, mailbox, tax number or name with this one. */
import { call } from '../../../../ui/api/index.ts'
import { useQuery } from '@tanstack/react-query'
import type { Email, Phone } from '../../../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { findCompanyDuplicates, findContactDuplicates } from '../../contract.ts'

const shown = 5

export function useLikely(object: ObjectDeclaration, record: AnyRecord | undefined): AnyRecord[] {
  const answer = useQuery({
    queryKey: [object.name, 'likely', record?.id, record?.version],
    enabled: record !== undefined,
    queryFn: async ({ signal }) => {
      const query = {
        phone: joined(((record?.phones ?? []) as Phone[]).map((phone) => phone.e164 ?? phone.value)),
        email: joined(((record?.emails ?? []) as Email[]).map((email) => email.value)),
        name: text(record?.[object.title]),
      }
      const { data } = object.name === 'companies' ? await call(findCompanyDuplicates, { query: { ...query, taxNumber: text(record?.taxNumber) }, signal }) : await call(findContactDuplicates, { query, signal })
      return data as unknown as AnyRecord[]
    },
    staleTime: 30_000,
  })
  return (answer.data ?? []).filter(({ id }) => id !== record?.id).slice(0, shown)
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const joined = (values: readonly string[]): string | undefined => values.slice(0, 10).join(',') || undefined
