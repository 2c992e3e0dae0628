import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
type Body = any

let product: Product
let admin: Person

function ok(answer: Answer, status = 200): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body
}

interface Imported {
  report: Body
  mapping: Body
}

/** The file as the wizard would take it, run without the jobs: a dry run says what a run does. */
async function tried(text: string, name: string, as?: string): Promise<Imported> {
  const started = ok(await admin.post('/imports/paste', { text, name }), 201)
  const mapping = as ? ok(await admin.post(`/imports/${started.id}/propose`, { file: 0, object: as })).mapping : started.files[0].mapping
  return { mapping, report: ok(await admin.post(`/imports/${started.id}/dry-run`, { mappings: [mapping] })).files[0] }
}

async function run(text: string, name: string, as: string): Promise<Body> {
  const { runImportFiles } = await import('../modules/imports/server/index.ts')
  const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const folder = mkdtempSync(join(tmpdir(), 'clientele-references-'))
  try {
    writeFileSync(join(folder, name), text)
    const call = await product.system((_tx, own) => Promise.resolve(own))
    return await runImportFiles(product.database, call, [{ name, path: join(folder, name) }], { as, rejectsFolder: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const cars: Body[] = []
let deal: Body
let anna: Body

beforeAll(async () => {
  product = await startProduct('importreferences')
  admin = await product.person('Ada', 'admin')
  const { id: pipelineId, stages } = await product.pipeline()
  ok(await admin.post('/objects', { one: { en: 'Vehicle', ru: 'Машина' }, many: { en: 'Vehicles', ru: 'Машины' }, numbered: true, withDeal: true }), 201)
  ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Plate', fieldType: 'text', settings: { unique: true } }), 201)
  ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Driver', fieldType: 'reference', settings: { to: 'contacts' } }), 201)
  ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Towed by', fieldType: 'reference', settings: { to: 'x_vehicles' } }), 201)
  ok(await admin.post('/fields', { object: 'contacts', label: 'Car', fieldType: 'reference', settings: { to: 'x_vehicles' } }), 201)
  ok(await admin.post('/fields', { object: 'contacts', label: 'Employer', fieldType: 'reference', settings: { to: 'companies' } }), 201)
  for (const [name, plate] of [['Volvo FH 16', 'AB 12'], ['Scania R', 'CD 34'], ['Bus', 'EF 56'], ['Bus', 'GH 78']]) cars.push(ok(await admin.post('/x_vehicles', { name, x_plate: plate }), 201))
  const { id: companyId } = ok(await admin.post('/companies', { name: 'Skola' }), 201)
  deal = ok(await admin.post('/deals', { title: 'Windows for the Alatau school', companyId, pipelineId, stageId: stages[0] }), 201)
  for (const n of [1, 2]) ok(await admin.post('/deals', { title: `Twin`, companyId, pipelineId, stageId: stages[0], openedAt: `2026-01-0${n}T10:00:00Z` }), 201)
  anna = ok(await admin.post('/contacts', { firstName: 'Anna', lastName: 'Ozola', emails: [{ value: 'anna@ozola.example' }] }), 201)
  for (const name of ['Rītausma', 'Dvīņi']) ok(await admin.post('/companies', { name }), 201)
  ok(await admin.post('/companies', { name: 'Dvīņi', taxNumber: 'LV40001234567' }), 201)
}, 60_000)
afterAll(() => product.stop())

test('references to added objects are found by name, number, unique field and id; a name of several is told by row', async () => {
  const file = ['Last name,Car', 'A,volvo FH 16', `B,#${cars[1].number}`, 'C,EF 56', `D,${cars[3].id}`, 'E,Bus', 'F,Nothing like it', 'G,Bus'].join('\n')
  expect((await tried(file.replaceAll(',', '\t'), 'people', 'contacts')).report.problems).toMatchObject([
    { code: 'ambiguousReference', severity: 'warning', to: 'contact.x_car_id', count: 2, rows: [6, 8] },
    { code: 'unknownReference', severity: 'warning', to: 'contact.x_car_id', count: 1, rows: [7] },
  ])
  expect(await run(file, 'people.csv', 'contacts')).toMatchObject({ created: 7, failed: 0 })
  const { data } = ok(await admin.get('/contacts?sort=lastName&limit=100'))
  const carOf = (lastName: string): unknown => data.find((one: Body) => one.lastName === lastName).x_car_id
  expect(['A', 'B', 'C', 'D', 'E', 'F'].map(carOf)).toEqual([cars[0].id, cars[1].id, cars[2].id, cars[3].id, null, null])
  expect(data.find((one: Body) => one.lastName === 'E').unresolved).toEqual({ x_car_id: 'Bus' })
})

test('people, companies and deals too, also beside a row of an added object', async () => {
  const file = ['Name,Plate,Driver,Deal title,Towed by,Owner', `One,P1,anna@ozola.example,Windows for the Alatau school,Scania R,Ada`, 'Two,P2,Anna Ozola,twin,,', `Three,P3,Ozola Anna,,One,`].join('\n')
  const { mapping, report } = await tried(file.replaceAll(',', '\t'), 'vehicles 2026.csv')
  expect(mapping).toMatchObject({ object: 'x_vehicles' })
  expect(mapping.columns.map(({ to }: Body) => to)).toEqual(['x_vehicles.name', 'x_vehicles.x_plate', 'x_vehicles.x_driver_id', 'deal.title', 'x_vehicles.x_towed_by_id', 'x_vehicles.ownerId'])
  expect(report.problems.map(({ code, rows }: Body) => [code, rows])).toContainEqual(['ambiguousReference', [3]])
  expect(await run(file, 'vehicles.csv', 'x_vehicles')).toMatchObject({ created: 3, failed: 0 })
  const [one] = ok(await admin.get('/x_vehicles?filter[x_plate]=P1')).data
  expect(one).toMatchObject({ x_driver_id: anna.id, dealId: deal.id, x_towed_by_id: cars[1].id, ownerId: admin.id })
  const [two] = ok(await admin.get('/x_vehicles?filter[x_plate]=P2')).data
  expect(two).toMatchObject({ x_driver_id: anna.id, dealId: null })
  const companies = ['Last name\tEmployer', 'H\tritausma', 'I\tDvīņi', 'J\tLV40001234567'].join('\n')
  expect((await tried(companies, 'staff', 'contacts')).report.problems).toMatchObject([{ code: 'ambiguousReference', rows: [3], count: 1 }])
})

test('the wizard reads the columns anew for another object, for whoever may import it', async () => {
  const started = ok(await admin.post('/imports/paste', { text: 'Name\tPlate\nX\tY\n', name: 'pasted' }), 201)
  expect(ok(await admin.post(`/imports/${started.id}/propose`, { file: 0, object: 'x_vehicles' })).mapping.columns.map(({ to }: Body) => to)).toEqual(['x_vehicles.name', 'x_vehicles.x_plate'])
  expect((await admin.post(`/imports/${started.id}/propose`, { file: 0, object: 'x_nothing' })).status).toBe(422)
  expect((await admin.post(`/imports/${started.id}/propose`, { file: 3, object: 'contacts' })).status).toBe(422)
  const other = await product.person('Olga', 'sales')
  expect((await other.post(`/imports/${started.id}/propose`, { file: 0, object: 'contacts' })).status).toBe(404)
})

test('answers nest the records that references name, one or several, as far as they may be seen', async () => {
  ok(await admin.post('/fields', { object: 'contacts', label: 'Fleet', fieldType: 'references', settings: { to: 'x_vehicles' } }), 201)
  const { id } = ok(await admin.post('/contacts', { lastName: 'Fleet owner', x_car_id: cars[0].id, x_fleet: [cars[1].id, cars[2].id] }), 201)
  const nested = { x_car: { name: 'Volvo FH 16' }, x_fleet_records: [{ name: 'Scania R' }, { name: 'Bus' }] }
  expect(ok(await admin.get(`/contacts/${id}?include=x_car,x_fleet_records`))).toMatchObject(nested)
  const [row] = ok(await admin.get(`/contacts?filter[lastName]=Fleet owner&include=x_car,x_fleet_records&fields=lastName,x_fleet_records.name`)).data
  expect(row).toMatchObject({ ...nested, x_fleet_records: [{ id: cars[1].id, name: 'Scania R' }, { id: cars[2].id, name: 'Bus' }] })
  expect(row.x_fleet_records[0].x_plate).toBeUndefined()
  ok(await admin.delete(`/x_vehicles/${cars[1].id}`))
  expect(ok(await admin.get(`/contacts/${id}?include=x_fleet_records`)).x_fleet_records).toMatchObject([{ name: 'Bus' }])
  expect((await admin.get(`/contacts/${id}?include=x_fleets`)).status).toBe(422)
  // Nobody without a right to vehicles sees them through a contact.
  const { body: role } = await admin.get('/roles?filter[key]=sales')
  await admin.patch(`/roles/${role.data[0].id}`, { permissions: { contacts: { see: 'all' } } })
  const seller = await product.person('Sam', 'sales')
  expect(ok(await seller.get(`/contacts/${id}?include=x_car,x_fleet_records`))).toMatchObject({ x_car: null, x_fleet_records: [] })
})

test('who removes a field is told of the saved mappings that name it', async () => {
  const { mapping } = await tried('Last name\tCar\nX\tBus\n', 'people', 'contacts')
  ok(await admin.post('/import-mappings', { name: 'Drivers', mapping }), 201)
  const { data } = ok(await admin.get('/fields?filter[object]=contacts&limit=100'))
  const usage = ok(await admin.get(`/fields/${data.find((one: Body) => one.key === 'x_car_id').id}/usage`))
  expect(usage.usedBy).toContainEqual(expect.objectContaining({ object: 'import-mappings', name: 'Drivers', kind: 'Import template' }))
  const employer = ok(await admin.get(`/fields/${data.find((one: Body) => one.key === 'x_employer_id').id}/usage`))
  expect(employer.usedBy.filter(({ object }: Body) => object === 'import-mappings')).toEqual([])
})
