/** Who the customers are: companies and people, with the ways to reach them. */
import type { Address } from '../../../../shared/fields.ts'
import type { Company } from '../../../companies/contract.ts'
import type { Contact } from '../../../contacts/contract.ts'
import { displayName } from '../../../contacts/server/index.ts'
import { jobTitles, sources } from '../data/texts.ts'
import type { Region } from '../data/region.ts'
import type { Draft } from './dossier.ts'
import { fill } from './template.ts'
import { makeShuffle } from './shuffle.ts'
import { exampleDomain, type PeopleMaker } from './people.ts'
import type { World } from './setting.ts'
import { stamped } from './stamp.ts'

/** What a customer's card leaves empty until the deals are known. */
const unknownYet = { nextTaskId: null, nextStepOn: null, nextStepAt: null, lastTouchAt: null, sourceId: null, unresolved: null } as const

export interface IdentityMaker {
  region(): Region
  company(region: Region, since: number, ownerId: string | null): Draft<Company>
  contact(region: Region, since: number, ownerId: string | null, company: Company | null): Draft<Contact>
}

export function makeIdentities(world: World, people: PeopleMaker): IdentityMaker {
  const { random } = world
  const countryNames = new Intl.DisplayNames([world.setting.language === 'ru' ? 'ru' : 'en'], { type: 'region' })
  const companyCounts = new Map<string, number>()

  function address(region: Region, city: Region['cities'][number], label: string | null): Address {
    const street = fill(region.address, { street: random.pick(region.streets), house: random.whole(1, 148) }, region.language)
    return { id: world.newId(), label, street, city: city[0], region: null, postalCode: city[1], country: region.country }
  }
  const cityOf = (region: Region) => (random.chance(0.5) ? region.cities[0]! : random.pick(region.cities))
  const tags = (): string[] => (world.pack.tags.length > 0 && random.chance(0.3) ? [world.text(random.pick(world.pack.tags))] : [])
  const needs = (chance: number): string | null => (world.pack.needs.length > 0 && random.chance(chance) ? world.text(random.pick(world.pack.needs)) : null)

  /** Two words and, once all pairs are taken, a number. */
  function companyName(region: Region): string {
    const { first, second, join } = region.companyWords
    const count = companyCounts.get(region.country) ?? 0
    companyCounts.set(region.country, count + 1)
    const pairs = first.length * second.length
    const at = makeShuffle(pairs, world.setting.seed)(count)
    const round = Math.floor(count / pairs)
    const name = `${first[at % first.length]}${join}${second[Math.floor(at / first.length)]}`
    return round === 0 ? name : `${name}${join === '' ? '' : ' '}${round + 1}`
  }

  return {
    region: () => (random.chance(0.78) ? world.home : random.pick(world.abroad)),
    company(region, since, ownerId) {
      const name = companyName(region)
      const domain = exampleDomain(name)
      const city = cityOf(region)
      return {
        ...stamped(world.newId(), since, ownerId),
        ...unknownYet,
        name,
        legalName: fill(random.pick(region.companyWords.legal), { name }, region.language),
        taxNumber: region.taxNumber.replace(/#/g, () => String(random.whole(0, 9))),
        phones: [people.phone(region, 'landline', true)],
        emails: [people.email('info', domain, true)],
        industry: world.pack.customers.length > 0 ? world.text(random.pick(world.pack.customers)) : null,
        parentId: null,
        ownerId,
        priority: null,
        stage: null,
        addresses: [address(region, city, null)],
        country: countryNames.of(region.country) ?? region.country,
        website: `https://${domain}`,
        timeZone: city[2] ?? region.timeZone,
        yearEstablished: random.whole(1991, 2023),
        employees: Math.max(2, Math.round(24 * random.tail(1.2))),
        revenue: null,
        source: world.text(random.pick(sources)),
        since: world.calendar.date(world.calendar.dayOf(since)),
        needs: needs(0.25),
        tags: tags(),
      }
    },
    contact(region, since, ownerId, company) {
      const person = people.person(region)
      const city = cityOf(region)
      const phones = [people.phone(region, 'mobile', true)]
      if (random.chance(0.22)) phones.push(people.phone(region, 'landline', false))
      const home = random.chance(0.85) ? [people.email(person.mailName, company ? company.emails[0]!.value.split('@')[1]! : mailHost(region), true)] : []
      if (home.length > 0 && random.chance(0.1)) home.push(people.email(person.mailName, mailHost(region, 1), false))
      return {
        ...stamped(world.newId(), since, ownerId),
        ...unknownYet,
        displayName: displayName(person),
        salutation: null,
        firstName: person.firstName,
        middleName: person.middleName,
        lastName: person.lastName,
        companyId: company?.id ?? null,
        jobTitle: company ? world.text(random.pick(jobTitles)) : null,
        phones,
        emails: home,
        ownerId,
        priority: null,
        stage: null,
        addresses: company ? [] : [address(region, city, null)],
        birthday: random.chance(0.35) ? world.calendar.date(world.calendar.today - random.whole(22 * 365, 70 * 365)) : null,
        language: region.language,
        timeZone: company?.timeZone ?? city[2] ?? region.timeZone,
        website: null,
        source: company ? company.source : world.text(random.pick(sources)),
        since: world.calendar.date(world.calendar.dayOf(since)),
        needs: company ? null : needs(0.3),
        tags: company ? [] : tags(),
      }
    },
  }
}

const mailHost = (region: Region, which = 0): string =>
  [`inbox.${region.country.toLowerCase()}.example`, `post.${region.country.toLowerCase()}.example`][which]!
