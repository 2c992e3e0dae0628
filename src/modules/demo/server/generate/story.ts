/** What happened with a customer: the touches that belong to the stages of deals, and those between them. */
import type { Activity } from '../../../activities/contract.ts'
import type { Deal } from '../../../deals/contract.ts'
import { followUps, satisfactionCall } from '../data/texts.ts'
import type { Touch } from '../data/pack.ts'
import { iso } from './calendar.ts'
import type { DealPlan } from './deals.ts'
import type { Customer, Draft } from './dossier.ts'
import type { Firm } from './firm.ts'
import type { World } from './setting.ts'
import { stamped } from './stamp.ts'
import type { Values } from './template.ts'

const DAY = 86_400_000

export interface Happening {
  /** Already in working hours. */
  at: number
  touch: Touch
  values: Values
  deal: Deal | null
  ownerId: string | null
}

/** The touches of a deal's stages, in order. Payments come with entering a stage and add up to the amount of a won deal. */
export function dealStory(world: World, firm: Firm, plan: DealPlan, deal: Deal): Happening[] {
  const { random, calendar } = world
  const { journey } = plan
  const happenings: Happening[] = []
  const end = journey.closedAt ?? calendar.now
  let paid = 0
  journey.entered.forEach((from, index) => {
    const stage = plan.pipeline.stages[index]!
    const present = index === journey.entered.length - 1 && journey.status !== 'won'
    const to = journey.entered[index + 1] ?? end
    stage.touches.forEach((touch, place) => {
      const atEntry = Boolean(touch.pays) || index === 0 || (journey.status === 'won' && to <= from)
      const done = (place + 0.3 + 0.6 * random.next()) / stage.touches.length
      // In the stage where a deal stands, its work is done in part.
      if (present && !atEntry && (to - from) / DAY < done * stage.norm) return
      if (touch.share !== undefined && !random.chance(touch.share)) return
      const part = touch.pays ? (isLastPayment(plan, touch) ? plan.amount - paid : Math.round(plan.amount * touch.pays)) : 0
      paid += part
      const values = {
        deal: plan.title,
        n: plan.pieces,
        number: plan.number,
        sum: world.sum(plan.amount),
        part: world.sum(part),
        photos: 4 + (plan.number % 9),
      }
      happenings.push({
        at: calendar.work(atEntry ? from : from + (to - from) * Math.min(0.98, done)),
        touch,
        values,
        deal,
        ownerId: worker(world, firm, touch, plan.ownerId),
      })
    })
  })
  const care = end + 12 * DAY * (0.5 + random.next())
  if (journey.status === 'won' && care < calendar.now && random.chance(satisfactionCall.share!))
    happenings.push({ at: calendar.work(care), touch: satisfactionCall, values: {}, deal, ownerId: plan.ownerId })
  return happenings
}

function isLastPayment(plan: DealPlan, touch: Touch): boolean {
  return plan.pipeline.stages.flatMap((stage) => stage.touches.filter((t) => t.pays)).at(-1) === touch
}

/** Times in which there was something to talk about: those of the deals, and thinly all the time as a customer. */
function talkingTimes(world: World, customer: Customer, deals: readonly Deal[]): { deal: Deal | null; from: number; to: number; days: number }[] {
  const spans = deals.map((deal) => spanOf(world, deal)).map((span) => ({ ...span, days: (span.to - span.from) / DAY }))
  return [...spans, { deal: null, from: customer.since, to: world.calendar.now, days: (world.calendar.now - customer.since) / DAY / 10 }]
}

/** `count` touches between the steps. */
export function followUpStory(world: World, customer: Customer, deals: readonly Deal[], count: number, outgoingOnly: boolean): Happening[] {
  const { random, calendar } = world
  const choice = outgoingOnly ? outgoing : followUps
  const times = talkingTimes(world, customer, deals)
  return Array.from({ length: count }, () => {
    const { deal, from, to } = random.weighted(times, (time) => time.days)
    return { at: calendar.work(from + (to - from) * random.next()), touch: random.pick(choice), values: {}, deal, ownerId: deal?.ownerId ?? customer.ownerId }
  })
}

/** How many touches between the steps people would believe: some three a week of a deal. */
export function believableCount(world: World, customer: Customer, deals: readonly Deal[]): number {
  return Math.floor(talkingTimes(world, customer, deals).reduce((sum, { days }) => sum + days, 0) * 0.45)
}

function spanOf(world: World, deal: Deal): { deal: Deal; from: number; to: number } {
  return { deal, from: Date.parse(deal.openedAt!), to: deal.closedAt ? Date.parse(deal.closedAt) : world.calendar.now }
}

const outgoing = followUps.filter((touch) => touch.way === 'out')

function worker(world: World, firm: Firm, touch: Touch, seller: string | null): string | null {
  if (touch.by === 'field') return world.random.pick(firm.use.field)
  return touch.by === 'finance' ? firm.use.finance : seller
}

export function activityOf(world: World, customer: Customer, { at, touch, values, deal, ownerId }: Happening): Draft<Activity> {
  const { random } = world
  const contact = deal?.contactId ?? (customer.contacts.length === 1 || random.chance(0.6) ? customer.contacts[0]! : random.pick(customer.contacts)).id
  return {
    ...stamped(world.newId(), at, ownerId),
    kind: touch.kind,
    direction: touch.way ?? null,
    title: world.text(touch.title, values).slice(0, 255),
    body: touch.body ? world.text(random.pick(touch.body), values) : null,
    occurredAt: iso(at),
    durationSeconds: touch.minutes ? Math.round((touch.minutes[0] + (touch.minutes[1] - touch.minutes[0]) * random.next()) * 60) + random.whole(5, 55) : null,
    outcome: null,
    contactId: contact,
    companyId: customer.company?.id ?? null,
    dealId: deal?.id ?? null,
    taskId: null,
    ownerId,
    sourceId: null,
    unresolved: null,
  }
}
