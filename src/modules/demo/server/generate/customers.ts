/** All customers of the demo with everything that happened, one dossier after the other, in constant memory. */
import { privatePart } from '../data/sizes.ts'
import { makeArrivals } from './seasons.ts'
import { planDeal, type DealPlan } from './deals.ts'
import type { Dossier } from './dossier.ts'
import type { Firm, PipelineUse } from './firm.ts'
import { heroCustomer, heroDeal, heroDue, heroesOf, heroOwner } from './heroes.ts'
import { makeIdentities } from './identities.ts'
import { makeJourney } from './journey.ts'
import { makePeople } from './people.ts'
import { makePortfolio } from './portfolio.ts'
import { makeQuota } from './quota.ts'
import { makeShuffle } from './shuffle.ts'
import type { World } from './setting.ts'
import { makeTeller } from './teller.ts'

const DAY = 86_400_000

/** The last customers get no deals, so that what is left of the other totals always fits them. */
const restOf = (customers: number): number => Math.max(4, Math.round(customers / 50))

export function* makeCustomers(world: World, firm: Firm): Generator<Dossier> {
  const { size, random, calendar } = world
  const heroes = heroesOf(world)
  const customers = size.companies + Math.round(size.contacts * privatePart)
  const rest = restOf(customers)
  const heads = makeQuota(size.contacts - Math.round(size.contacts * privatePart), size.companies, random.next, 1)
  const deals = makeQuota(size.deals - heroes.length, customers - rest, random.next)
  const identities = makeIdentities(world, makePeople(world, new Set(heroes.map((hero) => world.text(hero.person)))))
  const owner = makePortfolio(world, firm.use.sellers)
  const arrivals = makeArrivals(calendar, world.pack.seasons, size.lately)
  const plan = makePlanner(world, size.deals - heroes.length, arrivals, owner)
  const tell = makeTeller(world, firm, customers)
  const pipelineFor = (side: PipelineUse['serves']): PipelineUse => firm.use.pipelines.find((candidate) => candidate.serves === side) ?? firm.use.pipelines[0]!
  /** A customer is known from the first request on. */
  const sinceOf = (plans: readonly DealPlan[]): number =>
    calendar.work(plans.length > 0 ? Math.min(...plans.map((p) => p.journey.entered[0]!)) : calendar.now - arrivals(random.next()) * DAY)

  for (const [index, hero] of heroes.entries()) {
    const plans = [heroDeal(world, firm, hero, world.setting.lastNumber + size.deals - heroes.length + 1 + index)]
    const before = Array.from({ length: hero.before ?? 0 }, () => plan(pipelineFor(hero.company ? 'companies' : 'people'), heroOwner(world, firm, hero), false))
    plans.push(...before)
    deals.spend(before.length)
    if (hero.company) heads.spend(1)
    const customer = heroCustomer(world, firm, identities, hero, sinceOf(plans))
    yield tell(customer, plans, {
      first: hero.step ? { step: { kind: hero.step[0], title: hero.step[1], importance: hero.step[4] }, due: heroDue(world, hero.step) } : null,
      busy: plans.length > 5,
      last: false,
    })
  }

  const firms = size.companies - heroes.filter((hero) => hero.company).length
  const plain = customers - heroes.length
  for (let index = 0; index < plain; index += 1) {
    const side = Math.floor(((index + 1) * firms) / plain) > Math.floor((index * firms) / plain) ? 'companies' : 'people'
    const ownerId = random.chance(size.unowned) ? null : owner(side)
    const last = plain - index <= rest
    const count = last ? 0 : deals.want((ownerId ? 1.15 : 0.6) * (side === 'companies' ? 1.5 : 0.8) * random.tail(0.9))
    if (!last) deals.spend(count)
    const plans = Array.from({ length: count }, () => plan(pipelineFor(side), ownerId, ownerId !== null))
    const since = sinceOf(plans)
    const region = identities.region()
    const company = side === 'companies' ? identities.company(region, since, ownerId) : null
    const people = company ? heads.want(random.tail(0.6)) : 1
    if (company) heads.spend(people)
    const contacts = Array.from({ length: people }, () => identities.contact(region, since, ownerId, company))
    yield tell({ company, contacts, ownerId, since }, plans, { busy: company !== null && count > 0 && ownerId !== null, last })
  }
}

/** Plans deals that are spread over two years, numbered in the order in which they were opened. */
function makePlanner(world: World, count: number, arrivals: (part: number) => number, owner: (side: PipelineUse['serves']) => string) {
  const slots = makeShuffle(count, world.setting.seed)
  let planned = 0
  return (pipeline: PipelineUse, ownerId: string | null, maybeOpen: boolean): DealPlan => {
    const slot = slots(planned++)
    const age = Math.max(0.02, arrivals((slot + world.random.next()) / count))
    return planDeal(world, pipeline, makeJourney(world, pipeline, age, maybeOpen), world.setting.lastNumber + slot + 1, ownerId ?? owner(pipeline.serves))
  }
}
