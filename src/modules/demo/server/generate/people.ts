/** Names, phones and mailboxes of people, each pair of names used once before any is used again. */
import anyAscii from 'any-ascii'
import type { Email, Phone } from '../../../../shared/fields.ts'
import type { Region } from '../data/region.ts'
import { makeShuffle } from './shuffle.ts'
import type { World } from './setting.ts'

export interface Person {
  woman: boolean
  firstName: string
  middleName: string | null
  lastName: string
  /** Part of a mailbox before the @. */
  mailName: string
}

const slug = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** A domain that can never exist (RFC 2606), so that nothing is ever sent to a stranger. */
export const exampleDomain = (name: string): string => `${slug(name).slice(0, 40).replace(/-+$/, '') || 'firm'}.example`

const splitName = (name: string, woman: boolean): string => {
  const [first, second] = name.split('/')
  return woman || !second ? first! : second
}

/** Starts each series elsewhere, so that neighbouring numbers of two ranges do not look alike. */
const checksum = (text: string): number => Array.from(text).reduce((sum, letter) => (sum * 131 + letter.codePointAt(0)!) % 1_000_003, 7) * 97

export interface PeopleMaker {
  person(region: Region): Person
  phone(region: Region, kind: 'mobile' | 'landline', primary: boolean): Phone
  email(mailName: string, domain: string, primary: boolean): Email
}

/** @param taken names ("First Last") that customers of the story have */
export function makePeople(world: World, taken: ReadonlySet<string> = new Set()): PeopleMaker {
  const { random, setting } = world
  const shuffles = new Map<string, (index: number) => number>()
  const counters = new Map<string, number>()

  /** The next number of a series, scattered over `size`, and how many times the series has been through. */
  function next(series: string, size: number): { at: number; round: number } {
    const count = counters.get(series) ?? 0
    counters.set(series, count + 1)
    let shuffle = shuffles.get(series)
    if (!shuffle) shuffles.set(series, (shuffle = makeShuffle(size, setting.seed + checksum(series))))
    return { at: shuffle(count), round: Math.floor(count / size) }
  }

  return {
    person(region) {
      const woman = random.chance(0.52)
      const first = woman ? region.women : region.men
      const draw = () => {
        const { at, round } = next(`${region.country}${woman ? 'w' : 'm'}`, first.length * region.surnames.length)
        return { round, firstName: first[at % first.length]!, lastName: splitName(region.surnames[Math.floor(at / first.length)]!, woman) }
      }
      let drawn = draw()
      while (taken.has(`${drawn.firstName} ${drawn.lastName}`)) drawn = draw()
      const { round, firstName, lastName } = drawn
      const middle = region.patronymics && random.chance(0.7) ? splitName(random.pick(region.patronymics), woman) : null
      const name = `${slug(firstName)}.${slug(lastName)}`
      return { woman, firstName, middleName: middle, lastName, mailName: round === 0 ? name : `${name}${round + 1}` }
    },
    phone(region, kind, primary) {
      const ranges = kind === 'mobile' ? region.mobiles : region.landlines
      const range = random.pick(ranges)
      const blanks = range.length - range.indexOf('#')
      const digits = String(next(range, 10 ** blanks).at).padStart(blanks, '0')
      const e164 = range.slice(0, -blanks) + digits
      return { id: world.newId(), value: spaced(e164, region), e164, extension: null, label: kind === 'mobile' ? 'mobile' : 'work', primary }
    },
    email: (mailName, domain, primary) => ({ id: world.newId(), value: `${mailName}@${domain}`, label: null, primary }),
  }
}

/** "+37126114208" → "+371 26 114 208": the country's code, then groups of three, with two pairs at the end where three do not fit. */
export function spaced(e164: string, region: Pick<Region, 'country'>): string {
  const code = codeLengths[region.country] ?? 3
  const rest = e164.slice(code + 1)
  const pairs = rest.length % 3 === 1 ? (rest.slice(-4).match(/\d\d/g) ?? []) : []
  const front = pairs.length ? rest.slice(0, -4) : rest
  const head = front.slice(0, front.length % 3)
  return [e164.slice(0, code + 1), head, ...(front.slice(head.length).match(/\d{3}/g) ?? []), ...pairs].filter(Boolean).join(' ')
}

const codeLengths: Record<string, number> = { LV: 3, LT: 3, PL: 2, RU: 1, KZ: 1, UA: 3, HU: 2, CN: 2, GR: 2, GE: 3, GB: 2 }
