/** One deal as rows: the record, its stays in stages, and what its history tells. */
import type { Deal } from '../../../deals/contract.ts'
import { lostNotes, sources } from '../data/texts.ts'
import type { Text } from '../data/pack.ts'
import { iso } from './calendar.ts'
import type { Customer, Dossier, Draft } from './dossier.ts'
import type { Firm, PipelineUse } from './firm.ts'
import type { Journey } from './journey.ts'
import type { World } from './setting.ts'
import { stamped } from './stamp.ts'

export interface DealPlan {
  pipeline: PipelineUse
  journey: Journey
  number: number
  ownerId: string | null
  /** In the firm's currency, whole units. */
  amount: number
  /** How many pieces the title speaks of. */
  pieces: number
  title: string
  summary: string | null
}

/** An amount as firms ask it: round, log-normal around the pipeline's middle. */
export function planAmount(world: World, pipeline: PipelineUse): number {
  const { random, scale } = world
  const step = scale >= 5 ? 10 ** Math.ceil(Math.log10(scale)) : 10
  const amount = pipeline.median * scale * Math.exp(pipeline.spread * random.normal())
  return Math.max(step, Math.round(amount / step) * step)
}

export function planDeal(world: World, pipeline: PipelineUse, journey: Journey, number: number, ownerId: string | null): DealPlan {
  const amount = planAmount(world, pipeline)
  const pieces = Math.max(1, Math.round(amount / world.scale / pipeline.each))
  const title: Text = world.random.pick(pipeline.titles)
  return { pipeline, journey, number, ownerId, amount, pieces, title: world.text(title, { n: pieces }), summary: null }
}

/** Adds the deal to the dossier. Instants of the journey are moved into working hours. */
export function addDeal(world: World, firm: Firm, dossier: Dossier, customer: Customer, plan: DealPlan): Draft<Deal> {
  const { random, calendar } = world
  const { pipeline, journey } = plan
  const entered = journey.entered.map((at) => calendar.work(at))
  const closedAt = journey.closedAt === null ? null : calendar.work(journey.closedAt)
  const openedAt = entered[0]!
  const stage = pipeline.stages[entered.length - 1]!
  const deal: Draft<Deal> = {
    ...stamped(world.newId(), openedAt, plan.ownerId),
    number: plan.number,
    title: plan.title,
    companyId: customer.company?.id ?? null,
    contactId: (random.chance(0.75) ? customer.contacts[0]! : random.pick(customer.contacts)).id,
    pipelineId: pipeline.id,
    stageId: stage.id,
    status: journey.status,
    amount: world.money(plan.amount),
    probability: journey.status === 'open' && random.chance(0.1) ? String(Math.min(95, stage.probability + 10)) : null,
    ownerId: plan.ownerId,
    productId: firm.use.products.length > 0 ? random.pick(firm.use.products).id : null,
    openedAt: iso(openedAt),
    closedAt: closedAt === null ? null : iso(closedAt),
    expectedCloseOn: calendar.date(expectedDay(world, plan, closedAt)),
    stageEnteredAt: iso(entered.at(-1)!),
    lostReason: journey.lostReason,
    lostNote: journey.lostReason && random.chance(0.6) ? world.text(lostNotes[journey.lostReason]) : null,
    source: customer.contacts[0]!.source ?? world.text(random.pick(sources)),
    summary: plan.summary,
    tags: [],
    nextTaskId: null,
    nextStepOn: null,
    nextStepAt: null,
    sourceId: null,
    unresolved: null,
  }
  addStays(world, dossier, deal, plan, entered, closedAt)
  dossier.deals.push(deal)
  return deal
}

/** A closed deal was expected around its day; some open ones have passed theirs. */
function expectedDay(world: World, plan: DealPlan, closedAt: number | null): number {
  const { random, calendar } = world
  if (closedAt !== null) return calendar.workday(calendar.dayOf(closedAt) + random.whole(-4, 6))
  const left = plan.pipeline.stages.slice(plan.journey.entered.length - 1).reduce((sum, stage) => sum + stage.norm, 0)
  return calendar.workday(calendar.today + Math.round(random.chance(0.12) ? -random.whole(1, 9) : left * (0.4 + random.next())))
}

function addStays(world: World, dossier: Dossier, deal: Draft<Deal>, plan: DealPlan, entered: number[], closedAt: number | null): void {
  const stages = plan.pipeline.stages
  const line = (at: number, changes: Record<string, [unknown, unknown]>) => {
    deal.version += 1
    deal.updatedAt = iso(at)
    dossier.changes.push({ object: 'deals', recordId: deal.id, version: deal.version, actorId: plan.ownerId, at: iso(at), changes })
  }
  const won = plan.journey.status === 'won'
  const last = entered.length - 1
  entered.forEach((at, index) => {
    const next = entered[index + 1]
    dossier.stays.push({
      id: world.newId(),
      dealId: deal.id,
      stageId: stages[index]!.id,
      enteredAt: iso(at),
      leftAt: next !== undefined ? iso(next) : deal.closedAt,
      actorId: plan.ownerId,
    })
    if (index === 0) return
    const closing: Record<string, [unknown, unknown]> = won && index === last ? { status: ['open', 'won'], closedAt: [null, deal.closedAt] } : {}
    line(at, { stageId: [stages[index - 1]!.id, stages[index]!.id], stageEnteredAt: [iso(entered[index - 1]!), iso(at)], ...closing })
  })
  if (plan.journey.status === 'lost')
    line(closedAt!, {
      status: ['open', 'lost'],
      closedAt: [null, deal.closedAt],
      lostReason: [null, deal.lostReason],
      ...(deal.lostNote ? { lostNote: [null, deal.lostNote] } : {}),
    })
}
