import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeGathered } from '../kernel/audit/index.ts'
import { place, sendTo } from './files.testing.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'
import { openStream } from './serverProcess.testing.ts'

let product: Product
let admin: Person
let other: Person
let una: Person
let hers: { contact: string; file: string }
let his: { contact: string; file: string }

beforeAll(async () => {
  product = await startProduct('see_as')
  admin = await product.person('Admin', 'admin')
  other = await product.person('Second admin', 'admin')
  una = await product.person('Una', 'sales')
  const make = async (person: Person, lastName: string) => {
    const contact = (await person.post('/contacts', { lastName })).body.id as string
    return { contact, file: (await sendTo(product, person, `/files${place(contact)}`, `${lastName}.txt`, `about ${lastName}`)).body.id as string }
  }
  hers = await make(una, 'Hers')
  his = await make(admin, 'His')
})
afterAll(() => product.stop())

const get = (url: string, person: Person | null, headers: Record<string, string> = {}) => product.app.inject({ url: `/api/v1${url}`, headers: { ...(person ? { authorization: `Bearer ${person.key}` } : {}), ...headers } })
/** What an answer gives to a screen that looks with Una's eyes. */
const linkOf = async (person: Person): Promise<string> => String((await get('/me', person, { 'clientele-as': una.id })).headers['clientele-as-link'])
const as = (link: string): string => `clientele-as=${encodeURIComponent(link)}`

test('pictures, downloads and lists of an address go by the rights of the other person, and the register names both', async () => {
  const link = await linkOf(admin)
  expect((await get(`/files/${hers.file}/content?${as(link)}`, admin)).body).toBe('about Hers')
  expect((await get(`/files/${his.file}/content?${as(link)}`, admin)).statusCode).toBe(404)
  expect((await get(`/files/${his.file}/content`, admin)).statusCode).toBe(200)
  const list = await get(`/contacts?limit=50&${as(link)}`, admin)
  expect(list.json().data.map(({ id }: { id: string }) => id)).toEqual([hers.contact])
  await writeGathered(product.database)
  const { data } = (await admin.get(`/register?kind=download&recordId=${hers.contact}`)).body
  expect(data[0]).toMatchObject({ actor: { id: admin.id }, as: { id: una.id }, detail: { fileName: 'Hers.txt' } })
})

test('a link opens nothing without its administrator, for another person, changed, or later', async () => {
  const link = await linkOf(admin)
  const [person, until, signature] = link.split('.') as [string, string, string]
  expect(person).toBe(una.id)
  const url = (text: string): string => `/files/${hers.file}/content?${as(text)}`
  expect((await get(url(link), null)).statusCode).toBe(401)
  for (const [why, asker, text] of [
    ['another administrator', other, link],
    ['the person', una, link],
    ['another person', admin, [other.id, until, signature].join('.')],
    ['a longer life', admin, [person, String(Number(until) + 3600), signature].join('.')],
    ['a changed signature', admin, [person, until, (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1)].join('.')],
    ['no signature', admin, person],
    ['nothing', admin, ''],
    ['rubbish', admin, 'x.NaN.%00'],
  ] as const) expect((await get(url(text), asker)).statusCode, why).toBe(403)
  expect((await get(`${url(link)}&${as(link)}`, admin)).statusCode, 'twice').toBe(403)
  product.setNow(new Date(Date.now() + 61 * 60_000))
  expect((await get(url(link), admin)).statusCode, 'after an hour').toBe(403)
  product.setNow(null)
  // The address stays the same for a while, so that browsers keep pictures.
  expect(await linkOf(admin)).toBe(link)
})

test('nothing is changed by a link', async () => {
  const link = await linkOf(admin)
  for (const method of ['PATCH', 'DELETE'] as const) expect((await product.app.inject({ method, url: `/api/v1/contacts/${hers.contact}?${as(link)}`, headers: { authorization: `Bearer ${admin.key}` }, ...(method === 'PATCH' ? { payload: { firstName: 'Changed' } } : {}) })).statusCode).toBe(403)
  expect((await una.get(`/contacts/${hers.contact}`)).body).toMatchObject({ firstName: null, deletedAt: null })
})

test('who does not look with other eyes gets no link', async () => {
  expect((await get('/me', admin)).headers['clientele-as-link']).toBeUndefined()
  expect((await get('/me', una, { 'clientele-as': admin.id })).statusCode).toBe(403)
})

test('the live stream tells what the other person would hear, beside a stream of one’s own', async () => {
  const address = await product.app.listen({ port: 0, host: '127.0.0.1' })
  const own = await openStream(address, admin.key)
  const looking = await openStream(address, admin.key, `?${as(await linkOf(admin))}`)
  await admin.patch(`/contacts/${his.contact}`, { firstName: 'Of him' })
  await una.patch(`/contacts/${hers.contact}`, { firstName: 'Of her' })
  await expect.poll(() => own.text().includes(his.contact) && own.text().includes(hers.contact) && looking.text().includes(hers.contact), { timeout: 8000 }).toBe(true)
  expect(looking.text()).not.toContain(his.contact)
  for (const stream of [own, looking]) stream.leave()
})
