import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesFolder } from '../kernel/files/index.ts'
import { loadFrom, place, sendTo, stored } from './files.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let sam: Person
let reader: Person
let contactId: string
let ownContact: string
let picture: Buffer

beforeAll(async () => {
  product = await startProduct('files')
  const [west, east] = [await product.team('West'), await product.team('East')]
  ada = await product.person('Ada', 'admin', west)
  sam = await product.person('Sam', 'sales', east)
  reader = await product.person('Rita', 'readonly', west)
  contactId = (await ada.post('/contacts', { lastName: 'Bērziņa', ownerId: ada.id })).body.id
  ownContact = (await sam.post('/contacts', { lastName: 'Own' })).body.id
  picture = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#3b54db' } }).withExif({ IFD0: { Copyright: 'secret place' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
})
afterAll(() => product.stop())

const send = (person: Person, url: string, name: string, content: Buffer | string, headers?: Record<string, string>): Promise<Answer> => sendTo(product, person, url, name, content, headers)
const load = (person: Person, url: string, headers?: Record<string, string>): ReturnType<typeof loadFrom> => loadFrom(product, person, url, headers)

describe('a file of a record', () => {
  test('comes and goes as it was sent, with its name', async () => {
    const made = await send(ada, `/files${place(contactId)}`, 'Līgums №7.jpg', picture)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name: 'Līgums №7.jpg', type: 'image/jpeg', size: picture.length, preview: 'image', thumbnail: true, mismatch: false, number: 1, object: 'contacts', recordId: contactId, createdBy: { id: ada.id, name: 'Ada' } })
    const content = await load(ada, `/files/${made.body.id}/content`)
    expect(content.raw.equals(picture)).toBe(true)
    expect(content.headers['content-disposition']).toBe(`attachment; filename="Ligums No7.jpg"; filename*=UTF-8''L%C4%ABgums%20%E2%84%967.jpg`)
    expect(content.headers['content-security-policy']).toContain("sandbox; default-src 'none'")
    expect(content.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache', 'content-length': String(picture.length) })
    expect((await load(ada, `/files/${made.body.id}/content`, { 'if-none-match': String(content.headers.etag) })).status).toBe(304)
    expect((await ada.get(`/files${place(contactId)}`)).body.data.map((row: { id: string }) => row.id)).toContain(made.body.id)
    expect(JSON.stringify(made.body)).not.toMatch(/[0-9a-f]{64}/)
  })

  test('is read in parts', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'numbers.txt', '0123456789')).body
    const part = async (range: string): Promise<string> => {
      const answer = await load(ada, `/files/${id}/content`, { range })
      return `${answer.status} ${answer.status === 416 ? '' : answer.raw.toString()} ${String(answer.headers['content-range'] ?? '')}`
    }
    expect(await part('bytes=2-4')).toBe('206 234 bytes 2-4/10')
    expect(await part('bytes=7-')).toBe('206 789 bytes 7-9/10')
    expect(await part('bytes=-2')).toBe('206 89 bytes 8-9/10')
    expect(await part('bytes=5-900')).toBe('206 56789 bytes 5-9/10')
    expect(await part('bytes=10-')).toBe('416  bytes */10')
    for (const odd of ['bytes=0-1,3-4', 'bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=x']) expect(await part(odd), odd).toBe('200 0123456789 ')
  })

  test('shows a small picture, upright and without what the camera wrote', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'photo.jpg', picture)).body
    const small = await load(ada, `/files/${id}/thumbnail?size=200`)
    expect([small.status, small.headers['content-type']]).toEqual([200, 'image/webp'])
    const about = await sharp(small.raw).metadata()
    expect([about.width, about.height, about.exif]).toEqual([144, 256, undefined])
    expect((await load(ada, `/files/${id}/thumbnail?size=99999`)).status).toBe(422)
  })

  test('keeps its versions, and an old one comes back as a new one', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'offer.txt', 'first')).body
    expect((await send(ada, `/files/${id}/versions`, 'offer final.txt', 'second')).body).toMatchObject({ id, number: 2, name: 'offer.txt', size: 6 })
    expect((await ada.post(`/files/${id}/versions/1/restore`)).body).toMatchObject({ number: 3, size: 5 })
    expect((await load(ada, `/files/${id}/content`)).raw.toString()).toBe('first')
    expect((await load(ada, `/files/${id}/content?version=2`)).raw.toString()).toBe('second')
    expect((await ada.get(`/files/${id}/versions`)).body.data).toMatchObject([{ number: 3, current: true, restoredFrom: 1 }, { number: 2, name: 'offer final.txt', createdBy: { name: 'Ada' } }, { number: 1 }])
    expect((await ada.post(`/files/${id}/versions/9/restore`)).status).toBe(404)
  })

  test('is renamed, thrown away and brought back', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'plan.txt', 'x')).body
    expect((await ada.patch(`/files/${id}`, { name: '../ new\u202e/..\\Plan\u0000 B.txt ' })).body.name).toBe('Plan B.txt')
    expect((await ada.patch(`/files/${id}`, { name: ' .. ' })).status).toBe(422)
    expect((await ada.delete(`/files/${id}`)).body.deletedAt).not.toBeNull()
    const listed = async (trash: boolean): Promise<boolean> => (await ada.get(`/files${place(contactId)}&trash=${trash}`)).body.data.some((row: { id: string }) => row.id === id)
    expect([await listed(false), await listed(true)]).toEqual([false, true])
    expect((await ada.patch(`/files/${id}`, { name: 'x' })).status).toBe(409)
    await ada.post(`/files/${id}/restore`)
    expect([await listed(false), await listed(true)]).toEqual([true, false])
  })

  test('is kept once, however often it comes, and twice only by another Idempotency-Key', async () => {
    const before = stored().length
    for (let round = 0; round < 3; round++) expect((await send(ada, `/files${place(contactId)}`, `copy ${round}.txt`, 'the very same')).status).toBe(201)
    expect(stored().length).toBe(before + 1)
    const [first, second] = [await send(ada, `/files${place(contactId)}`, 'once.txt', 'once', { 'idempotency-key': 'k1' }), await send(ada, `/files${place(contactId)}`, 'once.txt', 'once', { 'idempotency-key': 'k1' })]
    expect(second.body.id).toBe(first.body.id)
    expect((await send(ada, `/files${place(contactId)}`, 'once.txt', 'other', { 'idempotency-key': 'k1' })).status).toBe(422)
  })

  test('tells the record’s listeners, and nothing but its id', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'secret name.txt', 'x')).body
    const { rows } = await sql<{ type: string; data: unknown }>`select type, data from ${sql.id(product.workspace, 'events')} where data->>'fileId' = ${id}`.execute(product.database.db)
    expect(rows).toEqual([{ type: 'contacts.fileAdded', data: { fileId: id, way: 'api' } }])
  })
})

describe('rights', () => {
  test('follow the record in every way', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'hers.jpg', picture)).body
    const upload = await send(sam, '/files', 'mine.txt', 'mine')
    const ways: [string, Promise<{ status: number }>][] = [
      ['list', sam.get(`/files${place(contactId)}`)],
      ['one', sam.get(`/files/${id}`)],
      ['content', sam.get(`/files/${id}/content`)],
      ['thumbnail', sam.get(`/files/${id}/thumbnail`)],
      ['versions', sam.get(`/files/${id}/versions`)],
      ['rename', sam.patch(`/files/${id}`, { name: 'x' })],
      ['trash', sam.delete(`/files/${id}`)],
      ['restore', sam.post(`/files/${id}/restore`)],
      ['restore a version', sam.post(`/files/${id}/versions/1/restore`)],
      ['new version', send(sam, `/files/${id}/versions`, 'x', 'x')],
      ['add', send(sam, `/files${place(contactId)}`, 'x', 'x')],
      ['attach mine to hers', sam.post(`/files/${upload.body.id}/attach`, { object: 'contacts', recordId: contactId })],
      ['attach hers to mine', sam.post(`/files/${id}/attach`, { object: 'contacts', recordId: ownContact })],
      ['an object that is none', sam.get(`/files?object=settings&recordId=${contactId}`)],
      ['an id that is none', sam.get('/files?object=contacts&recordId=%00')],
    ]
    for (const [way, answer] of ways) expect((await answer).status, way).toBe(404)
    expect((await ada.get(`/files/${id}`)).body).toMatchObject({ name: 'hers.jpg', number: 1, deletedAt: null })
  })

  test('to see are not rights to change', async () => {
    const { id } = (await send(ada, `/files${place(contactId)}`, 'shared.txt', 'x')).body
    expect((await reader.get(`/files/${id}/content`)).status).toBe(200)
    for (const answer of [reader.patch(`/files/${id}`, { name: 'x' }), reader.delete(`/files/${id}`), send(reader, `/files${place(contactId)}`, 'x', 'x'), send(reader, `/files/${id}/versions`, 'x', 'x')]) expect((await answer).status).toBe(403)
  })

  test('to an upload are its sender’s alone until it is attached', async () => {
    const { id } = (await send(sam, '/files', 'draft.txt', 'draft')).body
    expect([(await sam.get(`/files/${id}/content`)).status, (await ada.get(`/files/${id}/content`)).status, (await ada.post(`/files/${id}/attach`, { object: 'contacts', recordId: contactId })).status]).toEqual([200, 404, 404])
    expect((await sam.post(`/files/${id}/attach`, { object: 'contacts', recordId: ownContact })).status).toBe(200)
    expect((await ada.get(`/files/${id}/content`)).status).toBe(200)
    expect((await sam.post(`/files/${id}/attach`, { object: 'contacts', recordId: contactId })).status).toBe(404)
  })

  test('of the administrator alone to set the limit', async () => {
    expect((await sam.patch('/file-settings', { maxMegabytes: 500 })).status).toBe(403)
    expect((await sam.get('/file-settings')).body).toEqual({ maxMegabytes: 100 })
  })
})

describe('uploads that mean harm', () => {
  test.each([
    ['page.html', '<!doctype html><script>alert(1)</script>', 'text/html', false],
    ['page.png', '<html><script>alert(1)</script>', 'text/html', true],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml', false],
    ['picture.jpg', '<?xml version="1.0"?><!-- --><!DOCTYPE svg><svg><script>1</script></svg>', 'image/svg+xml', true],
    ['feed.xml', '<?xml version="1.0"?><x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></x>', 'application/xml', false],
    ['text.txt', '\ufeff  <script>alert(1)</script>', 'text/html', true],
    ['photo.jpg', 'MZ\u0090\0\u0003\0\0\0', 'application/octet-stream', true],
  ])('%s is never shown in place', async (name, content, type, mismatch) => {
    const made = await send(ada, `/files${place(contactId)}`, name, Buffer.from(content, name === 'photo.jpg' ? 'latin1' : 'utf8'))
    expect(made.body).toMatchObject({ mismatch, preview: null, thumbnail: false })
    if (name !== 'photo.jpg') expect(made.body.type).toBe(type)
    const content_ = await load(ada, `/files/${made.body.id}/content?inline=true`)
    expect(String(content_.headers['content-disposition'])).toMatch(/^attachment;/)
    expect(String(content_.headers['content-type'])).not.toMatch(/html|svg|xml|javascript/)
    expect((await ada.get(`/files/${made.body.id}/thumbnail`)).status).toBe(404)
  })

  test('a script in a text is shown as a text', async () => {
    const made = await send(ada, `/files${place(contactId)}`, 'notes.txt', 'Dear\n<script>alert(1)</script>')
    const shown = await load(ada, `/files/${made.body.id}/content?inline=true`)
    expect(shown.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
    expect(String(shown.headers['content-disposition'])).toMatch(/^inline;/)
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\win.ini', 'win.ini'],
    ['a%00.html', 'a.html'],
    ['invoice\u202egnp.exe', 'invoicegnp.exe'],
    ['..', 'File'],
    ['', 'File'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    [`${'ж'.repeat(500)}.pdf`, `${'ж'.repeat(196)}.pdf`],
  ])('the name %j becomes %j', async (raw, name) => {
    const made = await send(ada, `/files${place(contactId)}`, raw, 'x')
    // A part without a name is no file, as forms send one when nothing was chosen.
    if (made.status === 422) expect(raw).toBe('')
    else expect(made.body.name).toBe(name)
  })

  test('an empty one, a large one, none, and what is no form are refused and leave nothing', async () => {
    const before = stored().length
    expect((await send(ada, `/files${place(contactId)}`, 'empty.txt', '')).status).toBe(422)
    await ada.patch('/file-settings', { maxMegabytes: 1 })
    const large = Buffer.alloc(1024 * 1024 + 1)
    const refused = await send(ada, `/files${place(contactId)}`, 'large.bin', large)
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([413, 'file_too_large', expect.stringContaining('1 MB')])
    expect((await send(ada, `/files${place(contactId)}`, 'huge.bin', 'x', { 'content-length': String(5 * 1024 ** 3) })).status).toBe(413)
    expect((await ada.patch('/file-settings', { maxMegabytes: 0 })).status).toBe(422)
    await ada.patch('/file-settings', { maxMegabytes: 100 })
    expect((await ada.post(`/files${place(contactId)}`, { file: 'x' })).status).toBe(415)
    expect((await ada.post('/files?object=contacts', {})).status).toBe(422)
    const boundary = 'b'
    for (const payload of [`--${boundary}--\r\n`, `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nhalf`, 'nonsense', '']) {
      const answer = await product.app.inject({ method: 'POST', url: `/api/v1/files${place(contactId)}`, headers: { authorization: `Bearer ${ada.key}`, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
      expect([400, 422], `${JSON.stringify(payload)} ${answer.body}`).toContain(answer.statusCode)
    }
    expect(stored().length).toBe(before)
    expect(readdirSync(join(filesFolder(), 'incoming'))).toEqual([])
  })

  test('a picture that unfolds to gigabytes is kept and not unfolded', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: 'white' } }).png({ compressionLevel: 3 }).toBuffer()
    const made = await send(ada, `/files${place(contactId)}`, 'bomb.png', bomb)
    expect(made.body).toMatchObject({ type: 'image/png', thumbnail: false, width: null })
    expect((await ada.get(`/files/${made.body.id}/thumbnail`)).status).toBe(404)
  })

  test('a broken picture has no thumbnail and is no fault of ours', async () => {
    const made = await send(ada, `/files${place(contactId)}`, 'torn.jpg', picture.subarray(0, 600))
    expect(made.status).toBe(201)
    expect((await ada.get(`/files/${made.body.id}/thumbnail`)).status).toBe(404)
  })
})
