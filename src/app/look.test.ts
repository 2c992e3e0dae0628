/** The firm's colour and sign. */
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
beforeAll(async () => {
  product = await startProduct('look')
  admin = await product.person('Anna', 'admin')
})
afterAll(() => product.stop())

const put = (person: Person, body: object) => product.app.inject({ method: 'PUT', url: '/api/v1/look', headers: { authorization: `Bearer ${person.key}` }, payload: body })

test('an administrator gives the firm a colour and a sign, which strangers at the door see', async () => {
  const picture = (await sharp({ create: { width: 900, height: 300, channels: 3, background: '#12805c' } }).png().toBuffer()).toString('base64')
  const kept = await put(admin, { accent: '#12805c', logo: picture })
  expect(kept.statusCode, kept.body).toBe(200)
  const look = (await product.app.inject({ url: '/api/v1/look' })).json()
  expect(look).toMatchObject({ accent: '#12805c', logo: expect.stringMatching(/^\/api\/v1\/look\/logo\?/) })
  const shown = await product.app.inject({ url: look.logo })
  expect(shown.headers['content-type']).toBe('image/webp')
  expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ width: 256, height: 85 })
  // The colour alone leaves the sign; null takes it away.
  expect((await put(admin, { accent: null })).json().logo).toBe(look.logo)
  expect((await put(admin, { accent: null, logo: null })).json()).toEqual({ accent: null, logo: null })
  expect((await product.app.inject({ url: '/api/v1/look/logo' })).statusCode).toBe(404)
})

test('refuses others, vector pictures, and what is no picture or no colour', async () => {
  expect((await put(await product.person('Bob', 'sales'), { accent: '#000000' })).statusCode).toBe(403)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="10" height="10"/>').toString('base64')
  for (const body of [{ accent: null, logo: svg }, { accent: null, logo: Buffer.from('hello').toString('base64') }, { accent: 'red' }, { accent: '#12805c;}' }, { accent: null, logo: '' }]) expect((await put(admin, body)).statusCode, JSON.stringify(body)).toBe(422)
})
