import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJobs, type Jobs } from '../../../kernel/jobs/jobs.ts'
import type { Person } from '../../../app/product.testing.ts'
import type { ImportState } from '../contract.ts'
import { fixtures, startImports, type ImportProduct } from './imports.testing.ts'
import module from './module.ts'

let product: ImportProduct
let jobs: Jobs
let admin: Person
let seller: Person
let other: Person

beforeAll(async () => {
  product = await startImports('imports_interface')
  jobs = await startJobs(product.database, [module], { work: true, log: () => {} })
  admin = await product.person('Admin', 'admin')
  seller = await product.person('Sally Seller', 'sales')
  other = await product.person('Otto Other', 'sales')
}, 60_000)
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})

/** Uploads text files as a browser does. */
async function upload(person: Person, files: Record<string, string | Buffer>): Promise<{ status: number; body: ImportState & { detail?: string } }> {
  const boundary = 'test-boundary'
  const parts = Object.entries(files).flatMap(([name, text]) => [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(text), Buffer.from('\r\n')])
  const answer = await product.app.inject({ method: 'POST', url: '/api/v1/imports/upload', headers: { authorization: `Bearer ${person.key}`, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) })
  return { status: answer.statusCode, body: answer.json() }
}

async function finished(person: Person, id: string): Promise<ImportState> {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await person.get(`/imports/${id}/state`)
    if (body.status !== 'running' && body.status !== 'ready') return body
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The import did not end.')
}

describe('an import by the screen', () => {
  let state: ImportState

  test('uploaded files are recognised and put in order', async () => {
    const found = await upload(admin, { 'deals.csv': readFileSync(join(fixtures, 'exports/hubspot-deals.csv')), 'companies.csv': readFileSync(join(fixtures, 'exports/hubspot-companies.csv')) })
    expect(found.status).toBe(201)
    state = found.body
    expect(state.files.map((file) => [file.mapping.object, file.mapping.system, file.rowCount])).toEqual([['companies', 'hubspot', 200], ['deals', 'hubspot', 800]])
    expect(state.files[1]!.columns[4]).toMatchObject({ header: 'Amount', filled: 419 })
  })

  test('a preview shows rows as they will be stored, a dry run counts and writes nothing', async () => {
    const mappings = state.files.map((file) => file.mapping)
    const preview = await admin.post(`/imports/${state.id}/preview`, { file: 1, mapping: mappings[1] })
    expect(preview.status).toBe(200)
    expect(preview.body.preview.rows[0].cells.map((cell: { text: string }) => cell.text)).toContain('9300.4 EUR')
    const dry = await admin.post(`/imports/${state.id}/dry-run`, { mappings })
    expect(dry.body).toMatchObject({ read: 1000, created: 1000, failed: 0 })
    expect(await product.value('select count(*) from $deals')).toBe(0)
  })

  test('a mapping that does not fit is refused with what is wrong', async () => {
    const mappings = state.files.map((file) => ({ ...file.mapping, columns: [{ column: 99, header: 'x', to: 'deal.amount' }, { column: 0, header: 'x', to: 'user.roles' }] }))
    const refused = await admin.post(`/imports/${state.id}/run`, { mappings })
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map((issue: { code: string }) => issue.code)).toContain('noColumn')
    expect((await admin.post(`/imports/${state.id}/dry-run`, { mappings: [] })).status).toBe(422)
  })

  test('it runs as a job, and everything can be undone', async () => {
    const started = await admin.post(`/imports/${state.id}/run`, { mappings: state.files.map((file) => file.mapping) })
    expect(started.status).toBe(202)
    const done = await finished(admin, state.id)
    expect(done).toMatchObject({ status: 'done', read: 1000, created: 1000, progress: { done: 1000, total: 1000 } })
    expect((await admin.get(`/imports/${state.id}`)).body).toMatchObject({ status: 'done', rowsCreated: 1000 })
    expect((await admin.post(`/imports/${state.id}/run`, { mappings: state.files.map((file) => file.mapping) })).status).toBe(409)
    const undone = await admin.post(`/imports/${state.id}/undo`)
    expect(undone.body).toMatchObject({ status: 'undone', left: [] })
    expect(await product.value('select count(*) from $deals where deleted_at is null')).toBe(0)
  })
})

describe('rights', () => {
  test('an import of somebody else does not exist, and records of others are neither matched nor changed', async () => {
    const own = { see: 'own', create: 'own', change: 'own', delete: 'own', import: 'own' }
    expect((await admin.post('/roles', { key: 'x_importer', name: 'Importer', permissions: { contacts: own, companies: own } })).status).toBe(201)
    for (const person of [seller, other]) expect((await admin.patch(`/users/${person.id}`, { roles: ['x_importer'] })).status).toBe(200)
    const hers = await other.post('/contacts', { firstName: 'Hers', emails: [{ value: 'shared@x.lv' }] })
    const { body } = await upload(seller, { 'people.csv': 'First name,Email,Owner\nAnna,anna@x.lv,\nMine,shared@x.lv,\nTheirs,third@x.lv,Otto Other\n' })
    for (const answer of [await other.get(`/imports/${body.id}/state`), await other.post(`/imports/${body.id}/undo`), await other.get(`/imports/${body.id}/rejects/0`), await other.post(`/imports/${body.id}/preview`, { file: 0, mapping: body.files[0]!.mapping })]) expect(answer.status).toBe(404)
    expect((await admin.get(`/imports/${body.id}/state`)).status).toBe(200)
    await seller.post(`/imports/${body.id}/run`, { mappings: body.files.map((file) => file.mapping) })
    expect(await finished(seller, body.id)).toMatchObject({ read: 3, created: 3, warnings: 1 })
    expect((await other.get(`/contacts/${hers.body.id}`)).body).toMatchObject({ firstName: 'Hers', version: 1 })
    expect(await product.value(`select count(*) from $contacts where owner_id = '${seller.id}'`)).toBe(3)
    expect((await seller.post('/imports/paste', { text: 'Deal name\tStage\tAmount\nx\tNew\t5' })).status).toBe(201)
  })

  test('who makes only what is one’s own gets the companies that the rows name', async () => {
    const { body } = await upload(seller, { 'people.csv': 'First name,Email,Company\nVija,vija@x.lv,Jumts un Logs\n' })
    await seller.post(`/imports/${body.id}/run`, { mappings: body.files.map((file) => file.mapping) })
    expect(await finished(seller, body.id)).toMatchObject({ status: 'done', failed: 0 })
    expect((await seller.get('/companies?q=jumts')).body.data).toMatchObject([{ name: 'Jumts un Logs', ownerId: seller.id }])
  })

  test('who may only see an import neither runs, stops nor takes it back; nor does its maker without the rights it took', async () => {
    const own = { see: 'own', create: 'own', change: 'own', delete: 'own', import: 'own' }
    for (const [key, permissions] of Object.entries({ x_maker: { contacts: own }, x_looker: { '*': { see: 'all' } }, x_again: { contacts: own, imports: { see: 'all' } } })) expect((await admin.post('/roles', { key, name: key, permissions })).status).toBe(201)
    const [maker, looker, again] = [await product.person('Mona', 'x_maker'), await product.person('Lars', 'x_looker'), await product.person('Alma', 'x_again')]
    const { body } = await upload(maker, { 'people.csv': 'First name,Email\nUna,una@x.lv\nDua,dua@x.lv\n' })
    const mappings = body.files.map((file) => file.mapping)
    for (const person of [looker, again]) expect((await person.get(`/imports/${body.id}/state`)).status).toBe(200)
    const refused = async (verb: string): Promise<void> => {
      for (const person of [looker, again]) expect((await person.post(`/imports/${body.id}/${verb}`, { mappings })).status, `${verb} by ${person.id}`).toBe(403)
    }
    await refused('run')
    await refused('cancel')
    await maker.post(`/imports/${body.id}/run`, { mappings })
    expect(await finished(maker, body.id)).toMatchObject({ created: 2 })
    await refused('undo')
    const [una] = (await maker.get('/contacts?filter[firstName]=Una')).body.data
    await admin.patch(`/contacts/${una.id}`, { firstName: 'Secret', ownerId: (await admin.get('/me')).body.id })
    const demote = (roles: string[]) => admin.patch(`/users/${maker.id}`, { roles })
    await demote(['x_looker'])
    expect((await maker.post(`/imports/${body.id}/undo`)).status).toBe(403)
    expect(await product.value(`select count(*) from $contacts where first_name in ('Secret', 'Dua') and deleted_at is null`)).toBe(2)
    await demote(['x_maker'])
    const undone = await maker.post(`/imports/${body.id}/undo`)
    expect(undone.status, JSON.stringify(undone.body)).toBe(200)
    // What is not open to its maker any more is left, and not told by name.
    expect(undone.body.left).toMatchObject([{ id: una.id, reason: 'changed', title: '' }])
    expect((await admin.get(`/imports/${body.id}/state`)).body.left).toMatchObject([{ title: 'Secret' }])
  })

  test('without a key nothing is read', async () => {
    const answer = await product.app.inject({ method: 'POST', url: '/api/v1/imports/upload' })
    expect(answer.statusCode).toBe(401)
  })

  test('an import is not made as a bare record', async () => {
    expect((await admin.post('/imports', { name: 'x' })).status).toBe(409)
    expect((await admin.post('/imports', { name: 'x', status: 'done' })).status).toBe(422)
  })
})

test('files that cannot be read say why', async () => {
  expect((await upload(admin, { 'old.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]) })).body.detail).toContain('old Excel')
  expect((await upload(admin, { 'empty.csv': '' })).status).toBe(422)
  expect((await upload(admin, {})).status).toBe(422)
})

test('rejected rows come back as a file that a spreadsheet may open safely', async () => {
  const { body } = await upload(admin, { 'odd.csv': 'First name,Email,Birthday,Phone,Job title\n=1+1,a@b.lv,soon,+371 26114208,@boss\n' })
  await admin.post(`/imports/${body.id}/run`, { mappings: body.files.map((file) => file.mapping) })
  expect(await finished(admin, body.id)).toMatchObject({ failed: 1 })
  const rejects = await admin.get(`/imports/${body.id}/rejects/0`)
  expect(rejects.body).toContain(`'=1+1,a@b.lv,soon,+371 26114208,'@boss,Birthday: “soon” is not a date.`)
  const again = await upload(admin, { 'mended.csv': String(rejects.body).replace('soon', '1990-02-01') })
  await admin.post(`/imports/${again.body.id}/run`, { mappings: again.body.files.map((file) => file.mapping) })
  expect(await finished(admin, again.body.id)).toMatchObject({ created: 1 })
  expect((await product.rows(`select first_name, job_title, phones->0->>'e164' as phone from $contacts where emails_keys @> array['a@b.lv']`))[0]).toEqual({ first_name: '=1+1', job_title: '@boss', phone: '+37126114208' })
})

test('pasted text, and a mapping under a name', async () => {
  const pasted = await admin.post('/imports/paste', { text: 'Name\tEmail\tPhone\r\nAnna Liepa\tpaste@x.lv\t26114208\r\n' })
  expect(pasted.status).toBe(201)
  const [file] = pasted.body.files
  const saved = await admin.post('/import-mappings', { name: 'Clients', mapping: file.mapping })
  expect(saved.status).toBe(201)
  expect((await admin.post('/import-mappings', { name: 'clients', mapping: file.mapping })).body.id).toBe(saved.body.id)
  expect((await admin.get('/import-mappings')).body.data).toHaveLength(1)
  expect((await admin.delete(`/import-mappings/${saved.body.id}`)).status).toBe(204)
})
