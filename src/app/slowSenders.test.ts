import { connect as connectSocket, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let port: number
const sockets: Socket[] = []

beforeAll(async () => {
  product = await startProduct('slowsenders')
  ada = await product.person('Ada', 'admin')
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  port = (product.app.server.address() as { port: number }).port
})
afterAll(async () => {
  sockets.forEach((socket) => socket.destroy())
  await product.stop()
})

/** A connection that says `head` and then a byte a second. */
function drip(head: string, byte = 'x'): { closed: () => boolean; said: () => string } {
  const socket = connectSocket(port, '127.0.0.1')
  sockets.push(socket)
  let closed = false
  let said = ''
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  socket.write(head)
  const timer = setInterval(() => socket.write(byte), 1000)
  socket.on('close', () => {
    closed = true
    clearInterval(timer)
  })
  return { closed: () => closed, said: () => said }
}

test('a hundred who send a byte a second hold up nobody', async () => {
  const slow = Array.from({ length: 100 }, (_, n) => drip(n % 2 ? 'GET /api/v1/contacts HTTP/1.1\r\nHost: x\r\nX-Slow: ' : `POST /api/v1/contacts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.key}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const began = performance.now()
  for (let n = 0; n < 10; n++) expect((await fetch(`http://127.0.0.1:${port}/api/v1/me`, { headers: { authorization: `Bearer ${ada.key}` } })).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(3000)
  expect(slow.filter(({ closed }) => closed())).toHaveLength(0)
})

test('bodies are cut off after a minute, heads too, and files after as long as a slow line needs', () => {
  // The cut itself is shown in kernel/http/bodyTime.test.ts with a shorter time.
  const { headersTimeout, requestTimeout } = product.app.server
  expect(headersTimeout).toBeGreaterThan(0)
  expect(headersTimeout).toBeLessThanOrEqual(60_000)
  expect(requestTimeout).toBeLessThanOrEqual(20 * 60_000)
})

test('heads without end, odd lengths and broken chunks are refused and harm nobody', async () => {
  const odd = [`GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`, `GET /api/v1/${'a/'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nhello', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/me HTTP/1.1\r\n\r\n', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n', 'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Bad: a\0b\r\n\r\n', '\x16\x03\x01\x00\xa5\x01\x00\x00', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 'CONNECT 169.254.169.254:80 HTTP/1.1\r\nHost: x\r\n\r\n', 'GET http://169.254.169.254/latest/ HTTP/1.1\r\nHost: x\r\n\r\n']
  for (const text of odd) {
    const said = await new Promise<string>((resolve) => {
      const socket = connectSocket(port, '127.0.0.1')
      let heard = ''
      socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
      socket.on('error', () => resolve(heard))
      socket.on('close', () => resolve(heard))
      socket.end(text)
    })
    if (said !== '') expect(Number(said.slice(9, 12)), `${text.slice(0, 60)} ${said.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
    expect(said.slice(9, 10), text.slice(0, 60)).not.toBe('5')
  }
  expect((await ada.get('/me')).status).toBe(200)
})

test('a list of records is as quick with a hostile filter as its database allows, and no pattern of it is run as one', async () => {
  await ada.post('/contacts', { lastName: `${'a'.repeat(200)}!` })
  for (const value of ['(a+)+$', `${'a'.repeat(190)}(a*)*b`, '%'.repeat(190), `${'_%'.repeat(90)}x`]) {
    for (const query of [`filter[lastName][contains]=${encodeURIComponent(value)}`, `filter[lastName][starts]=${encodeURIComponent(value)}`, `q=${encodeURIComponent(value)}`]) {
      const began = performance.now()
      const answer = await ada.get(`/contacts?${query}`)
      expect(answer.body.data, query).toEqual([])
      expect(performance.now() - began, query).toBeLessThan(2000)
    }
  }
})
