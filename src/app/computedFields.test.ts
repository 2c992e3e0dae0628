import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call, Tx } from '../kernel/call.ts'
import { table } from '../kernel/database/connect.ts'
import { checkComputed, computeFormulas, recomputeAll, rollUps } from '../kernel/records/computed/index.ts'
import { getRecord } from '../kernel/records/read.ts'
import { allObjects, findObject } from '../kernel/records/registry.ts'
import { createRecords, restoreRecords, trashRecords, updateRecords } from '../kernel/records/write.ts'
import { setSetting } from '../kernel/settings/settings.ts'
import { field, type Field } from '../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../shared/object.ts'
import { startProduct, type Product } from './product.testing.ts'

/** Fields that an administrator might have made: on companies, over their deals, over their groups. */
const made: Record<string, Record<string, Field>> = {
  deals: {
    x_cost: field.money(),
    x_margin: field.computed({ result: 'money', formula: 'amount - coalesce(x_cost, 0)' }),
    x_marginShare: field.computed({ result: 'decimal', formula: 'round(x_margin / amount * 100, 1)' }),
  },
  companies: {
    x_dealCount: field.computed({ result: 'number', rollup: { object: 'deals', via: 'companyId', how: 'count' } }),
    x_large: field.computed({ result: 'number', rollup: { object: 'deals', via: 'companyId', how: 'count', where: { field: 'amount', op: 'gte', value: '100' } } }),
    x_total: field.computed({ result: 'money', rollup: { object: 'deals', via: 'companyId', of: 'amount', how: 'sum' } }),
    x_marginSum: field.computed({ result: 'money', rollup: { object: 'deals', via: 'companyId', of: 'x_margin', how: 'sum' } }),
    x_best: field.computed({ result: 'money', rollup: { object: 'deals', via: 'companyId', of: 'amount', how: 'max' } }),
    x_mean: field.computed({ result: 'decimal', rollup: { object: 'deals', via: 'companyId', of: 'probability', how: 'average' } }),
    x_next: field.computed({ result: 'date', rollup: { object: 'deals', via: 'companyId', of: 'expectedCloseOn', how: 'min' } }),
    x_lastTitle: field.computed({ result: 'text', rollup: { object: 'deals', via: 'companyId', of: 'title', how: 'latest' } }),
    x_word: field.computed({ result: 'text', formula: 'x_dealCount == 0 ? "none" : name + ": " + string(x_total)' }),
    x_ofDaughters: field.computed({ result: 'money', rollup: { object: 'companies', via: 'parentId', of: 'x_total', how: 'sum' } }),
  },
}

const money = (column: string): string => `add column ${column} numeric, add column ${column}_currency text, add column ${column}_rate numeric, add column ${column}_base numeric`
const columns = {
  deals: [money('x_cost'), money('x_margin'), 'add column x_margin_share numeric'],
  companies: ['add column x_deal_count bigint', 'add column x_large bigint', money('x_total'), money('x_margin_sum'), money('x_best'), 'add column x_mean numeric', 'add column x_next date', 'add column x_last_title text', 'add column x_word text', money('x_of_daughters')],
}

let product: Product
let stageId: string
let objects: ObjectDeclaration[]

/** Work in a workspace that has the fields. */
const inside = <T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T> =>
  product.system((tx, call) => {
    const all = allObjects(call).map((object) => ({ ...object, fields: { ...object.fields, ...made[object.name] } }))
    objects ??= all
    return work(tx, { ...call, catalog: { ...call.catalog, version: 'with fields', objects: new Map(objects.map((object) => [object.name, object])) } })
  })

/** What the write path does around a write, once it is done. */
const after = (tx: Tx, call: Call, before: AnyRecord[], records: AnyRecord[], op: 'create' | 'update' | 'trash' | 'restore'): Promise<void> =>
  rollUps(tx, call, allObjects(call), findObject(call, 'deals'), records.map((record, index) => ({ op, before: before[index] ?? null, after: record })))

const company = (tx: Tx, call: Call, id: string): Promise<AnyRecord> => getRecord(tx, call, findObject(call, 'companies'), id)

async function deal(tx: Tx, call: Call, input: Record<string, unknown>): Promise<AnyRecord> {
  const object = findObject(call, 'deals')
  const made = await createRecords(tx, call, object, [{ title: 'Deal', stageId, ...input }])
  await recomputeAll(tx, call, allObjects(call), object, 'x_margin')
  await after(tx, call, [], made, 'create')
  return getRecord(tx, call, object, made[0]!.id)
}

beforeAll(async () => {
  product = await startProduct('computed')
  stageId = (await product.pipeline()).stages[0]!
  await product.system(async (tx, call) => {
    for (const [name, parts] of Object.entries(columns)) await sql`alter table ${table(call, name)} ${sql.raw(parts.join(', '))}`.execute(tx)
    await setSetting(tx, call, 'rates', { USD: '0.5', GBP: '1.2' })
  })
})
afterAll(() => product.stop())

test('roll-ups follow deals that are made, changed, moved to another company, deleted and put back', () =>
  inside(async (tx, call) => {
    const deals = findObject(call, 'deals')
    const [a, b] = await createRecords(tx, call, findObject(call, 'companies'), [{ name: 'Alpha' }, { name: 'Beta' }])
    await deal(tx, call, { companyId: a!.id, title: 'First', amount: { amount: '100.10', currency: 'EUR' }, x_cost: { amount: '40', currency: 'EUR' }, probability: '10', expectedCloseOn: '2026-12-01' })
    const second = await deal(tx, call, { companyId: a!.id, title: 'Second', amount: { amount: '60', currency: 'USD' }, probability: '20', expectedCloseOn: '2026-11-30' })
    expect(await company(tx, call, a!.id)).toMatchObject({
      x_dealCount: 2,
      x_large: 1,
      x_total: { amount: '130.10', currency: 'EUR' },
      x_marginSum: { amount: '90.10', currency: 'EUR' },
      x_best: { amount: '100.10', currency: 'EUR' },
      x_mean: '15',
      x_next: '2026-11-30',
      x_lastTitle: 'Second',
      x_word: 'Alpha: 130.1',
      version: 1,
    })
    const [moved] = await updateRecords(tx, call, deals, [{ id: second.id, patch: { companyId: b!.id } }])
    await after(tx, call, [second], [moved!], 'update')
    expect(await company(tx, call, a!.id)).toMatchObject({ x_dealCount: 1, x_total: { amount: '100.10', currency: 'EUR' }, x_lastTitle: 'First', x_word: 'Alpha: 100.1' })
    expect(await company(tx, call, b!.id)).toMatchObject({ x_dealCount: 1, x_total: { amount: '30.00', currency: 'EUR' }, x_next: '2026-11-30' })
    const [gone] = await trashRecords(tx, call, deals, [second.id])
    await after(tx, call, [moved!], [gone!], 'trash')
    expect(await company(tx, call, b!.id)).toMatchObject({ x_dealCount: 0, x_total: { amount: '0', currency: 'EUR' }, x_best: null, x_mean: null, x_next: null, x_word: 'none' })
    const [back] = await restoreRecords(tx, call, deals, [second.id])
    await after(tx, call, [gone!], [back!], 'restore')
    expect(await company(tx, call, b!.id)).toMatchObject({ x_dealCount: 1, x_word: 'Beta: 30' })
  }))

test('what rolls up a roll-up follows too, two steps away', () =>
  inside(async (tx, call) => {
    const [mother] = await createRecords(tx, call, findObject(call, 'companies'), [{ name: 'Group' }])
    const [daughter] = await createRecords(tx, call, findObject(call, 'companies'), [{ name: 'Daughter', parentId: mother!.id }])
    await deal(tx, call, { companyId: daughter!.id, amount: { amount: '7.05', currency: 'EUR' } })
    expect(await company(tx, call, mother!.id)).toMatchObject({ x_ofDaughters: { amount: '7.05', currency: 'EUR' }, x_total: { amount: '0', currency: 'EUR' } })
  }))

test('a field that is made later is worked out for the records that are there', () =>
  inside(async (tx, call) => {
    const companies = findObject(call, 'companies')
    await sql`update ${table(call, 'companies')} set x_total = null, x_total_base = null, x_word = null, x_deal_count = null`.execute(tx)
    for (const name of ['x_dealCount', 'x_total']) expect(await recomputeAll(tx, call, allObjects(call), companies, name)).toBeGreaterThan(2)
    const found = await sql<{ name: string; word: string }>`select name, x_word as word from ${table(call, 'companies')} where name in ('Alpha', 'Beta', 'Group') order by name`.execute(tx)
    expect(found.rows.map(({ word }) => word)).toEqual(['Alpha: 100.1', 'Beta: 30', 'none'])
    expect(await recomputeAll(tx, call, allObjects(call), companies, 'x_total')).toBe(0)
  }))

test('whatever is done to the deals, the company says what a person would add up', async () => {
  const step = fc.record({ kind: fc.constantFrom('create', 'amount', 'company', 'trash', 'restore'), which: fc.nat(5), company: fc.constantFrom(0, 1, null), cents: fc.option(fc.integer({ min: -5000, max: 50_000 })) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), (steps) =>
      inside(async (tx, call) => {
        const deals = findObject(call, 'deals')
        const homes = await createRecords(tx, call, findObject(call, 'companies'), [{ name: 'One' }, { name: 'Two' }])
        const contact = (await createRecords(tx, call, findObject(call, 'contacts'), [{ lastName: 'Both' }]))[0]!
        const known: AnyRecord[] = []
        for (const { kind, which, company: home, cents } of steps) {
          const amount = cents === null ? null : { amount: (cents / 100).toFixed(2), currency: 'EUR' }
          const companyId = home === null ? null : homes[home]!.id
          const one = known[which % Math.max(1, known.length)]
          if (kind === 'create' || !one) {
            known.push(await deal(tx, call, { companyId, contactId: contact.id, amount }))
            continue
          }
          const living = one.deletedAt === null
          const [next] =
            kind === 'trash' && living
              ? await trashRecords(tx, call, deals, [one.id])
              : kind === 'restore' && !living
                ? await restoreRecords(tx, call, deals, [one.id])
                : living
                  ? await updateRecords(tx, call, deals, [{ id: one.id, patch: kind === 'amount' ? { amount } : { companyId } }])
                  : [one]
          await after(tx, call, [one], [next!], kind === 'trash' || kind === 'restore' ? kind : 'update')
          known[known.indexOf(one)] = next!
        }
        for (const home of homes) {
          const own = known.filter((record) => record.companyId === home.id && record.deletedAt === null)
          const cents = own.map((record) => Math.round(Number((record.amount as { amount: string } | null)?.amount ?? 0) * 100))
          const seen = await company(tx, call, home.id)
          expect([seen.x_dealCount ?? 0, Math.round(Number((seen.x_total as { amount: string } | null)?.amount ?? 0) * 100)]).toEqual([own.length, cents.reduce((a, b) => a + b, 0)])
        }
      }),
    ),
    { numRuns: 10, seed: 3 },
  )
}, 60_000)

test('a formula keeps the currency of its sums; of several it takes the firm’s', () =>
  inside(async (_tx, call) => {
    const deals = findObject(call, 'deals')
    const rates = new Map([['USD', '0.5']])
    const compute = (record: Record<string, unknown>): Record<string, unknown> => {
      computeFormulas(call, deals, record, rates)
      return { margin: record.x_margin, share: record.x_marginShare }
    }
    expect(compute({ amount: { amount: '100', currency: 'USD' }, x_cost: { amount: '0.10', currency: 'USD' } })).toEqual({ margin: { amount: '99.90', currency: 'USD' }, share: '99.9' })
    expect(compute({ amount: { amount: '100', currency: 'USD' }, x_cost: { amount: '20', currency: 'EUR' } })).toEqual({ margin: { amount: '30.00', currency: 'EUR' }, share: '60' })
    expect(compute({ amount: null, x_cost: null })).toEqual({ margin: null, share: null })
    expect(compute({ amount: { amount: '0', currency: 'EUR' }, x_cost: null })).toEqual({ margin: { amount: '0.00', currency: 'EUR' }, share: null })
    expect(compute({ amount: { amount: '1', currency: 'CHF' }, x_cost: { amount: '1', currency: 'EUR' } })).toEqual({ margin: null, share: null })
  }))

test('a computed field that cannot work is refused with what is wrong', () =>
  inside(async (_tx, call) => {
    const wrong = (on: string, f: Field): [string, string][] => {
      const all = objects.map((object) => (object.name === on ? { ...object, fields: { ...object.fields, x_new: f } } : object))
      return checkComputed(call, all, all.find((object) => object.name === on)!, 'x_new').map(({ path, code }) => [path, code])
    }
    for (const [name, fields] of Object.entries(made)) for (const key of Object.keys(fields)) expect(checkComputed(call, objects, objects.find((object) => object.name === name)!, key), key).toEqual([])
    expect(wrong('deals', field.computed({ result: 'decimal', formula: 'amount *' }))).toEqual([['formula', 'syntax']])
    expect(wrong('deals', field.computed({ result: 'decimal', formula: 'amount * nobody' }))).toEqual([['formula', 'unknownName']])
    expect(wrong('deals', field.computed({ result: 'decimal', formula: 'amount * title' }))).toEqual([['formula', 'types']])
    expect(wrong('deals', field.computed({ result: 'decimal', formula: 'title' }))).toEqual([['formula', 'result']])
    expect(wrong('deals', field.computed({ result: 'decimal', formula: 'x_new + 1' }))).toEqual([['formula', 'unknownName']])
    expect(wrong('deals', field.computed({ result: 'boolean', formula: 'title.matches("(a+)+$")' }))).toEqual([['formula', 'notAllowed']])
    expect(wrong('deals', field.computed({ result: 'number' }))).toEqual([['formula', 'oneOf']])
    const rollup = (more: object): Field => field.computed({ result: 'number', rollup: { object: 'deals', via: 'companyId', how: 'count', ...more } as never })
    expect(wrong('companies', rollup({ object: 'nothing' }))).toEqual([['rollup.object', 'noObject']])
    expect(wrong('companies', rollup({ via: 'contactId' }))).toEqual([['rollup.via', 'noVia']])
    expect(wrong('companies', rollup({ how: 'sum', of: 'title' }))).toEqual([['rollup.of', 'notANumber']])
    expect(wrong('companies', rollup({ how: 'sum', of: 'amount' }))).toEqual([['result', 'rollupResult']])
    expect(wrong('companies', rollup({ where: { field: 'expectedCloseOn', op: 'within', value: 'today' } }))).toEqual([['rollup.where', 'where_notHere']])
    expect(wrong('companies', rollup({ where: { field: 'company.name', op: 'eq', value: 'x' } }))).toEqual([['rollup.where', 'where_notHere']])
    expect(wrong('companies', field.computed({ result: 'number', rollup: { object: 'companies', via: 'parentId', of: 'x_new', how: 'sum' } }))).toEqual([['rollup', 'circle']])
  }))
