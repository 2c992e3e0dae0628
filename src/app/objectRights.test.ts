import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let seller: Person
let reader: Person

beforeAll(async () => {
  product = await startProduct('objectrights')
  admin = await product.person('Ada', 'admin')
  seller = await product.person('Sam', 'sales')
  reader = await product.person('Rita', 'readonly')
})
afterAll(() => product.stop())

test('an object is made with the rights of roles in one step, and counts at once', async () => {
  const rights = { sales: { see: 'own', create: 'own', change: 'own' }, readonly: { see: 'none' } }
  const made = await admin.post('/objects/make', { object: { one: 'Vehicle', many: 'Vehicles' }, rights })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(made.body).toMatchObject({ name: 'x_vehicles', title: 'Vehicles' })
  expect((await admin.post('/x_vehicles', { name: 'Not his' })).status).toBe(201)
  expect((await seller.post('/x_vehicles', { name: 'His' })).status).toBe(201)
  expect((await seller.get('/x_vehicles')).body.data).toMatchObject([{ name: 'His' }])
  expect((await reader.get('/x_vehicles')).status).toBe(403)
  const { body } = await admin.get('/roles?filter[key]=sales')
  expect(body.data[0].permissions.x_vehicles).toEqual(rights.sales)
  expect((await admin.get(`/roles/${body.data[0].id}/history`)).body.data[0].actor.name).toBe('Ada')
})

test('what is wrong with either makes neither, and says where', async () => {
  const paths = async (body: object): Promise<string[]> => {
    const answer = await admin.post('/objects/make', body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(422)
    return answer.body.errors.map(({ path }: { path: string }) => path)
  }
  expect(await paths({ object: { one: 'Room' }, rights: {} })).toEqual(['object.many'])
  expect(await paths({ object: { one: 'Room', many: 'Rooms' }, rights: { nobody: { see: 'all' }, sales: { see: 'all' } } })).toEqual(['rights.nobody'])
  expect(await paths({ object: { one: 'Room', many: 'Rooms' }, rights: { admin: { see: 'none' } } })).toEqual(['rights.admin.permissions'])
  expect(await paths({ object: { one: 'Room', many: 'Rooms' }, rights: { sales: { see: 'sometimes' } } })).toEqual(['rights.sales.see'])
  expect((await admin.get('/objects?filter[name]=x_rooms')).body.data).toEqual([])
  expect((await admin.get('/x_rooms')).status).toBe(404)
  expect((await seller.post('/objects/make', { object: { one: 'Room', many: 'Rooms' }, rights: {} })).status).toBe(403)
})
