/** What the screens need of a task to finish, move or edit it, whether it came from My day or from a list. */
import type { Money } from '../../../shared/fields.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import type { Importance } from '../../../ui/parts/index.ts'
import { linkedRecord, titleOf } from '../../../ui/records/registry.ts'
import type { TaskKind } from './taskKinds.ts'

export interface TaskCustomer {
  object: 'companies' | 'contacts'
  id: string
  name: string
  /** Whom to ask for, where the customer is a company. */
  person: string | null
  timeZone: string | null
  /** E.164, or as typed where the number could not be read. */
  phone: string | null
}

export interface TaskSubject {
  id: string
  title: string
  /** Null where rights hide it. */
  kind: TaskKind | null
  importance: Importance | null
  /** `YYYY-MM-DD` in the firm's time zone. */
  dueOn: string | null
  /** RFC 3339; null for some time that day. */
  dueAt: string | null
  deal: { id: string; title: string; amount: Money | null } | null
  customer: TaskCustomer | null
}

/** The relations that `subjectOf` reads from a record of the list. */
export const subjectRelations = ['deal', 'company', 'contact', 'owner']

export function subjectOf(record: AnyRecord): TaskSubject {
  const deal = linkedRecord(record, 'deal')
  return {
    id: record.id,
    title: String(record.title),
    kind: (record.kind ?? null) as TaskKind | null,
    importance: (record.importance as Importance | null) ?? null,
    dueOn: (record.dueOn as string | null) ?? null,
    dueAt: (record.dueAt as string | null) ?? null,
    deal: deal && { id: deal.id, title: titleOf('deals', deal), amount: (deal.amount as Money | null) ?? null },
    customer: customerOf(linkedRecord(record, 'company'), linkedRecord(record, 'contact')),
  }
}

function customerOf(company: AnyRecord | null, contact: AnyRecord | null): TaskCustomer | null {
  const record = company ?? contact
  if (!record) return null
  const object = company ? 'companies' : 'contacts'
  const phones = ((contact ?? record).phones ?? []) as { value: string; e164?: string | null; primary?: boolean }[]
  const phone = phones.find((row) => row.primary) ?? phones[0]
  return {
    object,
    id: record.id,
    name: titleOf(object, record),
    person: company && contact ? titleOf('contacts', contact) : null,
    timeZone: ((contact?.timeZone ?? record.timeZone) as string | null | undefined) ?? null,
    phone: phone?.e164 ?? phone?.value ?? null,
  }
}

export const customerPath = ({ object, id }: Pick<TaskCustomer, 'object' | 'id'>): string => `/${object}/${id}`

export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
