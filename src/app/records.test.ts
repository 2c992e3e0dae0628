import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person

beforeAll(async () => {
  product = await startProduct('records')
  admin = await product.person('Ada Admin', 'admin')
})
afterAll(() => product.stop())

const contact = async (body: object): Promise<{ id: string; version: number; displayName: string }> => {
  const made = await admin.post('/contacts', body)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body
}

describe('one record', () => {
  test('is created with phones read and mailboxes kept', async () => {
    const made = await admin.post('/contacts', { firstName: 'Kristīne', lastName: 'Liepiņa', phones: [{ value: '26 114 208' }, { value: 'ask the door keeper' }], emails: [{ value: 'Kristine@Inbox.example' }] })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ version: 1, displayName: 'Kristīne Liepiņa', ownerId: admin.id })
    expect(made.body.phones).toMatchObject([
      { value: '26 114 208', e164: '+37126114208', primary: true },
      { value: 'ask the door keeper', e164: null, primary: false },
    ])
    expect((await admin.get(`/contacts/${made.body.id}`)).body).toEqual(made.body)
  })

  test('says everything that is wrong at once, and saves nothing', async () => {
    const before = (await admin.get('/contacts?count=exact')).body.page.count
    const refused = await admin.post('/contacts', { firstName: 7, id: '1', colour: 'red', emails: [{ value: 'nonsense' }], birthday: '2026-02-30' })
    expect(refused.status).toBe(422)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.body.errors.map((e: { path: string; code: string }) => `${e.path} ${e.code}`).toSorted()).toEqual(['birthday invalid', 'colour unknown_field', 'emails.0.value email', 'firstName invalid_type', 'id read_only'])
    expect((await admin.get('/contacts?count=exact')).body.page.count).toBe(before)
  })

  test('refuses a change made on an old version and names the current one', async () => {
    const { id } = await contact({ lastName: 'Moved' })
    expect((await admin.patch(`/contacts/${id}`, { firstName: 'A' }, { 'if-match': '"1"' })).body.version).toBe(2)
    const late = await admin.patch(`/contacts/${id}`, { firstName: 'B' }, { 'if-match': '"1"' })
    expect(late.status).toBe(412)
    expect(late.body).toMatchObject({ currentVersion: 2, changedBy: { name: 'Ada Admin' } })
    expect((await admin.get(`/contacts/${id}`)).body.firstName).toBe('A')
  })

  test('makes no version when nothing changes', async () => {
    const { id } = await contact({ lastName: 'Same', tags: ['a'] })
    expect((await admin.patch(`/contacts/${id}`, { lastName: 'Same', tags: ['a'] })).body.version).toBe(1)
  })

  test('goes to the trash and comes back identical, with its history', async () => {
    const made = await contact({ lastName: 'Phoenix', tags: ['x'] })
    expect((await admin.delete(`/contacts/${made.id}`)).status).toBe(200)
    expect((await admin.get('/contacts?q=phoenix')).body.data).toEqual([])
    expect((await admin.get('/contacts?q=phoenix&trash=true')).body.data).toHaveLength(1)
    const back = await admin.post(`/contacts/${made.id}/restore`)
    const { version: _, updatedAt: __, ...rest } = back.body
    expect(made).toMatchObject(rest)
    const lines = (await admin.get(`/contacts/${made.id}/history`)).body.data
    expect(lines.map((line: { op: string }) => line.op)).toEqual(['restore', 'trash', 'create'])
    expect(lines[0].actor).toEqual({ id: admin.id, name: 'Ada Admin' })
  })

  test('keeps the old and the new value of each changed field', async () => {
    const { id } = await contact({ lastName: 'Before' })
    await admin.patch(`/contacts/${id}`, { lastName: 'After' })
    expect((await admin.get(`/contacts/${id}/history`)).body.data[0].changes).toEqual({ lastName: ['Before', 'After'], displayName: ['Before', 'After'] })
  })

  test('that does not exist is 404, with any id', async () => {
    for (const id of ['018f0000-0000-7000-8000-000000000000', 'nonsense', "1'; drop table contacts;--", '%00'])
      for (const answer of [await admin.get(`/contacts/${encodeURIComponent(id)}`), await admin.patch(`/contacts/${encodeURIComponent(id)}`, { lastName: 'x' })]) expect(answer.status).toBe(404)
  })

  test('takes references only to records that are there', async () => {
    const refused = await admin.post('/contacts', { lastName: 'Lost', companyId: '018f0000-0000-7000-8000-000000000000' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0]).toMatchObject({ path: 'companyId', code: 'reference' })
  })
})

describe('a list', () => {
  beforeAll(async () => {
    for (const [name, city] of [
      ['Aigul Saparova', 'Almaty'],
      ['Тимур Бекенов', 'Almaty'],
      ['王芳', 'Shanghai'],
      ['Zoltán Kovács', 'Budapest'],
      ['Žanna Ābele', 'Riga'],
    ] as const) {
      const [firstName, ...last] = name.split(' ')
      await contact({ firstName, lastName: last.join(' ') || null, source: 'list', tags: [city], since: '2026-01-15' })
    }
  })
  const names = async (query: string): Promise<string[]> => {
    const found = await admin.get(`/contacts?filter[source]=list&${query}`)
    expect(found.status, JSON.stringify(found.body)).toBe(200)
    return found.body.data.map((row: { displayName: string }) => row.displayName)
  }

  test('finds names without accents and in Latin letters', async () => {
    expect(await names('q=kovacs')).toEqual(['Zoltán Kovács'])
    expect(await names('q=bekenov')).toEqual(['Тимур Бекенов'])
    expect(await names(`q=${encodeURIComponent('бекенов тим')}`)).toEqual(['Тимур Бекенов'])
    expect(await names('q=abele')).toEqual(['Žanna Ābele'])
    expect(await names('q=nobody')).toEqual([])
  })

  test('sorts names as people do and pages through all of them once', async () => {
    const all = await names('sort=displayName')
    expect(all).toEqual(['Aigul Saparova', 'Žanna Ābele', 'Zoltán Kovács', 'Тимур Бекенов', '王芳'])
    for (const sort of ['displayName', '-displayName', '-createdAt', 'since', '-since', 'lastTouchAt', '-lastTouchAt,displayName']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await admin.get(`/contacts?filter[source]=list&limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`)
        expect(page.status, `${sort} ${JSON.stringify(page.body)}`).toBe(200)
        seen.push(...page.body.data.map((row: { displayName: string }) => row.displayName))
        cursor = page.body.page.next ?? ''
      } while (cursor)
      expect(seen.toSorted(), sort).toEqual(all.toSorted())
    }
  })

  test('filters by operators, trees and linked records', async () => {
    expect(await names('filter[tags]=Almaty&sort=displayName')).toEqual(['Aigul Saparova', 'Тимур Бекенов'])
    expect(await names('filter[tags][in]=Riga,Budapest&sort=displayName')).toEqual(['Žanna Ābele', 'Zoltán Kovács'])
    expect(await names('filter[firstName][starts]=Zol')).toEqual(['Zoltán Kovács'])
    expect(await names('filter[lastName][empty]=true')).toEqual(['王芳'])
    const one = (await admin.get('/contacts?q=kovacs')).body.data[0].id
    expect(await names(`filter[id]=${one}`)).toEqual(['Zoltán Kovács'])
    expect(await names(`filter[id][in]=${one},018f0000-0000-7000-8000-000000000000`)).toEqual(['Zoltán Kovács'])
    expect(await names('filter[ownerId]=me&filter[tags]=Riga')).toEqual(['Žanna Ābele'])
    expect(await names('filter[owner.name]=Ada Admin&filter[tags]=Riga')).toEqual(['Žanna Ābele'])
    expect(await names('filter[owner.name][ne]=Ada Admin')).toEqual([])
    expect(await names('filter[createdAt][within]=today&filter[tags]=Riga')).toEqual(['Žanna Ābele'])
    expect(await names(`filter=${encodeURIComponent(JSON.stringify({ or: [{ field: 'tags', op: 'eq', value: 'Riga' }, { and: [{ field: 'tags', op: 'eq', value: 'Almaty' }, { not: { field: 'firstName', op: 'eq', value: 'Aigul' } }] }] }))}&sort=displayName`)).toEqual(['Žanna Ābele', 'Тимур Бекенов'])
    const someone = (await admin.get('/contacts?q=kovacs')).body.data[0]
    await admin.post('/activities', { kind: 'call', title: 'Called', occurredAt: '2026-01-01T10:00:00Z', contactId: someone.id })
    expect(await names(`filter=${encodeURIComponent('{"some":{"activities":{"field":"kind","op":"eq","value":"call"}}}')}`)).toEqual(['Zoltán Kovács'])
    expect(await names(`filter=${encodeURIComponent('{"none":{"activities":{}}}')}&filter[tags]=Budapest`)).toEqual([])
  })

  test('includes, picks fields and counts only when asked', async () => {
    const found = (await admin.get('/contacts?filter[source]=list&include=owner&fields=displayName&limit=1&count=exact')).body
    expect(found.page.count).toBe(5)
    expect(Object.keys(found.data[0]).toSorted()).toEqual(['displayName', 'id', 'owner', 'ownerId', 'version'])
    expect(found.data[0].owner.name).toBe('Ada Admin')
    expect((await admin.get('/contacts')).body.page.count).toBeNull()
    expect((await admin.get('/contacts?filter[source]=list&count=estimate')).body.page.count).toBe(5)
  })

  test.each([
    ['filter[nope]=1', 'filter.nope'],
    ['filter[firstName][like]=1', 'filter.firstName'],
    ['filter[birthday]=soon', 'filter.birthday'],
    ["filter[owner.name'; drop table contacts;--]=1", "filter.owner.name'; drop table contacts;--"],
    ['sort=a" text); drop table contacts;--', 'sort'],
    ['sort=needs', 'sort'],
    ['include=secrets', 'include'],
    ['fields=passwordHash', 'fields'],
    ['cursor=abc', 'cursor'],
    ['limit=0', 'limit'],
    ['page=2', 'page'],
    ['filter={"and":', 'filter'],
    ['filter[companyId]=not-an-id', 'filter.companyId'],
  ])('refuses %s with a 422 that names it', async (query, path) => {
    const refused = await admin.get(`/contacts?${query.replaceAll('"', '%22').replaceAll(' ', '%20').replaceAll(';', '%3B').replaceAll("'", '%27')}`)
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0].path).toBe(path)
    expect(refused.body.errors[0].message).not.toBe('')
  })
})

describe('many', () => {
  test('are changed, trashed and restored by ids or by a filter', async () => {
    const made = [await contact({ lastName: 'Bulk One', source: 'bulk' }), await contact({ lastName: 'Bulk Two', source: 'bulk' })]
    const dry = await admin.post('/contacts/bulk', { where: { field: 'source', op: 'eq', value: 'bulk' }, update: { priority: 'A' }, dryRun: true })
    expect(dry.body).toMatchObject({ matched: 2, changed: 0 })
    await admin.post('/contacts/bulk', { where: { field: 'source', op: 'eq', value: 'bulk' }, update: { priority: 'A' } })
    expect((await admin.get('/contacts?filter[source]=bulk&filter[priority]=A')).body.data).toHaveLength(2)
    expect((await admin.post('/contacts/bulk', { ids: made.map((c) => c.id), delete: true })).body.changed).toBe(2)
    expect((await admin.get('/contacts?filter[source]=bulk')).body.data).toHaveLength(0)
    expect((await admin.post('/contacts/bulk', { ids: made.map((c) => c.id), restore: true })).body.changed).toBe(2)
    expect((await admin.post('/contacts/bulk', { ids: [made[0]!.id], update: { priority: 'Z' } })).status).toBe(422)
    expect((await admin.post('/contacts/bulk', { update: { priority: 'A' } })).status).toBe(422)
  })
})

describe('Idempotency-Key', () => {
  test('gives the same answer to the same request and refuses another', async () => {
    const first = await admin.post('/contacts', { lastName: 'Once' }, { 'idempotency-key': 'k1' })
    const again = await admin.post('/contacts', { lastName: 'Once' }, { 'idempotency-key': 'k1' })
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect((await admin.get('/contacts?q=once')).body.data).toHaveLength(1)
    expect((await admin.post('/contacts', { lastName: 'Other' }, { 'idempotency-key': 'k1' })).status).toBe(422)
  })

  test('lets ten at once take effect once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.post('/contacts', { lastName: 'Tenfold' }, { 'idempotency-key': 'k10' })))
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1)
    expect((await admin.get('/contacts?q=tenfold')).body.data).toHaveLength(1)
  })

  test('is free again after a refusal', async () => {
    expect((await admin.post('/contacts', { nope: 1 }, { 'idempotency-key': 'k2' })).status).toBe(422)
    expect((await admin.post('/contacts', { lastName: 'Second try' }, { 'idempotency-key': 'k2' })).status).toBe(201)
  })
})

describe('bad bodies', () => {
  test.each([['{'], ['[1,2'], ['{"__proto__":{"admin":true},"lastName":"x"}'], ['"text"'], ['[]'], [`${'['.repeat(10_000)}${']'.repeat(10_000)}`], [`{"lastName":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`]])('%.20s is a clear 4xx', async (payload) => {
    const answer = await product.app.inject({ method: 'POST', url: '/api/v1/contacts', headers: { authorization: `Bearer ${admin.key}`, 'content-type': 'application/json' }, payload })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  })

  test('a NUL in a text is refused, not a 500', async () => {
    expect((await admin.post('/contacts', { lastName: 'a\0b' })).status).toBe(422)
    expect((await admin.get('/contacts?q=a%00b')).status).toBeLessThan(500)
    expect((await admin.get('/contacts?filter[lastName]=a%00b')).status).toBe(422)
  })
})

test('without a session there is nothing to see', async () => {
  for (const url of ['/api/v1/contacts', '/api/v1/deals/board?pipelineId=x', '/api/v1/me', '/api/v1/stream', '/api/v1/search?q=a']) expect((await product.app.inject({ url })).statusCode).toBe(401)
})

test('the description names every object and is OpenAPI 3.1', async () => {
  const described = (await product.app.inject({ url: '/api/v1/openapi.json' })).json()
  expect(described.openapi).toBe('3.1.0')
  for (const path of ['/api/v1/contacts', '/api/v1/deals/{id}/move', '/api/v1/tasks/{id}/complete', '/api/v1/companies/{id}/history']) expect(Object.keys(described.paths)).toContain(path)
})

test('a card holds several phones, mailboxes and addresses', async () => {
  const many = { phones: [{ value: '+371 26 000 111' }, { value: '+371 67 000 222' }], emails: [{ value: 'one@many.example' }, { value: 'two@many.example' }], addresses: [{ label: 'office', street: 'Brīvības iela 1', city: 'Rīga', country: 'LV' }, { label: 'store', city: 'Ogre' }] }
  const { id } = await contact({ lastName: 'Several', ...many })
  expect((await admin.get(`/contacts/${id}`)).body).toMatchObject(many)
})

test('one box finds a customer by phone and mail, and a deal by its number', async () => {
  const { id } = await contact({ lastName: 'Findable', phones: [{ value: '+371 29 876 543' }], emails: [{ value: 'find.me@box.example' }] })
  await product.pipeline()
  const deal = (await admin.post('/deals', { title: 'Numbered', contactId: id })).body
  const found = async (q: string): Promise<string[]> => (await admin.get(`/search?q=${encodeURIComponent(q)}`)).body.data.map((hit: { id: string }) => hit.id)
  for (const q of ['findable', '+371 29 876 543', '29876543', 'find.me@box', 'FIND.ME']) expect(await found(q), q).toContain(id)
  expect(await found(String(deal.number))).toContain(deal.id)
  expect(await found('29876540')).not.toContain(id)
})
