/** Fills the dossier of a customer, keeping the totals of activities and tasks. */
import { addDeal, type DealPlan } from './deals.ts'
import { deriveAll } from './derive.ts'
import { emptyDossier, type Customer, type Dossier } from './dossier.ts'
import type { Firm } from './firm.ts'
import { addNotes } from './notes.ts'
import { makeQuota } from './quota.ts'
import type { World } from './setting.ts'
import { activityOf, believableCount, dealStory, followUpStory, type Happening } from './story.ts'
import { careTask, couldBePlanned, doneTask, openTask, planSteps, type Due } from './tasks.ts'
import type { Step } from '../data/pack.ts'

export interface Telling {
  /** The next step of the first deal, null for none; chosen by luck when not said. */
  first?: { step: { kind: Step['kind']; title: Step['title']; importance: Step['importance'] | undefined }; due: Due } | null
  /** May be one of the customers with the most touches. */
  busy: boolean
  /** One of the last customers, who take what is left. */
  last: boolean
}

export function makeTeller(world: World, firm: Firm, customers: number): (customer: Customer, plans: readonly DealPlan[], telling: Telling) => Dossier {
  const { random, size } = world
  const touches = makeQuota(size.activities, customers, random.next)
  const todo = makeQuota(size.tasks, customers, random.next)
  const heavy = [...size.heavy]

  return (customer, plans, { first, busy, last }) => {
    const dossier = emptyDossier()
    if (customer.company) dossier.companies.push(customer.company)
    dossier.contacts.push(...customer.contacts)
    const deals = plans.map((plan) => addDeal(world, firm, dossier, customer, plan))
    const weight = last ? 1 : (0.3 + (0.7 * plans.length * customers) / size.deals) * random.tail(0.4)

    const many = busy ? heavy.shift() : undefined
    const story = fit(
      plans.flatMap((plan, index) => dealStory(world, firm, plan, deals[index]!)),
      many ?? touches.want(weight),
    )
    const between = last || many ? story.missing : Math.min(story.missing, believableCount(world, customer, deals))
    const happenings = [...story.kept, ...followUpStory(world, customer, deals, between, last)].sort((a, b) => a.at - b.at)
    dossier.activities = happenings.map((happening) => activityOf(world, customer, happening))
    touches.spend(happenings.length)

    plans.forEach((plan, index) => {
      if (index > 0 || first === undefined) dossier.tasks.push(...planSteps(world, customer, plan, deals[index]!))
      else if (first) dossier.tasks.push(openTask(world, customer, deals[0]!, stepOf(first.step), first.due, deals[0]!.ownerId))
    })
    if (
      customer.ownerId &&
      plans.length > 0 &&
      dossier.tasks.length === 0 &&
      first === undefined &&
      deals.every((deal) => deal.status !== 'open') &&
      random.chance(0.16)
    )
      dossier.tasks.push(careTask(world, customer))
    finishTasks(world, customer, dossier, todo.want(weight), last)
    todo.spend(dossier.tasks.length)

    addNotes(world, dossier, customer, deals)
    deriveAll(world, dossier)
    return dossier
  }
}

const stepOf = ({ kind, title, importance }: { kind: Step['kind']; title: Step['title']; importance: Step['importance'] | undefined }): Step =>
  importance ? { kind, title, importance } : { kind, title }

/** Drops what is said by the way, never papers, visits or payments, where there is more than wanted. */
function fit(story: Happening[], want: number): { kept: Happening[]; missing: number } {
  let surplus = story.length - want
  const kept =
    surplus <= 0
      ? story
      : story.filter(({ touch }) => surplus <= 0 || touch.kind === 'payment' || touch.kind === 'document' || touch.kind === 'visit' || surplus-- <= 0)
  return { kept, missing: Math.max(0, want - kept.length) }
}

/** Ties finished tasks to activities until the customer has as many as wanted. */
function finishTasks(world: World, customer: Customer, dossier: Dossier, want: number, last: boolean): void {
  const couldBe = dossier.activities.filter(couldBePlanned)
  const done = Math.min(couldBe.length, Math.max(0, want - dossier.tasks.length))
  for (let i = 0; i < done; i += 1) dossier.tasks.push(doneTask(world, couldBe[Math.floor(((i + 0.5) * couldBe.length) / done)]!))
  while (last && dossier.tasks.length < want) dossier.tasks.push(careTask(world, customer))
}
