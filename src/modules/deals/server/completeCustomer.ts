/** What belongs to a deal belongs to its customer, and what belongs to a contact to his company: never typed twice. */
import type { Call, Tx } from '../../../kernel/call.ts'
import type { Change } from '../../../kernel/module.ts'
import { recordsById } from '../../../kernel/records/include.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals } from '../contract.ts'

/** Fills empty `contactId` and `companyId` of records that carry `dealId`, `contactId`, `companyId`. */
export async function completeCustomer(tx: Tx, call: Call, changes: readonly Change[]): Promise<void> {
  const ofDeal = changes.filter(({ before, after }) => after.dealId && after.dealId !== before?.dealId)
  if (ofDeal.length > 0) {
    const found = await recordsById(tx, call, deals, ofDeal.map(({ after }) => after.dealId as string))
    for (const { after } of ofDeal) {
      const deal = found.get(after.dealId as string)
      after.contactId ??= deal?.contactId ?? null
      after.companyId ??= deal?.companyId ?? null
    }
  }
  const ofContact = changes.filter(({ before, after }) => after.contactId && !after.companyId && after.contactId !== before?.contactId)
  if (ofContact.length === 0) return
  const people = await recordsById(tx, call, contacts, ofContact.map(({ after }) => after.contactId as string))
  for (const { after } of ofContact) after.companyId = people.get(after.contactId as string)?.companyId ?? null
}
