import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call, Tx } from '../kernel/call.ts'
import { table } from '../kernel/database/connect.ts'
import { exportColumns } from '../kernel/export/cell.ts'
import { settleFields } from '../kernel/records/computed/settle.ts'
import { checkConditions } from '../kernel/records/checkConditions.ts'
import { listRecords } from '../kernel/records/list.ts'
import { getRecord } from '../kernel/records/read.ts'
import { allObjects, findObject } from '../kernel/records/registry.ts'
import { createRecords, updateRecords } from '../kernel/records/write.ts'
import { setSetting } from '../kernel/settings/settings.ts'
import { matches } from '../shared/conditions/matches.ts'
import { conditionProblem } from '../shared/conditions/conditionProblem.ts'
import { field, type Field } from '../shared/fields.ts'
import type { Filter } from '../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../shared/object.ts'
import { startProduct, type Product } from './product.testing.ts'

const interests = ['doors', 'windows', 'blinds'] as const
const fields: Record<string, Field> = {
  x_note: field.richText({ searchable: true }),
  x_effort: field.duration({ sortable: true, max: 360_000 }),
  x_interests: field.options(interests, { labels: { doors: { en: 'Doors', ru: 'Двери' }, windows: 'Windows', blinds: { ru: 'Жалюзи' } }, label: { en: 'Interests', ru: 'Интересы' } }),
  x_partners: field.references('companies'),
  x_share: field.decimal({ scale: 3 }),
  x_seen: field.instant(),
  x_reason: field.text({ when: { visible: { field: 'priority', op: 'eq', value: 'A' }, required: { field: 'x_effort', op: 'gte', value: '3600' } } }),
  x_plan: field.text({ when: { readOnly: { field: 'x_interests', op: 'in', value: ['blinds'] } } }),
  x_kind: field.option(['a', 'b', 'c'], { when: { options: [{ show: ['a', 'b'], if: { field: 'x_effort', op: 'empty', value: true } }] } }),
  x_kinds: field.options(['a', 'b', 'c'], { when: { options: [{ show: ['a'], if: { field: 'employees', op: 'lt', value: 10 } }] } }),
}
const columns = `add column x_note text, add column x_effort bigint, add column x_interests text[] not null default '{}', add column x_partners uuid[] not null default '{}', add column x_share numeric, add column x_seen timestamptz, add column x_reason text, add column x_plan text, add column x_kind text, add column x_kinds text[] not null default '{}'`

let product: Product
let companies: ObjectDeclaration
let all: AnyRecord[] = []

const inside = <T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T> =>
  product.system((tx, call) => {
    const objects = allObjects(call).map((object) => (object.name === 'companies' ? (companies ??= { ...object, fields: { ...object.fields, ...fields } }) : object))
    return work(tx, { ...call, timeZone: 'Asia/Kolkata', catalog: { ...call.catalog, version: 'with fields', objects: new Map(objects.map((object) => [object.name, object])) } })
  })

const notes = ['<p>Wants <strong>oak</strong> &amp; glass</p>', '<ul><li>100% &lt;new&gt;</li></ul>', '<p>"Ночь"</p>', '']
const moments = ['2026-10-24T18:29:59.000Z', '2026-10-24T18:30:00.000Z', '2026-10-25T18:30:00.000Z']
const words = ['Oak', 'oak', 'Ünal', '50%', 'a_b', '😀', 'яма']

beforeAll(async () => {
  product = await startProduct('field_types')
  await inside(async (tx, call) => {
    await sql`alter table ${table(call, 'companies')} ${sql.raw(columns)}`.execute(tx)
    await setSetting(tx, call, 'rates', { USD: '0.9137' })
    const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!
    const bare = await createRecords(tx, call, companies, [{ name: 'Bare' }, { name: 'Other' }])
    const inputs = Array.from({ length: 40 }, (_, i) => ({
      name: `Firm ${i}`,
      industry: i % 4 ? pick(words, i) : null,
      employees: i % 3 ? i : null,
      revenue: i % 5 ? { amount: pick(['1', '10.50', '9.59', '0.05'], i), currency: pick(['EUR', 'USD'], i + 1) } : null,
      priority: i % 3 ? pick(['B', 'C', 'A'], i) : null,
      x_reason: i % 3 === 2 ? 'Asked for it' : null,
      since: i % 4 ? pick(['2026-10-24', '2026-10-25'], i) : null,
      tags: i % 2 ? [pick(words, i), 'vip'] : [],
      phones: i % 3 ? [{ value: pick(['26 114 208', '+44 20 7946 0958', 'ask'], i) }] : [],
      emails: i % 3 ? [{ value: pick(['Anna@Firm.example', 'x_y@z.example'], i) }] : [],
      x_note: pick(notes, i),
      x_effort: i % 3 ? pick([0, 60, 5400], i) : null,
      x_interests: interests.filter((_, at) => (i >> at) % 2 === 1),
      x_partners: i % 3 ? [pick(bare, i).id] : bare.map(({ id }) => id).slice(0, i % 2),
      x_share: i % 4 ? pick(['0.5', '0.500', '-1', '12'], i) : null,
      x_seen: i % 4 ? pick(moments, i) : null,
    }))
    // Conditions of other fields have their own tests below.
    await createRecords(tx, call, { ...companies }, inputs)
    all = (await listRecords(tx, call, companies, { limit: 500 })).data
  })
})
afterAll(() => product.stop())

const condition = (name: string, ops: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<Filter> => fc.record({ field: fc.constant(name), op: fc.constantFrom(...ops), value }) as fc.Arbitrary<Filter>
const compared = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte']
const one = fc.constantFrom
const listed = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Filter> => condition(name, ['in', 'nin'], fc.array(value, { maxLength: 3 }))
const empty = fc.record({ field: one(...Object.keys(fields), 'industry', 'employees', 'revenue', 'priority', 'since', 'tags', 'phones', 'emails'), op: fc.constant('empty' as const), value: fc.boolean() })
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  empty,
  condition('industry', compared, one(...words)),
  condition('industry', ['contains', 'starts'], one('OAK', 'ü', '50%', '_', 'Я', '😀')),
  listed('industry', one(...words)),
  condition('employees', compared, one(0, '10', 20)),
  condition('revenue', compared, one('1', 9.59, '0.05', '8.76')),
  condition('priority', ['eq', 'ne'], one('A', 'C')),
  listed('priority', one('A', 'C')),
  condition('since', compared, one('2026-10-24', '2026-10-25')),
  condition('tags', ['eq', 'ne'], one(...words)),
  condition('tags', ['contains', 'starts'], one('OA', '_', 'v')),
  listed('emails', one('ANNA@firm.example', 'b@c.de')),
  condition('phones', ['contains'], one('114', '20794')),
  condition('x_note', ['contains'], one('oak', 'oak & glass', '& glass', '<new>', '100%', 'strong', 'ночь', 'li')),
  condition('x_effort', compared, one(0, '60', 5400)),
  condition('x_interests', ['eq', 'ne'], one(...interests)),
  listed('x_interests', one(...interests)),
  condition('x_share', compared, one('0.50', '-1', 12)),
  condition('x_seen', compared, one(...moments, '2026-10-24', '2026-10-25')),
)
const partner = fc.nat(1).map((index): Filter => ({ field: 'x_partners', op: index ? 'eq' : 'nin', value: index ? '' : [''] }))
const tree = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }), fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }), fc.record({ not: tie('filter') })) as fc.Arbitrary<Filter>,
})).filter

test('a condition holds of a record exactly where a filter would find it', async () => {
  await inside(async (tx, call) => {
    const context = { timeZone: call.timeZone, me: null, currency: 'EUR', rates: new Map([['USD', '0.9137']]) }
    const partners = all.filter((record) => record.name === 'Bare' || record.name === 'Other').map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 8, arbitrary: tree }, partner), async (given) => {
        const filter = 'field' in given && given.field === 'x_partners' && given.op !== 'empty' ? { ...given, value: Array.isArray(given.value) ? partners : partners[0] } : given
        expect(conditionProblem(companies, filter)).toBeNull()
        const found = (await listRecords(tx, call, companies, { filter, limit: 500, fields: ['id'] })).data.map(({ id }) => id)
        const expected = all.filter((record) => matches(companies, record, filter, context)).map(({ id }) => id)
        expect(expected.toSorted()).toEqual(found.toSorted())
      }),
      { numRuns: 600, seed: 5 },
    )
  })
})

describe('values of the new kinds', () => {
  const company = async (input: Record<string, unknown>): Promise<AnyRecord> => inside(async (tx, call) => getRecord(tx, call, companies, (await createRecords(tx, call, companies, [{ name: 'New', ...input }]))[0]!.id))
  const refused = (input: Record<string, unknown>): Promise<unknown> => company(input).then(() => null, (error: { status?: number; errors?: { path: string; code: string }[] }) => [error.status, error.errors?.map(({ path }) => path)])

  test('formatted text keeps its form and loses what could run', async () => {
    const evil = ['<svg><style><img src=x onerror=alert(1)></style></svg>', '<a href="jav&#x09;ascript:alert(1)">x</a>', '<img src=x onerror=alert(1)>x', '<p onclick="x()" style="position:fixed" class="a">x</p>', '<script>alert(1)</script>x', '<a href="//evil.example">x</a>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">x']
    for (const html of evil) {
      const { x_note: kept } = await company({ x_note: html })
      expect(String(kept ?? '')).not.toMatch(/<(?!\/?(p|br|strong|em|u|s|code|pre|blockquote|h[123]|ul|ol|li|a|hr)[ />])|on\w+=|javascript|style=|class=|href="\/\//i)
    }
    const form = '<h2>Plan</h2><p>One <strong>two</strong> <em>three</em> <a href="https://firm.example/?a=1&amp;b=2">four</a></p><ul><li>five</li></ul>'
    expect((await company({ x_note: form })).x_note).toBe(form)
    expect((await company({ x_note: '<p></p><p> <br></p>' })).x_note).toBeNull()
  })

  test('the words of a formatted text are found by the search, its tags are not', async () => {
    await company({ x_note: '<p>Lärche <strong>massiv</strong></p>' })
    const find = (q: string): Promise<number> => inside(async (tx, call) => (await listRecords(tx, call, companies, { q })).data.length)
    expect(await find('larche massiv')).toBe(1)
    expect(await find('strong massiv')).toBe(0)
  })

  test('options come in the order of the declaration, each once; strangers are refused', async () => {
    expect((await company({ x_interests: ['blinds', 'doors', 'blinds'] })).x_interests).toEqual(['doors', 'blinds'])
    expect(await refused({ x_interests: ['doors', 'nothing'] })).toEqual([422, ['x_interests.1']])
  })

  test('durations are whole seconds within bounds', async () => {
    expect((await company({ x_effort: 5400 })).x_effort).toBe(5400)
    for (const wrong of [1.5, -1, '90', 360_001]) expect(await refused({ x_effort: wrong })).toEqual([422, ['x_effort']])
  })

  test('several records may be named, but none that is not there; those that were named may stay', async () => {
    const [first, second] = await inside((tx, call) => createRecords(tx, call, companies, [{ name: 'P1' }, { name: 'P2' }]))
    const record = await company({ x_partners: [first!.id, second!.id, first!.id] })
    expect(record.x_partners).toEqual([first!.id, second!.id])
    expect(await refused({ x_partners: [first!.id, '01900000-0000-7000-8000-000000000000'] })).toEqual([422, ['x_partners']])
    expect(await refused({ x_partners: 'x' })).toEqual([422, ['x_partners']])
  })

  test('a sort by duration pages to the end', () =>
    inside(async (tx, call) => {
      const seen: unknown[] = []
      let cursor: string | undefined
      do {
        const page = await listRecords(tx, call, companies, { sort: '-x_effort', limit: 7, cursor })
        seen.push(...page.data.map((row) => row.x_effort))
        cursor = page.page.next ?? undefined
      } while (cursor)
      expect(seen).toEqual(seen.toSorted((a, b) => (a === null ? 1 : b === null ? -1 : Number(b) - Number(a))))
    }))

  test('a file of them has words in the language of the reader', () =>
    inside(async (_tx, call) => {
      const columnsIn = (language: string): Map<string, string> => {
        const record = { ...all[0]!, x_note: '<p>One &amp; two</p><p>three</p>', x_effort: 5415, x_interests: ['doors', 'blinds'] }
        return new Map(exportColumns({ ...call, language }, companies).map((column) => [column.heading, column.cell(record)]))
      }
      expect(columnsIn('ru').get('Интересы')).toBe('Двери; Жалюзи')
      expect(columnsIn('en').get('Interests')).toBe('Doors; Жалюзи')
      expect([...columnsIn('en').values()]).toEqual(expect.arrayContaining(['One & two three', '1:30:15']))
    }))
})

describe('conditions of fields', () => {
  const check = (before: Record<string, unknown> | null, after: Record<string, unknown>, given?: string[]): Promise<string[]> =>
    inside(async (_tx, call) => checkConditions(call, companies, before as AnyRecord | null, after as AnyRecord, given ? { given } : {}).map(({ path, code }) => `${path} ${code}`))

  test('a hidden field takes nothing new, and may be emptied', async () => {
    expect(await check(null, { priority: 'C', x_reason: 'x' })).toEqual(['x_reason hidden'])
    expect(await check({ priority: 'A', x_reason: 'x' }, { priority: 'C', x_reason: 'x' })).toEqual([])
    expect(await check({ priority: 'C', x_reason: 'x' }, { priority: 'C', x_reason: null })).toEqual([])
    expect(await check(null, { priority: 'A', x_reason: 'x' })).toEqual([])
    expect(await check(null, { priority: 'C', x_reason: 'set by a rule' }, ['priority'])).toEqual([])
  })

  test('a field that becomes needed must be filled; what was missing before holds nobody up', async () => {
    expect(await check({ priority: 'A', x_effort: 60 }, { priority: 'A', x_effort: 3600, x_reason: null })).toEqual(['x_reason required'])
    expect(await check({ priority: 'A', x_effort: 3600, x_reason: 'x' }, { priority: 'A', x_effort: 3600, x_reason: null })).toEqual(['x_reason required'])
    expect(await check({ priority: 'A', x_effort: 3600, x_reason: null }, { priority: 'A', x_effort: 7200, x_reason: null })).toEqual([])
    expect(await check(null, { priority: 'C', x_effort: 3600, x_reason: null })).toEqual([])
  })

  test('a fixed field stays, and only open options are taken', async () => {
    expect(await check({ x_interests: ['blinds'], x_plan: 'a' }, { x_interests: ['blinds'], x_plan: 'b' })).toEqual(['x_plan fixed'])
    expect(await check({ x_interests: ['blinds'], x_plan: 'a' }, { x_interests: ['doors'], x_plan: 'b' })).toEqual([])
    expect(await check(null, { x_kind: 'c', x_effort: null })).toEqual(['x_kind option'])
    expect(await check(null, { x_kind: 'c', x_effort: 1 })).toEqual([])
    expect(await check({ employees: 5, x_kinds: ['c'] }, { employees: 5, x_kinds: ['a', 'c'] })).toEqual([])
    expect(await check({ employees: 5, x_kinds: ['c'] }, { employees: 5, x_kinds: ['b', 'c'] })).toEqual(['x_kinds option'])
  })
})

test('all that is wrong with several records is said at once, with their places', () =>
  inside(async (tx, call) => {
    const person = { ...call, actor: { id: '01900000-0000-7000-8000-000000000001' } as never, way: 'api' as const }
    const inputs = [{ priority: 'B', x_reason: 'x' }, { priority: 'A' }, { priority: 'A', x_effort: 3600 }]
    const changes = inputs.map((after) => ({ op: 'create' as const, id: 'x', before: null, after: after as unknown as AnyRecord }))
    await expect(settleFields(tx, person, companies, changes, inputs)).rejects.toMatchObject({ status: 422, errors: [{ path: '0.x_reason', code: 'hidden' }, { path: '2.x_reason', code: 'required' }] })
  }))

test('a change of several records at once takes fields of every kind', () =>
  inside(async (tx, call) => {
    const ids = all.slice(0, 3).map(({ id }) => id)
    await updateRecords(tx, call, findObject(call, 'companies'), ids.map((id) => ({ id, patch: { x_interests: ['windows'], x_effort: 90, x_note: '<p>n</p>', x_partners: [] } })))
    const changed = await listRecords(tx, call, companies, { filter: { field: 'id', op: 'in', value: ids } })
    expect(changed.data.map((row) => [row.x_interests, row.x_effort, row.x_note, row.x_partners])).toEqual(ids.map(() => [['windows'], 90, '<p>n</p>', []]))
  }))
