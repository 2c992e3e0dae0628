import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldTypes } from '../modules/fields/contract.ts'
import { connect, transaction } from '../kernel/database/connect.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
type Body = any

let product: Product
let admin: Person

beforeAll(async () => {
  product = await startProduct('customfieldchanges')
  admin = await product.person('Ada', 'admin')
})
afterAll(() => product.stop())

function ok(answer: Answer, status = 200): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body
}
const field = async (body: Record<string, unknown>): Promise<Body> => ok(await admin.post('/fields', { object: 'companies', ...body }), 201)
const company = async (body: Record<string, unknown> = {}): Promise<Body> => ok(await admin.post('/companies', { name: 'Logi', ...body }), 201)
const change = (made: Body, body: Record<string, unknown>): Promise<Answer> => admin.patch(`/fields/${made.id}`, body)
const codes = (answer: Answer): string[] => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(422)
  return answer.body.errors.map((one: Body) => `${one.path} ${one.code}`)
}

describe('the type', () => {
  test('changes freely while nothing is held', async () => {
    const made = await field({ label: 'Empty', fieldType: 'text' })
    for (const fieldType of ['money', 'phones', 'boolean', 'tags', 'date']) ok(await change(made, { fieldType }))
    expect((await company({ [made.key]: '2026-01-02' }))[made.key]).toBe('2026-01-02')
  })

  test.each([
    ['text', 'longText', 'words', 'words'],
    ['number', 'decimal', 5, '5'],
    ['number', 'duration', 60, 60],
    ['percent', 'decimal', '12.5', '12.5'],
  ])('%s becomes %s with its values', async (from, to, before, after) => {
    const made = await field({ label: `${from} to ${to}`, fieldType: from })
    const { id } = await company({ [made.key]: before })
    ok(await change(made, { fieldType: to }))
    expect(ok(await admin.get(`/companies/${id}`))[made.key]).toEqual(after)
    expect(ok(await admin.get(`/companies?sort=createdAt&filter[${made.key}][empty]=false`)).data).toHaveLength(1)
  })

  test('one of a list becomes several', async () => {
    const made = await field({ label: 'Colours', fieldType: 'option', options: [{ label: 'Red' }, { label: 'Blue' }] })
    const [{ id }, none] = [await company({ [made.key]: 'red' }), await company()]
    ok(await change(made, { fieldType: 'options' }))
    expect([ok(await admin.get(`/companies/${id}`))[made.key], ok(await admin.get(`/companies/${none.id}`))[made.key]]).toEqual([['red'], []])
    expect(ok(await admin.get(`/companies?filter[${made.key}]=red`)).data).toHaveLength(1)
  })

  test('is refused where values would be lost, saying what to do', async () => {
    const made = await field({ label: 'Held', fieldType: 'text' })
    const { id } = await company({ [made.key]: 'abc' })
    expect(codes(await change(made, { fieldType: 'number' }))).toEqual(['fieldType hasValues'])
    expect(codes(await change(made, { key: 'x_other' }))).toEqual(['key fixed'])
    expect(codes(await change(made, { object: 'deals' }))).toEqual(['object fixed'])
    // A record in the trash holds it too.
    ok(await admin.delete(`/companies/${id}`))
    expect(codes(await change(made, { fieldType: 'number' }))).toEqual(['fieldType hasValues'])
  })
})

describe('options', () => {
  test('that are held are archived or merged, never lost', async () => {
    const made = await field({ label: 'Grade', fieldType: 'option', options: [{ label: 'A' }, { label: 'B' }, { label: 'C' }] })
    const [a, b] = [await company({ [made.key]: 'a' }), await company({ [made.key]: 'b' })]
    const [optionA, optionB, optionC] = made.options
    expect(codes(await change(made, { options: [optionB, optionC] }))).toEqual(['options optionHeld'])
    expect(ok(await admin.post('/fields/preview', { id: made.id, change: { options: [optionB, optionC] } }))).toMatchObject({ heldOptions: { a: 1 }, values: 2 })
    ok(await change(made, { options: [optionA, optionB] }))
    expect(ok(await admin.get(`/fields/${made.id}/usage`)).options).toEqual({ a: 1, b: 1 })
    expect(ok(await admin.post(`/fields/${made.id}/merge-options`, { from: 'a', into: 'b' }))).toMatchObject({ changed: 1, options: [{ key: 'b' }] })
    expect(ok(await admin.get(`/companies/${a.id}`))[made.key]).toBe('b')
    expect(ok(await admin.get(`/companies/${a.id}/history`)).data[0].changes[made.key]).toEqual(['a', 'b'])
    expect(codes(await admin.post(`/fields/${made.id}/merge-options`, { from: 'zz', into: 'b' }))).toEqual(['from noSuchOption'])
    ok(await change(made, { options: [{ ...optionB, archived: true }, { label: 'New' }] }))
    expect(ok(await admin.patch(`/companies/${b.id}`, { name: 'Renamed' }))[made.key]).toBe('b')
    expect(codes(await admin.post('/fields', { object: 'companies', label: 'None', fieldType: 'option' }))).toEqual(['options noOptions'])
    expect(codes(await admin.post('/fields', { object: 'companies', label: 'Odd', fieldType: 'option', options: [{ key: "a'b", label: 'A' }, { key: 'c', label: 'x', colour: 'red;}' }] }))).toEqual(['options.0.key invalid_format', 'options.1.colour invalid_format'])
  })
})

test('a preview says what a change will do and does nothing', async () => {
  await company()
  const preview = ok(await admin.post('/fields/preview', { change: { object: 'companies', label: 'Planned', fieldType: 'text', required: true } }))
  expect(preview).toMatchObject({ errors: [], key: 'x_planned', takes: 'instant' })
  // One of them is in the trash.
  expect(preview.empty).toBe(preview.records - 1)
  expect(ok(await admin.get('/fields?filter[key]=x_planned')).data).toEqual([])
  expect(ok(await admin.post('/fields/preview', { change: { object: 'nothing', label: 'A' } })).errors.length).toBeGreaterThan(0)
  expect(ok(await admin.post('/fields/preview', { change: { object: 'companies', label: 7, nonsense: 1 } })).errors.length).toBeGreaterThan(0)
})

test('a built-in field takes words, place, section and stricter rules, and goes back to what it was', async () => {
  const section = ok(await admin.post('/sections', { object: 'companies', label: { en: 'Money', ru: 'Деньги' } }), 201)
  expect(section.key).toBe('x_money')
  const made = await field({ key: 'industry', label: 'Trade', hint: 'What it lives on', sectionId: section.id, required: true, position: 1 })
  const contacts = ok(await admin.get('/catalog')).objects.find((one: Body) => one.name === 'companies')
  expect(contacts.fields.industry).toMatchObject({ type: 'text', label: 'Trade', hint: 'What it lives on', group: 'x_money' })
  expect(Object.keys(contacts.fields)[0]).toBe('industry')
  expect(ok(await admin.get('/catalog')).sections).toMatchObject([{ key: 'x_money', label: { en: 'Money', ru: 'Деньги' }, object: 'companies' }])
  expect(ok(await admin.get(`/fields/${made.id}/history`)).data).toHaveLength(1)
  ok(await admin.delete(`/fields/${made.id}`))
  expect(ok(await admin.get('/catalog')).objects.find((one: Body) => one.name === 'companies').fields.industry.label).toBeUndefined()
  for (const [body, code] of [
    [{ key: 'name', hidden: true }, 'hidden structural'],
    [{ key: 'name', fieldType: 'number' }, 'fieldType builtIn'],
    [{ key: 'ownerId', hidden: true }, 'hidden structural'],
    [{ key: 'createdAt', label: 'Born' }, 'key noSuchField'],
    [{ key: 'sourceId', label: 'Id' }, 'key noSuchField'],
    [{ key: 'nextStepOn', required: true }, 'required setBySystem'],
  ] as const) expect(codes(await admin.post('/fields', { object: 'companies', ...body }))).toEqual([code])
  const other = ok(await admin.post('/sections', { object: 'deals', label: 'Of deals' }), 201)
  expect(codes(await admin.post('/fields', { object: 'companies', label: 'A', fieldType: 'text', sectionId: other.id }))).toEqual(['sectionId otherObject'])
})

test('conditions are read against the object', async () => {
  const bad = (when: unknown): Promise<Answer> => admin.post('/fields', { object: 'companies', label: 'When', fieldType: 'text', when })
  expect(codes(await bad({ visible: { field: 'nothing', op: 'eq', value: 1 } }))).toEqual(['when.visible condition.unknownField'])
  expect(codes(await bad({ visible: { field: 'owner.name', op: 'eq', value: 1 } }))).toEqual(['when.visible condition.notHere'])
  expect(codes(await bad({ visible: 7 }))[0]).toMatch(/^when\.visible /)
  expect(codes(await bad({ nonsense: {} }))).toEqual(['when.nonsense unknown_field'])
  const made = await field({ label: 'Fitting', fieldType: 'text', when: { visible: { field: 'industry', op: 'eq', value: 'trade' } } })
  expect((await company({ industry: 'trade', [made.key]: 'shown' }))[made.key]).toBe('shown')
})

test('conditions hold for scripts as for the form', async () => {
  const before = await company({ industry: 'hidden once' })
  const shown = await field({ label: 'Only in trade', fieldType: 'text', when: { visible: { field: 'industry', op: 'eq', value: 'trade' } } })
  expect(codes(await admin.post('/companies', { name: 'A', industry: 'other', [shown.key]: 'x' }))).toEqual([`${shown.key} hidden`])
  const needed = await field({ label: 'Needed', fieldType: 'text', required: true })
  expect(codes(await admin.post('/companies', { name: 'A' }))).toEqual([`${needed.key} required`])
  const made = await company({ [needed.key]: 'given' })
  expect(codes(await admin.patch(`/companies/${made.id}`, { [needed.key]: null }))).toEqual([`${needed.key} required`])
  // Older records are not held up by it.
  ok(await admin.patch(`/companies/${before.id}`, { name: 'Renamed' }))
  expect(ok(await admin.get(`/companies?sort=${needed.key}&limit=500`)).data.map((one: Body) => one.id)).toContain(before.id)
  ok(await admin.delete(`/fields/${needed.id}`))
  const chosen = await field({ label: 'Chosen', fieldType: 'option', options: [{ label: 'Old' }, { label: 'New' }] })
  const holder = await company({ [chosen.key]: 'old' })
  ok(await change(chosen, { options: [{ ...chosen.options[0], archived: true }, chosen.options[1]] }))
  expect(codes(await admin.post('/companies', { name: 'A', [chosen.key]: 'old' }))).toEqual([`${chosen.key} option`])
  expect(ok(await admin.patch(`/companies/${holder.id}`, { name: 'Holds it still' }))[chosen.key]).toBe('old')
})

test('unique values are kept unique', async () => {
  const made = await field({ label: 'Number of the card', fieldType: 'text', settings: { unique: true } })
  await company({ [made.key]: 'A1' })
  const twice = await admin.post('/companies', { name: 'Twice', [made.key]: 'A1' })
  expect([twice.status, twice.body.errors[0].path]).toEqual([409, made.key])
  ok(await change(made, { settings: {} }))
  await company({ [made.key]: 'A1' })
  expect(codes(await change(made, { settings: { unique: true } }))).toEqual(['settings.unique notUniqueNow'])
})

test('who reads a table for long is not made to wait, and neither is the firm', async () => {
  const other = connect(product.database.url, { max: 1 })
  try {
    await transaction(other, async (tx) => {
      await sql`lock table ${sql.id(product.workspace, 'companies')} in access share mode`.execute(tx)
      const started = Date.now()
      const answer = await admin.post('/fields', { object: 'companies', label: 'Waiting', fieldType: 'text' })
      expect([answer.status, answer.body.code]).toEqual([503, 'busy'])
      expect(Date.now() - started).toBeLessThan(6000)
    })
  } finally {
    await other.close()
  }
  await field({ label: 'Waiting', fieldType: 'text' })
})

test('there are limits, and they say so', async () => {
  await sql`insert into ${sql.id(product.workspace, 'fields')} (id, created_at, updated_at, object, key, name, field_type, label) select gen_random_uuid(), now(), now(), 'notes', 'x_n' || n, 'n', 'text', '"n"' from generate_series(1, 200) n`.execute(product.database.db)
  expect(codes(await admin.post('/fields', { object: 'notes', label: 'One more', fieldType: 'text' }))).toEqual(['object tooManyFields'])
  await sql`delete from ${sql.id(product.workspace, 'fields')} where object = 'notes'`.execute(product.database.db)
})

test('a row that cannot be read is left out and keeps nobody from working', async () => {
  await sql`insert into ${sql.id(product.workspace, 'fields')} (id, created_at, updated_at, object, key, name, field_type, label, settings) values (gen_random_uuid(), now(), now(), 'companies', 'x_broken', 'b', 'reference', '"b"', '{}')`.execute(product.database.db)
  await field({ label: 'After it', fieldType: 'text' })
  expect(ok(await admin.get('/companies?limit=1')).data[0]).not.toHaveProperty('x_broken')
  await sql`delete from ${sql.id(product.workspace, 'fields')} where key = 'x_broken'`.execute(product.database.db)
})

describe('any field', () => {
  const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => text.trim() !== '' && !/\p{Cc}|[\u2028\u2029]/u.test(text))
  const plain = fc.string({ maxLength: 100, unit: 'grapheme' }).filter((text) => !text.includes('\0')).map((text) => text.trim())
  const values: Record<string, fc.Arbitrary<unknown>> = {
    text: plain, longText: plain, link: plain, number: fc.integer(), duration: fc.nat(1_000_000), boolean: fc.boolean(),
    decimal: fc.integer({ min: -100_000, max: 100_000 }).map((n) => (n / 100).toFixed(2)),
    percent: fc.integer({ min: 0, max: 100 }).map(String),
    money: fc.nat(1_000_000).map((n) => ({ amount: String(n), currency: 'EUR' })),
    date: fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    instant: fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((at) => at.toISOString()),
    tags: fc.uniqueArray(plain.filter((text) => text !== '' && text.length <= 80), { maxLength: 5 }),
  }
  const types = fieldTypes.filter((type) => values[type])

  test('gives back what was written into it', async () => {
    const cases = fc.constantFrom(...types).chain((fieldType) => fc.record({ fieldType: fc.constant(fieldType), label: words, required: fc.boolean(), searchable: fc.boolean(), value: values[fieldType]! }))
    await fc.assert(
      fc.asyncProperty(cases, async ({ fieldType, label, searchable, value }) => {
        const made = await field({ fieldType, label, settings: { searchable } })
        const { id } = await company({ [made.key]: value })
        expect(ok(await admin.get(`/companies/${id}`))[made.key]).toEqual(value === '' ? null : value)
      }),
      { numRuns: 60 },
    )
  })
})
