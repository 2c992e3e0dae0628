import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendTo } from './files.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let seller: Person

beforeAll(async () => {
  product = await startProduct('duplicates')
  admin = await product.person('Ada', 'admin')
  seller = await product.person('Sam', 'sales')
  await product.pipeline()
})
afterAll(() => product.stop())

const make = async (object: string, body: Record<string, unknown>, by = admin): Promise<string> => {
  const made = await by.post(`/${object}`, body)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.id
}
const read = async (object: string, id: string): Promise<Answer['body']> => (await admin.get(`/${object}/${id}`)).body
const values = (rows: { value: string }[]): string[] => rows.map((row) => row.value)

describe('a merge', () => {
  test('moves all that refers to the others, unites lists, fills what is empty, and is taken back exactly', async () => {
    const companyId = await make('companies', { name: 'Glass' })
    const survivor = await make('contacts', { lastName: 'Ozols', phones: [{ value: '+371 26114208' }], tags: ['vip'], jobTitle: 'Buyer' })
    const twin = await make('contacts', { lastName: 'Ozols', firstName: 'Janis', phones: [{ value: '26114208' }, { value: '+371 29000111' }], emails: [{ value: 'j@ozols.example' }], tags: ['vip', 'fair'], jobTitle: 'Owner', companyId })
    const third = await make('contacts', { lastName: 'Ozols J', birthday: '1980-05-01' })
    const deal = await make('deals', { title: 'Windows', contactId: twin })
    const task = await make('tasks', { title: 'Call', kind: 'call', contactId: twin, dueOn: '2026-12-01' })
    const note = await make('notes', { body: 'Likes oak', contactId: third })
    const activity = await make('activities', { kind: 'call', title: 'Talked', occurredAt: '2026-11-20T10:00:00Z', contactId: twin })
    const gone = await make('tasks', { title: 'Old', kind: 'call', contactId: twin, dueOn: '2026-12-01' })
    await admin.delete(`/tasks/${gone}`)
    const all = [['contacts', survivor], ['contacts', twin], ['contacts', third], ['deals', deal], ['tasks', task], ['notes', note], ['activities', activity], ['tasks', gone]] as const
    const before = await Promise.all(all.map(([object, id]) => read(object, id)))

    const merged = await admin.post(`/contacts/${survivor}/merge`, { with: [twin, third], values: { jobTitle: 'Owner' } })
    expect(merged.status, JSON.stringify(merged.body)).toBe(200)
    expect(merged.body).toMatchObject({ id: survivor, firstName: 'Janis', displayName: 'Janis Ozols', jobTitle: 'Owner', companyId, birthday: '1980-05-01', tags: ['vip', 'fair'], nextStepOn: '2026-12-01', lastTouchAt: '2026-11-20T10:00:00.000Z' })
    expect(values(merged.body.phones)).toEqual(['+371 26114208', '+371 29000111'])
    expect(merged.body.phones.filter((phone: { primary: boolean }) => phone.primary)).toHaveLength(1)
    expect(values(merged.body.emails)).toEqual(['j@ozols.example'])
    expect(merged.body.merge.moved).toEqual({ deals: 1, tasks: 2, notes: 1, activities: 1 })
    for (const [object, id] of all.slice(3)) expect((await read(object, id)).contactId, `${object}`).toBe(survivor)
    for (const id of [twin, third]) expect((await read('contacts', id)).deletedAt).not.toBeNull()
    expect((await admin.get(`/duplicates/merged?object=contacts&id=${twin}`)).body).toEqual({ survivor: { id: survivor, title: 'Janis Ozols' }, jobId: merged.body.merge.jobId })
    expect((await admin.get(`/contacts/${survivor}/history`)).body.data[0]).toMatchObject({ way: 'merge', actor: { name: 'Ada' }, changes: { jobTitle: ['Buyer', 'Owner'] } })

    const undone = await admin.post(`/jobs/${merged.body.merge.jobId}/undo`)
    expect(undone.body).toMatchObject({ status: 'done', left: 0 })
    for (const [index, [object, id]] of all.entries()) {
      const { version, updatedAt, ...rest } = await read(object, id)
      expect({ object, ...rest }).toEqual({ object, ...Object.fromEntries(Object.entries(before[index]!).filter(([name]) => name !== 'version' && name !== 'updatedAt')) })
      expect([version > before[index]!.version, updatedAt !== null]).toEqual([true, true])
    }
    expect((await admin.get(`/duplicates/merged?object=contacts&id=${twin}`)).body.survivor).toBeNull()
  })

  test('takes files and followers along, and gives them back', async () => {
    const [survivor, twin] = [await make('contacts', { lastName: 'Files' }), await make('contacts', { lastName: 'Files' })]
    const file = '018f0000-0000-7000-8000-000000000001'
    const { db } = product.database
    await sql`insert into ${sql.id(product.workspace, 'files')} (id, created_at, updated_at, object, record_id, name) values (${file}, now(), now(), 'contacts', ${twin}, 'plan.pdf')`.execute(db)
    await sql`delete from ${sql.id(product.workspace, 'followers')}`.execute(db)
    await sql`insert into ${sql.id(product.workspace, 'followers')} (object, record_id, user_id, created_at) values ('contacts', ${twin}, ${admin.id}, now()), ('contacts', ${twin}, ${seller.id}, now()), ('contacts', ${survivor}, ${seller.id}, now())`.execute(db)
    const followers = async (id: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.id(product.workspace, 'followers')} where record_id = ${id}`.execute(db)).rows[0]!.n
    const holder = async (): Promise<string> => (await sql<{ id: string }>`select record_id as id from ${sql.id(product.workspace, 'files')} where id = ${file}`.execute(db)).rows[0]!.id
    const { jobId, moved } = (await admin.post(`/contacts/${survivor}/merge`, { with: [twin] })).body.merge
    expect(moved).toEqual({ files: 1, followers: 1 })
    expect([await holder(), await followers(survivor)]).toEqual([survivor, 2])
    await admin.post(`/jobs/${jobId}/undo`)
    expect([await holder(), await followers(survivor), await followers(twin)]).toEqual([twin, 1, 2])
  })

  test('of companies takes people, daughters and links to itself along', async () => {
    const survivor = await make('companies', { name: 'North', addresses: [{ city: 'Riga', street: 'Brivibas 1' }] })
    const twin = await make('companies', { name: 'North SIA', taxNumber: 'LV40003', addresses: [{ city: 'riga', street: 'Brivibas 1' }, { city: 'Liepaja' }] })
    const daughter = await make('companies', { name: 'Daughter', parentId: twin })
    await admin.patch(`/companies/${survivor}`, { parentId: twin })
    const person = await make('contacts', { lastName: 'Worker', companyId: twin })
    const merged = (await admin.post(`/companies/${survivor}/merge`, { with: [twin] })).body
    expect(merged).toMatchObject({ parentId: null, taxNumber: 'LV40003' })
    expect(merged.addresses.map((address: { city: string }) => address.city)).toEqual(['Riga', 'Liepaja'])
    expect([(await read('companies', daughter)).parentId, (await read('contacts', person)).companyId]).toEqual([survivor, survivor])
    await admin.post(`/jobs/${merged.merge.jobId}/undo`)
    expect([(await read('companies', daughter)).parentId, (await read('contacts', person)).companyId, (await read('companies', survivor)).parentId]).toEqual([twin, twin, twin])
  })

  test('leaves what people changed since, when it is taken back', async () => {
    const [survivor, twin] = [await make('contacts', { lastName: 'Liepa' }), await make('contacts', { lastName: 'Liepa', firstName: 'Anna' })]
    const deal = await make('deals', { title: 'Doors', contactId: twin })
    const { jobId } = (await admin.post(`/contacts/${survivor}/merge`, { with: [twin] })).body.merge
    await admin.patch(`/contacts/${survivor}`, { jobTitle: 'New' })
    const undone = (await admin.post(`/jobs/${jobId}/undo`)).body
    expect(undone).toMatchObject({ left: 1 })
    expect((await read('contacts', survivor))).toMatchObject({ firstName: 'Anna', jobTitle: 'New' })
    expect([(await read('contacts', twin)).deletedAt, (await read('deals', deal)).contactId]).toEqual([null, twin])
  })

  test('needs the rights to change and delete all of them, and real ids', async () => {
    const own = await make('contacts', { lastName: 'Own' }, seller)
    const mine = await make('contacts', { lastName: 'Mine' }, seller)
    const foreign = await make('contacts', { lastName: 'Foreign' })
    for (const body of [{ with: [foreign] }, { with: ['0'] }]) expect([403, 404]).toContain((await seller.post(`/contacts/${own}/merge`, body)).status)
    expect([403, 404]).toContain((await seller.post(`/contacts/${foreign}/merge`, { with: [own] })).status)
    expect((await admin.post(`/contacts/${own}/merge`, { with: [own] })).status).toBe(422)
    expect((await admin.post(`/contacts/${own}/merge`, { with: [mine], values: { ownerId: 'x', nothing: 1, version: 9 } })).body.errors.map((issue: { path: string }) => issue.path).sort()).toEqual(['values.nothing', 'values.ownerId', 'values.version'])
    expect((await read('contacts', foreign)).version).toBe(1)
    expect((await read('contacts', own)).version).toBe(1)
  })
})

describe('values that somebody brings to a merge', () => {
  test('go by his own rights: no file, record or owner that he could not name in a change', async () => {
    const field = (await admin.post('/fields', { object: 'contacts', label: 'Paper', fieldType: 'file' })).body.key
    expect((await admin.post('/roles', { key: 'x_merger', name: 'Merger', permissions: { contacts: { see: 'own', create: 'own', change: 'own', delete: 'own', assign: 'own' }, companies: { see: 'own' }, users: { see: 'all' } } })).status).toBe(201)
    const max = await product.person('Max', 'x_merger')
    const foreign = await make('contacts', { lastName: 'Foreign' })
    const attached = (await sendTo(product, admin, `/files?object=contacts&recordId=${foreign}`, 'secret.txt', 'secret')).body.id
    const upload = (await sendTo(product, admin, '/files', 'secret.txt', 'secret')).body.id
    const companyId = await make('companies', { name: 'Foreign' })
    for (const values of [{ [field]: attached }, { [field]: upload }, { companyId }, { ownerId: seller.id }]) {
      const [kept, lost] = [await make('contacts', { lastName: 'Kept' }, max), await make('contacts', { lastName: 'Lost' }, max)]
      const refused = await max.post(`/contacts/${kept}/merge`, { with: [lost], values })
      expect([403, 422], JSON.stringify([values, refused.body])).toContain(refused.status)
      if (refused.status === 422) expect(refused.body.errors[0].path).toBe(`values.${Object.keys(values)[0]}`)
      expect((await read('contacts', lost)).deletedAt).toBeNull()
    }
    // What stands in one of the records is taken over, whoever may name it anew.
    const [kept, lost] = [await make('contacts', { lastName: 'Kept' }, max), await make('contacts', { lastName: 'Lost' }, max)]
    await admin.patch(`/contacts/${lost}`, { companyId, [field]: upload })
    const merged = await max.post(`/contacts/${kept}/merge`, { with: [lost], values: { companyId, lastName: 'Both' } })
    expect(merged.status, JSON.stringify(merged.body)).toBe(200)
    expect(merged.body).toMatchObject({ companyId, lastName: 'Both' })
    expect(merged.body[field]).toBeTypeOf('string')
    expect((await max.post(`/jobs/${merged.body.merge.jobId}/undo`)).body).toMatchObject({ status: 'done', left: 0 })
    expect(await read('contacts', kept)).toMatchObject({ companyId: null, lastName: 'Kept', [field]: null })
  })
})

describe('duplicates', () => {
  test('are known by phone however it is written, mailbox, tax number and name', async () => {
    const company = await make('companies', { name: 'Baltic Frames', taxNumber: 'LV777', phones: [{ value: '+371 67001122' }] })
    const person = await make('contacts', { lastName: 'Kalns', firstName: 'Eva', emails: [{ value: 'Eva@Kalns.example' }], addresses: [{ city: 'Riga' }] })
    expect((await admin.get('/companies/duplicates?phone=67001122&taxNumber=LV777&name=baltic%20frames')).body.data).toMatchObject([{ id: company, alike: ['phones', 'taxNumber', 'name'] }])
    expect((await admin.get('/contacts/duplicates?email=eva@kalns.example')).body.data).toMatchObject([{ id: person, alike: ['emails'] }])
    expect((await admin.get('/contacts/duplicates?name=eva%20kalns&city=riga')).body.data).toHaveLength(1)
    expect((await admin.get('/contacts/duplicates?name=eva%20kalns&city=Liepaja')).body.data).toHaveLength(0)
    expect((await admin.get('/contacts/duplicates')).body.data).toEqual([])
    // What one may not see is not told either.
    expect((await seller.get('/contacts/duplicates?email=eva@kalns.example')).body.data).toEqual([])
  })

  test('come in groups, each once under the strongest mark, page by page, without those found to be two', async () => {
    const groups = async (): Promise<Answer['body'][]> => {
      const all = []
      let cursor: string | null = null
      do {
        const page: Answer = await admin.get(`/duplicates?object=contacts&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
        expect(page.status, JSON.stringify(page.body)).toBe(200)
        expect(page.body.data.length).toBeLessThanOrEqual(2)
        all.push(...page.body.data)
        cursor = page.body.page.next
      } while (cursor)
      return all
    }
    const earlier = (await groups()).length
    const pair = async (more: Record<string, unknown>): Promise<string[]> => [await make('contacts', more), await make('contacts', more)]
    const byPhone = await pair({ lastName: 'Phone', phones: [{ value: '+371 20000001' }], emails: [{ value: 'both@firm.example' }] })
    const byMail = await pair({ lastName: 'Mail', emails: [{ value: 'only@firm.example' }] })
    const byName = await pair({ lastName: 'Berzins', firstName: 'Karlis', addresses: [{ city: 'Cesis' }] })
    await pair({ lastName: 'Namesake', firstName: 'Common' })
    const found = (await groups()).slice(0)
    expect(found).toHaveLength(earlier + 3)
    const of = (ids: string[]): Answer['body'] => found.filter((group) => group.records.map(({ id }: { id: string }) => id).join() === ids.join())
    expect(of(byPhone)).toMatchObject([{ count: 2, alike: [{ by: 'phones', value: '37120000001' }, { by: 'emails', value: 'both@firm.example' }] }])
    expect(of(byMail)).toHaveLength(1)
    expect(of(byName)).toMatchObject([{ alike: [{ by: 'name', value: 'karlis berzins' }] }])
    expect((await admin.post('/duplicates/keep-apart', { object: 'contacts', ids: byMail })).status).toBe(204)
    expect(await groups()).toHaveLength(earlier + 2)
    expect((await admin.post('/duplicates/forget-apart', { object: 'contacts', ids: byMail })).status).toBe(204)
    expect(await groups()).toHaveLength(earlier + 3)
    expect((await seller.post('/duplicates/keep-apart', { object: 'contacts', ids: byMail })).status).toBe(404)
    expect((await seller.get('/duplicates?object=contacts')).body.data.flatMap((group: Answer['body']) => group.records.map(({ id }: { id: string }) => id))).toEqual([])
    expect((await admin.get('/duplicates?object=contacts&cursor=nonsense')).status).toBe(422)
  })
})
