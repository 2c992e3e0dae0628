import { createHash } from 'node:crypto'
import { readdirSync, utimesSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentStore, filesFolder } from '../kernel/files/index.ts'
import { removeUnused } from '../modules/files/server/cleanUp.ts'
import { loadFrom, place, sendTo, stored } from './files.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let sam: Person
let contactId: string
let ownContact: string

beforeAll(async () => {
  product = await startProduct('filelife')
  ada = await product.person('Ada', 'admin', await product.team('West'))
  sam = await product.person('Sam', 'sales', await product.team('East'))
  contactId = (await ada.post('/contacts', { lastName: 'Bērziņa', ownerId: ada.id })).body.id
  ownContact = (await sam.post('/contacts', { lastName: 'Own' })).body.id
})
afterAll(() => product.stop())

const send = (person: Person, url: string, name: string, content: Buffer | string, headers?: Record<string, string>): Promise<Answer> => sendTo(product, person, url, name, content, headers)
const load = (person: Person, url: string, headers?: Record<string, string>): ReturnType<typeof loadFrom> => loadFrom(product, person, url, headers)

describe('the timeline', () => {
  test('tells of each content that came, with the files of the customer’s deals, to those who see them', async () => {
    await product.pipeline()
    const id = (await ada.post('/contacts', { lastName: 'Timeline', ownerId: ada.id })).body.id
    const dealId = (await ada.post('/deals', { title: 'Windows', contactId: id, ownerId: ada.id })).body.id
    const first = (await send(ada, `/files${place(id)}`, 'plan.txt', 'first')).body.id
    await send(ada, `/files/${first}/versions`, 'plan.txt', 'second')
    await ada.post(`/files/${first}/versions/1/restore`)
    await send(ada, `/files?object=deals&recordId=${dealId}`, 'deal.txt', 'deal')
    const told = async (query = ''): Promise<[string, number, number | null][]> =>
      (await ada.get(`/timeline?object=contacts&id=${id}${query}`)).body.data.flatMap((entry: { type: string; record: { file: { name: string; number: number }; restoredFrom: number | null } }) => (entry.type === 'file' ? [[entry.record.file.name, entry.record.file.number, entry.record.restoredFrom]] : []))
    expect(await told()).toEqual([['deal.txt', 1, null], ['plan.txt', 3, 1], ['plan.txt', 2, null], ['plan.txt', 1, null]])
    expect(await told('&q=DEAL')).toEqual([['deal.txt', 1, null]])
    expect(await told('&type=notes')).toEqual([])
    await ada.delete(`/files/${first}`)
    expect(await told()).toEqual([['deal.txt', 1, null]])
    let cursor = ''
    for (let page = 0; page < 10 && cursor !== 'null'; page++) cursor = String((await ada.get(`/timeline?object=contacts&id=${id}&limit=1${cursor && `&cursor=${cursor}`}`)).body.page.next)
    expect(cursor).toBe('null')
  })
})

describe('files of fields', () => {
  let field: string

  beforeAll(async () => {
    const made = await ada.post('/fields', { object: 'contacts', label: 'Photo', fieldType: 'file' })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    field = made.body.key
  })

  test('belong to their record from then on', async () => {
    const { id } = (await send(sam, '/files', 'me.txt', 'me')).body
    const made = await sam.post('/contacts', { lastName: 'With a photo', [field]: id })
    expect(made.body[field]).toBe(id)
    expect((await ada.get(`/files/${id}`)).body).toMatchObject({ object: 'contacts', recordId: made.body.id, field })
    expect((await sam.patch(`/contacts/${made.body.id}`, { firstName: 'Changed' })).body[field]).toBe(id)
  })

  test('are never another’s: neither an upload nor the file of a record out of sight', async () => {
    const upload = (await send(ada, '/files', 'hers.txt', 'x')).body.id
    const attached = (await send(ada, `/files${place(contactId)}`, 'hers.txt', 'x')).body.id
    const trashed = (await send(sam, '/files', 'mine.txt', 'x')).body.id
    await sam.delete(`/files/${trashed}`)
    for (const id of [upload, attached, trashed, '018f0000-0000-7000-8000-000000000000']) {
      for (const answer of [await sam.post('/contacts', { lastName: 'x', [field]: id }), await sam.patch(`/contacts/${ownContact}`, { [field]: id })]) expect([answer.status, answer.body.errors?.[0]?.path], id).toEqual([422, field])
    }
    expect((await sam.post('/contacts', { lastName: 'x', [field]: 'nonsense' })).status).toBe(422)
    expect((await ada.get(`/files/${upload}`)).body.object).toBeNull()
  })

  test('are not changed by who may only see the field, nor where a condition holds it fast', async () => {
    const role = await ada.post('/roles', { key: 'x_papers', name: 'Papers', permissions: { contacts: { see: 'all', change: 'all', create: 'all', fields: { [field]: 'see' } } } })
    expect(role.status, JSON.stringify(role.body)).toBe(201)
    const pat = await product.person('Pat', 'x_papers')
    const signed = await ada.post('/fields', { object: 'contacts', label: 'Signed', fieldType: 'file', when: { readOnly: { field: 'firstName', op: 'eq', value: 'Signed' } } })
    expect(signed.status, JSON.stringify(signed.body)).toBe(201)
    const [photo, contract] = [(await send(ada, '/files', 'photo.txt', 'photo')).body.id, (await send(ada, '/files', 'contract.txt', 'contract')).body.id]
    const { id } = (await ada.post('/contacts', { lastName: 'With papers', [field]: photo, [signed.body.key]: contract })).body
    const change = async (who: Person, file: string): Promise<number[]> => [
      (await who.patch(`/files/${file}`, { name: 'other.txt' })).status,
      (await send(who, `/files/${file}/versions`, 'other.txt', 'other')).status,
      (await who.post(`/files/${file}/versions/1/restore`)).status,
      (await who.delete(`/files/${file}`)).status,
      (await who.post(`/files/${file}/restore`)).status,
    ]
    expect(await change(pat, photo)).toEqual([403, 403, 403, 403, 403])
    expect((await ada.get(`/files/${photo}`)).body).toMatchObject({ name: 'photo.txt', number: 1, deletedAt: null })
    expect(await change(ada, contract)).toEqual([200, 201, 200, 200, 200])
    await ada.patch(`/contacts/${id}`, { firstName: 'Signed' })
    expect(await change(ada, contract)).toEqual([403, 403, 403, 403, 403])
    expect((await ada.get(`/files/${contract}`)).body).toMatchObject({ name: 'other.txt', number: 3 })
  })

  test('of another record in sight are copied, so that rights follow each record', async () => {
    const { id } = (await send(sam, `/files${place(ownContact)}`, 'both.txt', 'both')).body
    const other = (await sam.post('/contacts', { lastName: 'Second', [field]: id })).body
    expect(other[field]).not.toBe(id)
    expect((await sam.get(`/files/${other[field]}`)).body).toMatchObject({ recordId: other.id, name: 'both.txt', number: 1 })
    expect((await load(sam, `/files/${other[field]}/content`)).raw.toString()).toBe('both')
  })
})

describe('the store', () => {
  const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')
  const age = (content: string): void => {
    const hash = hashOf(content)
    utimesSync(join(filesFolder(), hash.slice(0, 2), hash.slice(2, 4), hash), new Date(0), new Date(0))
  }

  test('is rid of old content that nothing names, and of nothing else', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'kept.txt', 'kept by a file')).body
    await send(ada, `/files/${id}/versions`, 'kept.txt', 'kept by a newer version')
    const trashed = (await send(ada, `/files${place(contactId)}`, 'trash.txt', 'kept by the trash')).body.id
    await ada.delete(`/files/${trashed}`)
    const gone = (await send(ada, `/files${place(contactId)}`, 'gone.txt', 'named by nothing')).body.id
    const young = (await send(ada, `/files${place(contactId)}`, 'young.txt', 'named by nothing since today')).body.id
    await sql`delete from ${sql.id(product.workspace, 'files')} where id = any(${[gone, young]}::uuid[])`.execute(product.database.db)
    for (const content of ['kept by a file', 'kept by a newer version', 'kept by the trash', 'named by nothing']) age(content)
    expect(await removeUnused(product.database, [product.workspace], new Date())).toBe(1)
    const left = async (content: string): Promise<boolean> => contentStore().exists(hashOf(content))
    expect([await left('kept by a file'), await left('kept by a newer version'), await left('kept by the trash'), await left('named by nothing'), await left('named by nothing since today')]).toEqual([true, true, true, false, true])
  })

  test('keeps nothing of an upload whose sender went away', async () => {
    const before = stored().length
    await product.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = product.app.server.address() as AddressInfo
    const sending = request({ port, host: '127.0.0.1', method: 'POST', path: `/api/v1/files${place(contactId)}`, headers: { authorization: `Bearer ${ada.key}`, 'content-type': 'multipart/form-data; boundary=b', 'content-length': 5_000_000 } })
    sending.on('error', () => {})
    sending.write(`--b\r\nContent-Disposition: form-data; name="file"; filename="x.bin"\r\n\r\n${'x'.repeat(200_000)}`)
    const incoming = (): number => readdirSync(join(filesFolder(), 'incoming')).length
    await expect.poll(incoming, { timeout: 5000 }).toBe(1)
    sending.destroy()
    await expect.poll(incoming, { timeout: 5000 }).toBe(0)
    expect(stored().length).toBe(before)
  })

  test('tells in words that content is missing', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'lost.txt', 'soon lost')).body
    await contentStore().delete(hashOf('soon lost'))
    const answer = await ada.get(`/files/${id}/content`)
    expect([answer.status, answer.body.detail]).toEqual([404, expect.stringContaining('backup')])
  })
})
