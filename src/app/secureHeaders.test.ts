import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secureHeaders } from '../kernel/http/secureHeaders.ts'
import { operations } from './operations.testing.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person

beforeAll(async () => {
  product = await startProduct('secureheaders')
  ada = await product.person('Ada', 'admin')
})
afterAll(() => product.stop())

test('every answer of the interface is kept by nobody, framed by nobody, sniffed by nobody, and runs nothing', async () => {
  const contactId = (await ada.post('/contacts', { lastName: 'Secret' })).body.id
  let asked = 0
  for (const { method, path } of operations(product)) {
    if (path === '/stream') continue
    const url = `/api/v1${path.replace(/\{\w+\}/g, contactId)}`
    // Only reads are asked with a right; a write is refused, which is an answer too.
    for (const headers of (method === 'GET' ? [{ authorization: `Bearer ${ada.key}` }, {}] : [{}]) as Record<string, string>[]) {
      const answer = await product.app.inject({ method, url, headers, ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }) })
      const about = `${method} ${path} ${answer.statusCode}`
      expect(answer.headers, about).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' })
      expect(String(answer.headers['content-security-policy']), about).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      // A few say that a browser may keep them and must ask each time; what everybody may see (the logo) may be kept.
      expect(String(answer.headers['cache-control']), about).toMatch(/^no-store$|^private, no-cache$/)
      asked++
    }
  }
  expect(asked).toBeGreaterThan(300)
}, 120_000)

test('nor is one whose address was sent in full, as to a proxy', async () => {
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  const said = await new Promise<string>((resolve) => {
    const socket = connect((product.app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('data', (chunk: Buffer) => (resolve(chunk.toString()), socket.destroy()))
    socket.write(`GET http://crm.example/api/v1/me HTTP/1.1\r\nHost: crm.example\r\nAuthorization: Bearer ${ada.key}\r\n\r\n`)
  })
  expect(said).toMatch(/^HTTP\/1.1 200/)
  expect(said.toLowerCase()).toContain('cache-control: no-store')
})

test('browsers are told to come by https alone where that is the address, and only by https', async () => {
  for (const [strict, proto, told] of [[true, 'https', 'max-age=31536000'], [true, 'http', undefined], [false, 'https', undefined]] as const) {
    const app = Fastify({ trustProxy: true })
    secureHeaders(app, strict)
    app.get('/', () => 'x')
    expect((await app.inject({ url: '/', headers: { 'x-forwarded-proto': proto } })).headers['strict-transport-security']).toBe(told)
    await app.close()
  }
})

test('a script says nothing of what may run beside it, and what may be kept says so itself', async () => {
  const app = Fastify()
  secureHeaders(app)
  app.get('/script', (_, reply) => reply.type('application/javascript').header('cache-control', 'public, max-age=300').send('1'))
  app.get('/text', () => 'x')
  const [script, text] = [(await app.inject('/script')).headers, (await app.inject('/text')).headers]
  expect([script['content-security-policy'], script['cache-control'], script['cross-origin-resource-policy']]).toEqual([undefined, 'public, max-age=300', undefined])
  expect([text['cache-control'], text['cross-origin-resource-policy']]).toEqual(['no-store', 'same-origin'])
  await app.close()
})
