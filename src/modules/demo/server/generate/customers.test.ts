import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { industryKeys } from '../data/packs/index.ts'
import { sizes } from '../data/sizes.ts'
import type { Dossier } from './dossier.ts'
import { makeCustomers } from './customers.ts'
import { makeFirm, type Firm } from './firm.ts'
import { makeWorld, type Setting } from './setting.ts'

const setting: Setting = {
  seed: 7,
  now: new Date('2026-11-24T08:42:00Z'),
  language: 'en',
  industry: 'windows',
  size: 'small',
  country: 'LV',
  currency: 'EUR',
  timeZone: 'Europe/Riga',
  hostId: null,
  firstSerial: 0,
  lastNumber: 0,
}

function generate(changes: Partial<Setting> = {}): { firm: Firm; dossiers: Dossier[]; all: Dossier } {
  const world = makeWorld({ ...setting, ...changes })
  const firm = makeFirm(world)
  const dossiers = [...makeCustomers(world, firm)]
  const pick = <K extends keyof Dossier>(key: K): Dossier[K] => dossiers.flatMap((d) => d[key] as never[]) as Dossier[K]
  return {
    firm,
    dossiers,
    all: {
      companies: pick('companies'),
      contacts: pick('contacts'),
      deals: pick('deals'),
      stays: pick('stays'),
      tasks: pick('tasks'),
      activities: pick('activities'),
      notes: pick('notes'),
      changes: pick('changes'),
    },
  }
}

const { firm, dossiers, all } = generate()
const now = setting.now.toISOString()
const today = '2026-11-24'

test('the same seed gives the same firm, another seed another', () => {
  expect(generate().all).toEqual(all)
  expect(generate({ seed: 8 }).all.deals.map((deal) => deal.title)).not.toEqual(all.deals.map((deal) => deal.title))
})

test.each(industryKeys.filter((key) => key !== 'none').flatMap((industry) => ['en', 'ru'].map((language) => ({ industry, language }))))(
  '$industry in $language has exactly the promised rows, and texts without gaps',
  ({ industry, language }) => {
    const made = generate({ industry, language, currency: 'RUB', country: 'RU', timeZone: 'Europe/Moscow' }).all
    const { contacts, companies, deals, activities, tasks } = sizes.small
    expect({
      contacts: made.contacts.length,
      companies: made.companies.length,
      deals: made.deals.length,
      activities: made.activities.length,
      tasks: made.tasks.length,
    }).toEqual({ contacts, companies, deals, activities, tasks })
    const texts = [
      ...made.deals.map((d) => d.title),
      ...made.activities.flatMap((a) => [a.title, a.body ?? '']),
      ...made.tasks.map((t) => t.title),
      ...made.notes.map((n) => n.body),
    ].join('\n')
    expect(texts).not.toMatch(/[{}|]|undefined|NaN/)
  },
)

test('medium has exactly the promised rows', () => {
  const world = makeWorld({ ...setting, size: 'medium' })
  const counts = { contacts: 0, companies: 0, deals: 0, activities: 0, tasks: 0 }
  let busiest = 0
  for (const dossier of makeCustomers(world, makeFirm(world))) {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += dossier[key].length
    busiest = Math.max(busiest, dossier.activities.length)
  }
  const { contacts, companies, deals, activities, tasks } = sizes.medium
  expect(counts).toEqual({ contacts, companies, deals, activities, tasks })
  expect(busiest).toBe(2000)
})

test('nothing that happened lies in the future, and deals go forward in time', () => {
  for (const deal of all.deals) {
    expect(deal.openedAt! <= deal.stageEnteredAt! && deal.stageEnteredAt! <= now).toBe(true)
    expect(deal.status === 'open').toBe(deal.closedAt === null)
    if (deal.closedAt) expect(deal.closedAt >= deal.stageEnteredAt! && deal.closedAt <= now).toBe(true)
    expect(deal.status === 'lost').toBe(deal.lostReason !== null)
  }
  for (const activity of all.activities) expect(activity.occurredAt <= now).toBe(true)
  for (const stay of all.stays) if (stay.leftAt) expect(stay.leftAt >= stay.enteredAt).toBe(true)
})

test('a won deal is in the stage that wins and its payments add up to its amount; a lost one was never paid', () => {
  const sums = new Map<string, number>()
  for (const activity of all.activities) {
    if (activity.kind !== 'payment') continue
    const paid = Number(/€([\d,.]+)/.exec(activity.title)![1]!.replaceAll(',', ''))
    sums.set(activity.dealId!, (sums.get(activity.dealId!) ?? 0) + paid)
  }
  const winning = new Set(firm.stages.filter((stage) => stage.onEntry === 'win').map((stage) => stage.id))
  for (const deal of all.deals) {
    expect(winning.has(deal.stageId!)).toBe(deal.status === 'won')
    if (deal.status === 'won') expect(sums.get(deal.id)).toBe(Number(deal.amount!.amount))
    else if (deal.status === 'lost') expect(sums.get(deal.id)).toBeUndefined()
    else expect(sums.get(deal.id) ?? 0).toBeLessThan(Number(deal.amount!.amount))
  }
})

test('the next step of a deal is its nearest open task, and the last touch of a contact the newest activity', () => {
  const nearest = (deal: string | null) =>
    all.tasks
      .filter((task) => task.dealId === deal && task.status === 'open')
      .map((task) => task.dueOn!)
      .sort()[0] ?? null
  for (const deal of all.deals) expect(deal.nextStepOn).toBe(nearest(deal.id))
  for (const { contacts, activities } of dossiers) {
    for (const contact of contacts)
      expect(contact.lastTouchAt).toBe(
        activities
          .filter((a) => a.contactId === contact.id)
          .map((a) => a.occurredAt)
          .sort()
          .at(-1) ?? null,
      )
  }
})

test('the board is alive: steps late, today, planned and missing; deals in every stage of the first pipeline but the last', () => {
  const open = all.deals.filter((deal) => deal.status === 'open')
  expect(open.length).toBeGreaterThan(50)
  expect(open.filter((deal) => deal.nextStepOn === null).length).toBeGreaterThan(3)
  expect(open.filter((deal) => deal.nextStepOn! < today).length).toBeGreaterThan(5)
  expect(open.filter((deal) => deal.nextStepOn === today).length).toBeGreaterThan(5)
  expect(open.filter((deal) => deal.nextStepOn! > today).length).toBeGreaterThan(15)
  const used = new Set(open.map((deal) => deal.stageId))
  expect(firm.stages.filter((stage) => stage.pipelineId === firm.pipelines[0]!.id && !used.has(stage.id)).every((stage) => stage.onEntry === 'win')).toBe(true)
})

test('the one who looks gets the day of the story', () => {
  const host = '018f0000-0000-7000-8000-000000000001'
  const mine = generate({ hostId: host }).all.tasks.filter((task) => task.ownerId === host && task.status === 'open')
  expect(mine.find((task) => task.title === 'Agree the discount and close the contract')?.dueOn).toBe('2026-11-20')
  expect(mine.filter((task) => task.dueOn! <= today).length).toBeGreaterThan(10)
})

test('no mail can reach anybody and every phone number is possible to dial', () => {
  const emails = [...all.contacts, ...all.companies].flatMap((customer) => customer.emails)
  for (const { value } of emails) expect(value).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/)
  for (const { email } of firm.users) expect(email).toMatch(/\.example$/)
  for (const { e164 } of [...all.contacts, ...all.companies].flatMap((customer) => customer.phones))
    expect(parsePhoneNumberFromString(e164!)?.isValid(), e164!).toBe(true)
})

test('people and companies are not the same twice', () => {
  const unique = (list: (string | null)[]): void => expect(new Set(list).size).toBe(list.length)
  unique(all.contacts.flatMap((contact) => contact.emails.map(({ value }) => value)))
  unique([...all.contacts, ...all.companies].flatMap((customer) => customer.phones.map(({ e164 }) => e164 ?? null)))
  unique(all.companies.map((company) => company.name))
  unique(Object.values(all).flatMap((rows) => (rows as { id?: string }[]).flatMap(({ id }) => (id ? [id] : []))))
  unique(all.deals.map((deal) => String(deal.number)))
})

test('numbers grow with the day on which deals were opened', () => {
  const byNumber = all.deals.filter((deal) => deal.status !== 'open').sort((a, b) => a.number - b.number)
  const first = byNumber
    .slice(0, 50)
    .map((deal) => deal.openedAt!)
    .sort()
  const last = byNumber
    .slice(-50)
    .map((deal) => deal.openedAt!)
    .sort()
  expect(first.at(-1)! < last[0]!).toBe(true)
})
