/** The customers with a story of their own, as plans that the rest of the generator fills. */
import { displayName } from '../../../contacts/server/index.ts'
import { windowsHeroes } from '../data/heroes/windows.ts'
import type { Hero } from '../data/hero.ts'
import { regions } from '../data/regions/index.ts'
import type { DealPlan } from './deals.ts'
import type { Customer } from './dossier.ts'
import type { Firm } from './firm.ts'
import type { IdentityMaker } from './identities.ts'
import { exampleDomain, spaced } from './people.ts'
import type { World } from './setting.ts'
import type { Due } from './tasks.ts'

const DAY = 86_400_000

export function heroesOf(world: World): readonly Hero[] {
  return world.setting.industry === 'windows' ? windowsHeroes : []
}

/** Anna's customers of the story go to the person who looks, so that their day is full. */
export const heroOwner = (world: World, firm: Firm, hero: Hero): string => (hero.owner === 'anna' && world.setting.hostId) || firm.use.people[hero.owner]!

export function heroCustomer(world: World, firm: Firm, identities: IdentityMaker, hero: Hero, since: number): Customer {
  const region = regions.find((candidate) => candidate.country === hero.country)!
  const ownerId = heroOwner(world, firm, hero)
  const company = hero.company ? identities.company(region, since, ownerId) : null
  if (company) {
    const name = world.text(hero.company!)
    const domain = exampleDomain(name)
    Object.assign(company, {
      name,
      legalName: hero.legalName ?? name,
      website: `https://${domain}`,
      priority: hero.priority,
      needs: hero.needs ? world.text(hero.needs) : null,
      tags: (hero.tags ?? []).map((tag) => world.text(tag)),
    })
    company.emails[0]!.value = `info@${domain}`
  }
  const contact = identities.contact(region, since, ownerId, company)
  const [firstName = '', lastName = ''] = world.text(hero.person).split(' ')
  const mailName = exampleDomain(`${firstName} ${lastName}`).replace('.example', '').replace('-', '.')
  Object.assign(contact, {
    firstName,
    middleName: null,
    lastName,
    displayName: displayName({ firstName, middleName: null, lastName }),
    jobTitle: hero.jobTitle ? world.text(hero.jobTitle) : null,
    priority: hero.priority,
    needs: hero.needs && !company ? world.text(hero.needs) : null,
  })
  const host = contact.emails[0]?.value.split('@')[1]
  if (host) contact.emails = [{ ...contact.emails[0]!, value: `${mailName}@${company ? company.emails[0]!.value.split('@')[1] : host}` }]
  Object.assign(contact.phones[0]!, { e164: hero.phone, value: spaced(hero.phone, region) })
  return { company, contacts: [contact], ownerId, since }
}

/** The open deal of the story, entered its stage the said days ago. */
export function heroDeal(world: World, firm: Firm, hero: Hero, number: number): DealPlan {
  const pipeline = firm.use.pipelines[hero.at[0]]!
  const amount = Math.round(hero.amount * world.scale)
  const here = world.calendar.now - hero.days * DAY
  const passed = pipeline.stages.slice(0, hero.at[1])
  let entry = here
  const entered = [here]
  for (const stage of [...passed].reverse()) entered.unshift((entry -= stage.norm * (0.5 + 0.5 * world.random.next()) * DAY))
  return {
    pipeline,
    journey: { status: 'open', entered, closedAt: null, lostReason: null },
    number,
    ownerId: heroOwner(world, firm, hero),
    amount,
    pieces: Number(/\d+/.exec(hero.deal[0])?.[0] ?? Math.max(1, Math.round(hero.amount / pipeline.each))),
    title: world.text(hero.deal),
    summary: hero.summary ? world.text(hero.summary) : null,
  }
}

export function heroDue(world: World, step: NonNullable<Hero['step']>): Due {
  const [, , inDays, at] = step
  const { calendar } = world
  let day = calendar.today
  for (let left = Math.abs(inDays); left > 0;) {
    day += Math.sign(inDays)
    if (calendar.weekday(day) < 5) left -= 1
  }
  const [hours, minutes] = at?.split(':').map(Number) ?? []
  return { day, minute: hours === undefined ? null : hours * 60 + minutes! }
}
