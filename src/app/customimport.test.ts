import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImportFiles } from '../modules/imports/server/index.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
type Body = any

let product: Product
let admin: Person
let folder: string

beforeAll(async () => {
  product = await startProduct('customimport')
  admin = await product.person('Ada', 'admin')
  folder = mkdtempSync(join(tmpdir(), 'clientele-import-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await product.stop()
})

function ok(answer: Answer, status = 200): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body
}
const bringIn = async (name: string, text: string, as?: string): Promise<Body> => {
  const path = join(folder, name)
  writeFileSync(path, text)
  const call = await product.system((_tx, own) => Promise.resolve(own))
  return runImportFiles(product.database, call, [{ name, path }], { as, rejectsFolder: folder })
}

test('columns find the fields of an administrator by their words, of every type', async () => {
  for (const field of [
    { label: { en: 'Window size', ru: 'Размер окна' }, fieldType: 'number' },
    { label: 'Facade', fieldType: 'option', options: [{ label: { en: 'Brick', ru: 'Кирпич' } }, { label: 'Wood' }] },
    { label: 'Sides', fieldType: 'options', options: [{ label: 'Left' }, { label: 'Right' }] },
    { label: 'Rent', fieldType: 'money' },
    { label: 'Inspected', fieldType: 'date' },
    { label: 'Visit takes', fieldType: 'duration' },
    { label: 'Keeper', fieldType: 'reference', settings: { to: 'users' } },
    { label: 'Heated', fieldType: 'boolean' },
  ]) ok(await admin.post('/fields', { object: 'contacts', ...field }), 201)
  const report = await bringIn(
    'people.csv',
    'Last name,Размер окна,Facade,Sides,Rent,Inspected,Visit takes,Keeper,Heated\nOzols,7,кирпич,"Left; Right",120.50 EUR,22.11.2026,1:30,Ada,yes\nBērziņa,x,Stone,,,,,,\n',
    'contacts',
  )
  expect(report).toMatchObject({ read: 2, created: 1, failed: 1 })
  const [made] = ok(await admin.get('/contacts?filter[lastName]=Ozols')).data
  expect(made).toMatchObject({ x_window_size: 7, x_facade: 'brick', x_sides: ['left', 'right'], x_rent: { amount: '120.5', currency: 'EUR' }, x_inspected: '2026-11-22', x_visit_takes: 5400, x_keeper_id: admin.id, x_heated: true })
})

test('a file goes into an object of the administrator, with its customer; our own export comes back as it went', async () => {
  ok(await admin.post('/objects', { one: 'Vehicle', many: 'Vehicles', withCompany: true }), 201)
  ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Wheels', fieldType: 'number' }), 201)
  const file = 'ID,Name,Company,Wheels,Owner\n1,Volvo,Ziemeļu Logi,6,Ada\n2,Bicycle,,2,Ada\n'
  expect(await bringIn('cars.csv', file, 'x_vehicles')).toMatchObject({ read: 2, created: 2, failed: 0 })
  expect(await bringIn('cars.csv', file.replace(',6,', ',8,'), 'x_vehicles')).toMatchObject({ read: 2, created: 0, updated: 1, skipped: 1 })
  const [car] = ok(await admin.get('/x_vehicles?filter[name]=Volvo&include=company')).data
  expect(car).toMatchObject({ x_wheels: 8, company: { name: 'Ziemeļu Logi' }, ownerId: admin.id })
  const { import: id } = await bringIn('more.csv', 'Name,Wheels\nTractor,4\n', 'x_vehicles')
  expect(ok(await admin.get('/x_vehicles?q=tractor')).data).toHaveLength(1)
  ok(await admin.post(`/imports/${id}/undo`))
  expect(ok(await admin.get('/x_vehicles?q=tractor')).data).toEqual([])
  await expect(bringIn('none.csv', 'Name\nA\n', 'x_nothing')).rejects.toThrow(/x_nothing/)
})

test('the wizard takes them as targets, and nothing that is not there', async () => {
  const started = ok(await admin.post('/imports/paste', { text: 'Last name\tWindow size\nKalns\t3\n', name: 'pasted' }), 201)
  const [{ mapping }] = started.files
  expect(mapping.columns.map((column: Body) => column.to)).toEqual(['contact.lastName', 'contact.x_window_size'])
  expect(ok(await admin.post(`/imports/${started.id}/dry-run`, { mappings: [mapping] }))).toMatchObject({ created: 1, failed: 0 })
  for (const to of ['contact.x_nothing', 'x_nothing.name', 'contact.__proto__', 'constructor.name']) {
    const answer = await admin.post(`/imports/${started.id}/dry-run`, { mappings: [{ ...mapping, columns: [{ ...mapping.columns[0], to }] }] })
    expect(answer.status, to).toBe(422)
  }
  expect((await admin.post(`/imports/${started.id}/dry-run`, { mappings: [{ ...mapping, object: 'x_nothing' }] })).status).toBe(422)
})
