/** The people of a company, for its card. */
import { fieldOf } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import type { CustomerPerson, CustomerSlotProps } from '../../../companies/web/index.ts'
import { contacts, type Contact } from '../../contract.ts'

const most = 100

/** Whether rights let one see which company a person belongs to. */
export const seesCompany = (): boolean => fieldOf(contacts, 'companyId') !== undefined

export function useCompanyContacts(companyId: string, enabled = true) {
  return useRecords(contacts, { filter: { field: 'companyId', op: 'eq', value: companyId }, sort: 'displayName', limit: most, count: 'exact' }, { enabled: enabled && seesCompany() })
}

/** Whom the head of the company's card names and calls. */
export function useCardPeople({ object, id }: CustomerSlotProps): CustomerPerson[] {
  const found = useCompanyContacts(id, object === 'companies')
  return (object === 'companies' ? (found.data?.data ?? []) : []).map(personOf)
}

/** The number on the tab. */
export function usePeopleCount({ object, id }: CustomerSlotProps): number | null {
  return useCompanyContacts(id, object === 'companies').data?.page.count ?? null
}

const personOf = (contact: Contact): CustomerPerson => ({
  id: contact.id,
  name: contact.displayName ?? '',
  jobTitle: contact.jobTitle,
  phones: contact.phones,
  emails: contact.emails,
  timeZone: contact.timeZone,
  lastTouchAt: contact.lastTouchAt,
})
