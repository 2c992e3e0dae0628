import { IncomingMessage, ServerResponse } from 'node:http'
import { connect, Socket, type AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let port: number

beforeAll(async () => {
  product = await startProduct('brokenclients')
  ada = await product.person('Ada', 'admin')
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  port = (product.app.server.address() as AddressInfo).port
})
afterAll(() => product.stop())

/** What comes back for these bytes; `leaves` breaks the connection off after them. */
function send(text: string, leaves = false): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  socket.on('error', () => resolve(heard))
  socket.on('close', () => resolve(heard))
  socket.write(text, () => leaves && setTimeout(() => socket.resetAndDestroy(), 50))
  setTimeout(() => socket.destroy(), 1500).unref()
  return promise
}

test('a request whose connection is gone, and so has no address, is no fault of ours', async () => {
  const signedIn = await product.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: 'ada@firm.example', password: 'three plain words' } })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
  for (const headers of [{ cookie }, { authorization: `Bearer ${ada.key}` }, {}] as Record<string, string>[])
    for (const url of ['/api/v1/me', '/api/v1/contacts', '/api/v1/contacts/export', '/api/v1/sign-in']) {
      // Never connected, it has no more of an address than one that was broken off.
      const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url, headers: { host: 'x', ...headers } })
      const response = new ServerResponse(request)
      product.app.routing(request, response)
      await vi.waitFor(() => expect(response.headersSent || response.writableEnded, url).toBe(true), 20_000)
      expect(response.statusCode, `${url} ${JSON.stringify(headers)}`).toBe(Object.keys(headers).length > 0 || url.endsWith('sign-in') ? 200 : 401)
    }
}, 60_000)

test('a client that goes away in the middle of its body is not taken for a lost database', async () => {
  const lines: string[] = []
  const log = pino({ level: 'error' }, new Writable({ write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()) }))
  const seen = vi.fn()
  product.app.server.once('request', (request: IncomingMessage) => request.once('close', seen))
  const { log: former } = product.app
  Object.assign(former, { error: log.error.bind(log), child: () => log })
  await send(`POST /api/v1/contacts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.key}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"lastName":"Half`, true)
  await vi.waitFor(() => expect(seen).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(lines).toEqual([])
  expect((await ada.get('/contacts?q=Half')).body.data).toEqual([])
})

test('what is no request is answered as a problem too, and told nothing of the inside', async () => {
  const odd: [string, number][] = [
    [`GET /api/v1/contacts/%zz HTTP/1.1\r\nHost: x\r\n\r\n`, 400],
    [`GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    [`POST /api/v1/contacts HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    [`POST /api/v1/contacts HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}`, 400],
    ['rubbish\r\n\r\n', 400],
  ]
  for (const [text, status] of odd) {
    const said = await send(text)
    const [head = '', body = ''] = said.split('\r\n\r\n')
    expect(head.split('\r\n')[0], text.slice(0, 60)).toContain(` ${status} `)
    expect(head.toLowerCase(), text.slice(0, 60)).toMatch(/content-type: application\/problem\+json/)
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(JSON.parse(body)).toMatchObject({ status, code: 'bad_request', detail: expect.stringMatching(/\.$/) })
    expect(body).not.toMatch(/FST_|HPE_|parse error/i)
  }
})

test('a HEAD reads no export and opens no stream', async () => {
  const headers = { authorization: `Bearer ${ada.key}` }
  for (let n = 0; n < 3; n++) await ada.post('/contacts', { lastName: `Row ${n}` })
  const head = await product.app.inject({ method: 'HEAD', url: '/api/v1/contacts/export', headers })
  expect([head.statusCode, head.body, head.headers['content-type']]).toEqual([200, '', 'text/csv; charset=utf-8'])
  const list = await product.app.inject({ method: 'HEAD', url: '/api/v1/contacts', headers })
  expect([list.statusCode, list.body]).toEqual([200, ''])
  expect(Number(list.headers['content-length'])).toBeGreaterThan(100)
  expect((await product.app.inject({ method: 'HEAD', url: '/api/v1/stream', headers })).statusCode).toBe(404)
})
