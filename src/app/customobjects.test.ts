import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { createRecords } from '../kernel/records/write.ts'
import { findObject } from '../kernel/records/registry.ts'
import { raiseRightsVersion } from '../modules/accounts/server/index.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
type Body = any

let product: Product
let admin: Person
let seller: Person

beforeAll(async () => {
  product = await startProduct('customobjects')
  admin = await product.person('Ada', 'admin')
  seller = await product.person('Sam', 'sales')
})
afterAll(() => product.stop())

function ok(answer: Answer, status = 200): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body
}
const codes = (answer: Answer): string[] => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(422)
  return answer.body.errors.map((one: Body) => `${one.path} ${one.code}`)
}
const names = (answer: Answer): string[] => ok(answer).data.map((one: Body) => one.name)
const put = async (person: Person, url: string, body: object): Promise<Answer> => {
  const answer = await product.app.inject({ method: 'PUT', url: `/api/v1${url}`, headers: { authorization: `Bearer ${person.key}` }, payload: body })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}

let vehicles: Body

test('an object has list, card, history, search, export and description at once', async () => {
  vehicles = ok(await admin.post('/objects', { one: { en: 'Vehicle', ru: 'Машина' }, many: { en: 'Vehicles', ru: 'Машины' }, ownership: 'customer', withCompany: true, withContact: true, numbered: true, icon: 'car' }), 201)
  expect(vehicles).toMatchObject({ name: 'x_vehicles', title: 'Vehicles' })
  const wheels = ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Wheels', fieldType: 'number' }), 201)
  const { id: companyId } = ok(await admin.post('/companies', { name: 'Ziemeļu Logi' }), 201)
  const car = ok(await admin.post('/x_vehicles', { name: 'Volvo FH', companyId, [wheels.key]: 6 }), 201)
  expect(car).toMatchObject({ number: 1, name: 'Volvo FH', ownerId: admin.id, x_wheels: 6 })
  ok(await admin.post('/x_vehicles', { name: 'Bicycle', x_wheels: 2 }), 201)
  expect(names(await admin.get('/x_vehicles?filter[x_wheels][gt]=2&include=company'))).toEqual(['Volvo FH'])
  expect(names(await admin.get('/x_vehicles?filter[company.name][starts]=Ziem'))).toEqual(['Volvo FH'])
  expect(ok(await admin.get('/companies?filter={"some":{"x_vehicles":{"field":"x_wheels","op":"eq","value":6}}}')).data).toHaveLength(1)
  expect(ok(await admin.get('/search?q=volvo')).data).toMatchObject([{ object: 'x_vehicles', id: car.id, title: 'Volvo FH', subtitle: 'Ziemeļu Logi' }])
  ok(await admin.patch(`/x_vehicles/${car.id}`, { name: 'Volvo FM' }))
  expect(ok(await admin.get(`/x_vehicles/${car.id}/history`)).data).toHaveLength(2)
  const file = ok(await admin.get('/x_vehicles/export?format=csv'))
  expect(file.split('\r\n')[0].replace('\uFEFF', '')).toBe('ID,No.,Name,Company,Contact,Owner,Wheels')
  const paths = ok(await admin.get('/openapi.json')).paths
  expect(paths['/api/v1/x_vehicles'].get.description).toBe('Vehicles')
  expect(Object.keys(paths['/api/v1/x_vehicles/{id}'])).toEqual(['get', 'patch', 'delete'])
  expect(ok(await admin.post('/x_vehicles/bulk', { where: {}, update: { x_wheels: 4 } })).changed).toBe(2)
  ok(await admin.delete(`/x_vehicles/${car.id}`))
  expect(names(await admin.get('/x_vehicles?trash=true'))).toEqual(['Volvo FM'])
  ok(await admin.post(`/x_vehicles/${car.id}/restore`))
})

test('a reference of the administrator reaches both ways', async () => {
  const made = ok(await admin.post('/fields', { object: 'contacts', label: 'Vehicle', fieldType: 'reference', settings: { to: 'x_vehicles' } }), 201)
  expect(made.key).toBe('x_vehicle_id')
  const car = ok(await admin.post('/x_vehicles', { name: 'Saab' }), 201)
  const { id } = ok(await admin.post('/contacts', { lastName: 'Ozols', x_vehicle_id: car.id }), 201)
  expect(ok(await admin.get(`/contacts?filter[x_vehicle.name]=Saab&include=x_vehicle&fields=lastName`)).data).toMatchObject([{ id, x_vehicle_id: car.id, x_vehicle: { name: 'Saab' } }])
  expect(names(await admin.get(`/x_vehicles?filter={"some":{"contacts":{"field":"lastName","op":"eq","value":"Ozols"}}}`))).toEqual(['Saab'])
  expect(codes(await admin.patch(`/contacts/${id}`, { x_vehicle_id: id }))).toEqual(['x_vehicle_id reference'])
  expect(ok(await admin.get(`/objects/${vehicles.id}/usage`)).usedBy).toContainEqual({ object: 'contacts', id: '', name: 'x_vehicle_id' })
})

test('rights decide over it like over any object', async () => {
  expect((await seller.get('/x_vehicles')).status).toBe(403)
  expect(ok(await seller.get('/catalog')).objects.map((one: Body) => one.name)).not.toContain('x_vehicles')
  expect(Object.keys(ok(await seller.get('/openapi.json')).paths)).not.toContain('/api/v1/x_vehicles')
  expect(ok(await seller.get('/search?q=saab')).data).toEqual([])
  await product.system(async (tx, call) => {
    await sql`update ${sql.id(product.workspace, 'roles')} set permissions = permissions || '{"x_vehicles": {"see": "own", "create": "own", "change": "own"}}'::jsonb where key = 'sales'`.execute(tx)
    await raiseRightsVersion(tx, call)
  })
  const mine = ok(await seller.post('/x_vehicles', { name: 'My own' }), 201)
  expect(names(await seller.get('/x_vehicles'))).toEqual(['My own'])
  const other = ok(await admin.get('/x_vehicles?filter[name]=Saab')).data[0]
  for (const answer of [await seller.get(`/x_vehicles/${other.id}`), await seller.patch(`/x_vehicles/${other.id}`, { name: 'Taken' })]) expect(answer.status).toBe(404)
  expect((await seller.delete(`/x_vehicles/${mine.id}`)).status).toBe(403)
  // Who sees the customer sees what is his.
  const { id: companyId } = ok(await seller.post('/companies', { name: 'Of Sam' }), 201)
  const theirs = ok(await admin.post('/x_vehicles', { name: 'Of the customer', companyId }), 201)
  expect(ok(await seller.get(`/x_vehicles/${theirs.id}`)).name).toBe('Of the customer')
})

test('names that would harm are refused or made harmless', async () => {
  for (const name of ['x_a"; drop table deals;--', 'contacts', 'x_', 'pg_class', 'x_vehicles']) expect((await admin.post('/objects', { name, one: 'A', many: 'B' })).status, name).toBe(422)
  const made = ok(await admin.post('/objects', { one: '"; drop table deals;--', many: '"; drop table deals;--', ownership: 'open' }), 201)
  expect(made.name).toBe('x_drop_table_deals')
  ok(await admin.post(`/${made.name}`, { name: 'Fine' }), 201)
  expect((await admin.get('/x_nothing')).status).toBe(404)
  expect(codes(await admin.post('/objects', { one: {}, many: '' })).length).toBeGreaterThan(1)
  expect(codes(await admin.post('/objects', { one: 'A', many: 'As', ownership: 'customer' }))).toEqual(['ownership noCustomer'])
  expect(codes(await admin.patch(`/objects/${made.id}`, { name: 'x_other' }))).toEqual(['name fixed'])
  expect((await seller.post('/objects', { one: 'A', many: 'B' })).status).toBe(403)
})

test('removed it is gone from everywhere, restored it is back, purged it is no more', async () => {
  ok(await admin.delete(`/objects/${vehicles.id}`))
  for (const path of ['/x_vehicles', '/x_vehicles/export']) expect((await admin.get(path)).status).toBe(404)
  expect(ok(await admin.get('/contacts?limit=1')).data[0]).not.toHaveProperty('x_vehicle_id')
  ok(await admin.post(`/objects/${vehicles.id}/restore`))
  expect(names(await admin.get('/x_vehicles?filter[name]=Saab'))).toEqual(['Saab'])
  expect((await admin.post(`/objects/${vehicles.id}/purge`, { confirm: 'x_vehicles' })).status).toBe(409)
  ok(await admin.delete(`/objects/${vehicles.id}`))
  expect(codes(await admin.post(`/objects/${vehicles.id}/purge`, { confirm: 'no' }))).toEqual(['confirm confirm'])
  ok(await admin.post(`/objects/${vehicles.id}/purge`, { confirm: 'x_vehicles' }), 204)
  const again = ok(await admin.post('/objects', { one: 'Vehicle', many: 'Vehicles' }), 201)
  expect(again.name).toBe('x_vehicles')
  expect(names(await admin.get('/x_vehicles'))).toEqual([])
})

test('what is made anew under the name of something purged is not open to those who saw that', async () => {
  const permissions = { '*': { see: 'none' }, x_boats: { see: 'all', fields: { x_depth: 'see' } }, companies: { see: 'all', fields: { x_quay: 'none' } } }
  const made = ok(await admin.post('/objects', { one: 'Boat', many: 'Boats' }), 201)
  for (const [object, label] of [['x_boats', 'Depth'], ['companies', 'Quay'], ['companies', 'Pier']]) ok(await admin.post('/fields', { object, label, fieldType: 'text' }), 201)
  const role = ok(await admin.post('/roles', { key: 'x_skipper', name: 'Skipper', permissions }), 201)
  const skipper = await product.person('Skipper', 'x_skipper')
  const quay = ok(await admin.get('/fields?filter[key]=x_quay')).data[0]
  const pier = ok(await admin.get('/fields?filter[key]=x_pier')).data[0]
  ok(await admin.patch(`/roles/${role.id}`, { permissions: { ...permissions, companies: { see: 'all', fields: { x_quay: 'none', x_pier: 'none' } } } }))
  ok(await admin.delete(`/fields/${pier.id}`))
  ok(await skipper.get('/x_boats'))
  ok(await admin.delete(`/fields/${quay.id}`))
  ok(await admin.post(`/fields/${quay.id}/purge`, { confirm: 'x_quay' }), 204)
  ok(await admin.delete(`/objects/${made.id}`))
  ok(await admin.post(`/objects/${made.id}/purge`, { confirm: 'x_boats' }), 204)
  ok(await admin.post('/objects', { one: 'Boat', many: 'Boats' }), 201)
  ok(await admin.post('/x_boats', { name: 'Not for the skipper' }), 201)
  expect((await skipper.get('/x_boats')).status).toBe(403)
  // What is only in the trash keeps its rights, and is no hindrance.
  expect(ok(await admin.get(`/roles/${role.id}`)).permissions).toEqual({ '*': { see: 'none' }, companies: { see: 'all', fields: { x_pier: 'none' } } })
  const lines = ok(await admin.get(`/roles/${role.id}/history`)).data
  expect(lines.map((line: Body) => [line.op, line.actor.id])).toEqual([...Array(3).fill(['update', admin.id]), ['create', admin.id]])
})

test('five thousand records are listed, sorted and found', async () => {
  ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Miles', fieldType: 'number' }), 201)
  ok(await admin.post('/fields', { object: 'x_vehicles', label: 'Plate', fieldType: 'text', settings: { searchable: true } }), 201)
  for (let start = 0; start < 5000; start += 1000) {
    await product.system((tx, call) => createRecords(tx, call, findObject(call, 'x_vehicles'), Array.from({ length: 1000 }, (_, i) => ({ name: `Car ${start + i}`, x_miles: (start + i) % 97, x_plate: `LV-${start + i}` }))))
  }
  const started = Date.now()
  expect(ok(await admin.get('/x_vehicles?sort=-x_miles&limit=500&count=exact')).page.count).toBe(5000)
  expect(names(await admin.get('/x_vehicles?q=LV-4321'))).toEqual(['Car 4321'])
  expect(ok(await admin.get('/x_vehicles?filter[x_miles][lt]=1&count=exact')).page.count).toBe(52)
  expect(Date.now() - started).toBeLessThan(3000)
})

test('a module that is switched off is gone from sight and comes back as it was', async () => {
  const task = ok(await admin.post('/tasks', { title: 'Call', kind: 'call' }), 201)
  const all = ok(await admin.get('/modules')).data
  expect(all.find((one: Body) => one.name === 'tasks')).toMatchObject({ on: true, canSwitch: true, title: 'Tasks and My day', neededBy: [] })
  expect(all.find((one: Body) => one.name === 'deals').neededBy).toContain('tasks')
  expect(codes(await put(admin, '/modules', { off: ['contacts', 'nonsense', 'deals'] }))).toEqual(['off alwaysOn', 'off moduleNeeded', 'off noSuchModule'])
  expect((await put(seller, '/modules', { off: ['tasks'] })).status).toBe(403)
  ok(await put(admin, '/modules', { off: ['tasks'] }))
  for (const answer of [await admin.get('/tasks'), await admin.get('/my-day'), await admin.post('/tasks', { title: 'New', kind: 'call' })]) expect([answer.status, answer.body.code]).toEqual([404, 'module_off'])
  const catalog = ok(await admin.get('/catalog'))
  expect([catalog.modulesOff, catalog.objectsOff]).toEqual([['tasks'], ['tasks']])
  expect(catalog.objects.map((one: Body) => one.name)).not.toContain('tasks')
  expect(Object.keys(ok(await admin.get('/openapi.json')).paths).filter((path) => path.startsWith('/api/v1/tasks'))).toEqual([])
  expect(ok(await admin.get('/search?q=call')).data).toEqual([])
  ok(await admin.get('/deals'))
  ok(await put(admin, '/modules', { off: [] }))
  expect(ok(await admin.get(`/tasks/${task.id}`)).title).toBe('Call')
})
