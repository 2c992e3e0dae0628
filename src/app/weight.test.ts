import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureScreens } from './commands/screens.ts'

const built = join(import.meta.dirname, '..', '..', 'dist', 'web')
const modules = 'src/modules'

interface Piece {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: string[]
}

let manifest: Record<string, Piece> = {}
let entry = ''
let frame = new Set<string>()

beforeAll(async () => {
  await ensureScreens(() => undefined)
  manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Record<string, Piece>
  entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
  frame = withImports(entry)
}, 120_000)

const pieceOf = (key: string): Piece => {
  const piece = manifest[key]
  if (!piece) throw new Error(`${key} is no piece of the build of its own.`)
  return piece
}

/** All that the browser fetches before it can run this piece. */
function withImports(key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found
  found.add(key)
  for (const next of pieceOf(key).imports ?? []) withImports(next, found)
  return found
}

const sizes = new Map<string, number>()
function sizeOf(key: string): number {
  const { file } = pieceOf(key)
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(built, file)), { level: 9 }).length
  sizes.set(file, size)
  return size
}

const weigh = (keys: Iterable<string>): number => [...keys].reduce((sum, key) => sum + sizeOf(key), 0) / 1024
/** Kilobytes of script, gzipped, that these pieces need on top of the frame. */
const more = (...keys: string[]): number => weigh(new Set(keys.flatMap((key) => [...withImports(key)]).filter((key) => !frame.has(key))))

describe('the weight of the screens, in kilobytes of script, gzipped', () => {
  it('is at most 250 for the first one, with its texts', () => {
    expect(weigh(frame) + more(`${modules}/tasks/web/day/MyDayPage.tsx`, 'src/app/texts/en.ts')).toBeLessThanOrEqual(250)
  })

  it('is at most 250 in the other languages too, the English texts that fill gaps included', () => {
    for (const language of ['ru', 'lv', 'pl', 'zh']) {
      const texts = language === 'ru' ? ['ru'] : [language, 'en']
      expect(weigh(frame) + more(`${modules}/tasks/web/day/MyDayPage.tsx`, ...texts.map((name) => `src/app/texts/${name}.ts`))).toBeLessThanOrEqual(250)
    }
  })

  it('is at most 120 more for every other page', () => {
    const pages = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry && key.endsWith('Page.tsx'))
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.map((page) => [page, Math.ceil(more(page))] as const).filter(([, size]) => size > 120)).toEqual([])
  })

  it('is at most 120 more for the cards with all that is drawn on them at once', () => {
    const company = ['companies/web/card/CompanyPage', 'activities/web/customer/CustomerTimeline', 'deals/web/customer/DealSums', 'tasks/web/customer/NextStepBanner', 'deals/web/customer/NewDealAction', 'contacts/web/card/PeopleBlock', 'deals/web/customer/DealsOfCustomer', 'notifications/web/follow/FollowButton', 'fields/web/section/AddSectionButton']
    const deal = ['deals/web/card/DealPage', 'activities/web/customer/DealTimeline', 'tasks/web/deal/DealTasks', 'notifications/web/follow/FollowButton', 'fields/web/section/AddSectionButton']
    for (const card of [company, deal]) expect(more(...card.map((name) => `${modules}/${name}.tsx`))).toBeLessThanOrEqual(120)
  })

  it('is at most 40 once for the texts that the first screen does without', () => {
    expect(more('src/app/texts/others/en.ts')).toBeLessThanOrEqual(40)
  })
})
