/** Notes that sellers left on cards. */
import type { Deal } from '../../../deals/contract.ts'
import type { Customer, Dossier } from './dossier.ts'
import type { World } from './setting.ts'
import { stamped } from './stamp.ts'

export function addNotes(world: World, dossier: Dossier, customer: Customer, deals: readonly Deal[]): void {
  const { random, calendar, pack } = world
  for (const deal of deals) {
    if (pack.notes.length === 0 || !random.chance(0.3)) continue
    const from = Date.parse(deal.openedAt!)
    const to = deal.closedAt ? Date.parse(deal.closedAt) : calendar.now
    dossier.notes.push({
      ...stamped(world.newId(), calendar.work(from + (to - from) * random.next()), deal.ownerId),
      body: world.text(random.pick(pack.notes)),
      pinned: random.chance(0.08),
      contactId: deal.contactId,
      companyId: customer.company?.id ?? null,
      dealId: deal.id,
      ownerId: deal.ownerId,
      sourceId: null,
      unresolved: null,
    })
  }
}
