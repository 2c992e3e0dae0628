/** Records that are known already by the phone, mailbox or number being typed. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Condition, Filter } from '../../../shared/filter.ts'
import type { Email, Phone } from '../../../shared/fields.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { records } from '../../api/records.ts'
import { toE164 } from '../field/phoneText.ts'

export function useDuplicates(object: ObjectDeclaration, values: Readonly<Record<string, unknown>>, ownId: string | undefined, country: string): AnyRecord[] {
  const relevant = Object.fromEntries((object.matchBy ?? []).filter((name) => name !== 'sourceId').map((name) => [name, values[name]]))
  const [settled] = useDebouncedValue(JSON.stringify(relevant), 400)
  const answer = useQuery({
    // Not a list key: what stands under those is a page, and is changed in place by edits.
    queryKey: [object.name, 'duplicates', settled],
    queryFn: async ({ signal }) => {
      const filter = await duplicateFilter(object, JSON.parse(settled) as Record<string, unknown>, country)
      if (!filter) return []
      return (await records.list(object as ObjectDeclaration, { filter, limit: 4 }, signal)).data as AnyRecord[]
    },
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  return (answer.data ?? []).filter((record) => record.id !== ownId).slice(0, 3)
}

/** The question to the server; null while there is nothing worth asking. */
export async function duplicateFilter(object: ObjectDeclaration, values: Readonly<Record<string, unknown>>, country: string): Promise<Filter | null> {
  const asked: Condition[] = []
  const ask = (field: string, value: string): void => void asked.push({ field, op: 'eq', value })
  for (const [name, value] of Object.entries(values)) {
    const type = fieldOf(object, name)?.type
    if (type === 'emails') for (const email of (value as Email[] | null) ?? []) if (/.@.+\../.test(email.value)) ask(name, email.value.trim())
    if (type === 'phones') {
      for (const phone of (value as Phone[] | null) ?? []) {
        const digits = phone.value.replace(/\D/g, '')
        if (digits.length >= 6) ask(name, (await toE164(phone.value, country)) ?? digits)
      }
    }
    if (type === 'text' && typeof value === 'string' && value.trim().length >= 3) ask(name, value.trim())
  }
  return asked.length === 0 ? null : asked.length === 1 ? (asked[0] as Condition) : { or: asked }
}
