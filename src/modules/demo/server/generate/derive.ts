/** What follows from a customer's rows: next steps, last touches, priority and stage of the customer. */
import type { Company } from '../../../companies/contract.ts'
import type { Contact } from '../../../contacts/contract.ts'
import type { Task } from '../../../tasks/contract.ts'
import type { Dossier, Draft } from './dossier.ts'
import type { World } from './setting.ts'

interface WithStep {
  nextTaskId: string | null
  nextStepOn: string | null
  nextStepAt: string | null
}

/** By day, then those with a time in order of it, then those without. */
function earlier(a: Task, b: Task): boolean {
  if (a.dueOn !== b.dueOn) return a.dueOn! < b.dueOn!
  if (a.dueAt !== b.dueAt) return a.dueAt !== null && (b.dueAt === null || a.dueAt < b.dueAt)
  return a.id < b.id
}

export function deriveAll(world: World, dossier: Dossier): void {
  const nearest = new Map<string, Task>()
  for (const task of dossier.tasks) {
    if (task.status !== 'open') continue
    for (const id of [task.dealId, task.contactId, task.companyId]) {
      if (!id) continue
      const known = nearest.get(id)
      if (!known || earlier(task, known)) nearest.set(id, task)
    }
  }
  const setStep = (record: WithStep & { id: string }): void => {
    const task = nearest.get(record.id)
    if (task) Object.assign(record, { nextTaskId: task.id, nextStepOn: task.dueOn, nextStepAt: task.dueAt })
  }
  const touched = new Map<string, string>()
  for (const activity of dossier.activities) {
    for (const id of [activity.contactId, activity.companyId]) if (id && (touched.get(id) ?? '') < activity.occurredAt) touched.set(id, activity.occurredAt)
  }
  const turnover = new Map<string, { sum: number; lastWon: string }>()
  for (const deal of dossier.deals) {
    if (deal.status !== 'won') continue
    for (const id of [deal.contactId, deal.companyId]) {
      if (!id) continue
      const known = turnover.get(id) ?? { sum: 0, lastWon: '' }
      turnover.set(id, { sum: known.sum + Number(deal.amount!.amount), lastWon: known.lastWon > deal.closedAt! ? known.lastWon : deal.closedAt! })
    }
  }
  const yearAgo = new Date(world.calendar.now - 365 * 86_400_000).toISOString()
  const setCustomer = (record: Draft<Company> | Draft<Contact>): void => {
    setStep(record)
    record.lastTouchAt = touched.get(record.id) ?? null
    const bought = turnover.get(record.id)
    record.priority ??= priorityOf(bought ? bought.sum / world.scale : 0)
    record.stage = bought ? (bought.lastWon >= yearAgo ? 'regular' : 'sleeping') : record.lastTouchAt && record.lastTouchAt < yearAgo ? 'lost' : 'new'
  }
  dossier.deals.forEach(setStep)
  dossier.companies.forEach(setCustomer)
  dossier.contacts.forEach(setCustomer)
}

/** By turnover in euros. */
const priorityOf = (turnover: number): 'A' | 'B' | 'C' => (turnover > 15_000 ? 'A' : turnover > 3_000 ? 'B' : 'C')
