import { connect, type AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerRefusedBodies } from './refusedBody.ts'

const megabyte = 1024 * 1024
let app: FastifyInstance
let port: number

beforeAll(async () => {
  app = Fastify({ bodyLimit: megabyte })
  answerRefusedBodies(app, { bytes: 40 * megabyte, total: 5000, pause: 300 })
  app.addContentTypeParser('multipart/form-data', (_, body, done) => done(null, body))
  app.post('/json', () => 'taken')
  // Refused before a byte was read, with the wish to close.
  app.post('/file', (_, reply) => reply.code(413).header('connection', 'close').send({ code: 'too_large' }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

/** Sends all before it reads, as browsers do; `stopAt` leaves the rest out. Answers with the status line, or what broke. */
function send(path: string, type: string, size: number, stopAt = size): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? 'error'))
  socket.on('close', () => resolve(answer.split('\r\n')[0] || 'closed'))
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${size}\r\n\r\n`)
  let gone = 0
  const more = (): void => {
    if (gone >= stopAt) {
      socket.on('data', (chunk) => {
        answer += chunk.toString()
        if (answer.includes('\r\n\r\n')) socket.end()
      })
      return
    }
    const chunk = Buffer.alloc(Math.min(64 * 1024, stopAt - gone), 32)
    gone += chunk.length
    if (socket.write(chunk)) setImmediate(more)
    else socket.once('drain', more)
  }
  more()
  return promise
}

test('a body that is too large gets its answer, whether it is refused at once or by whoever reads it', async () => {
  expect(await send('/json', 'application/json', 20 * megabyte)).toBe('HTTP/1.1 413 Payload Too Large')
  expect(await send('/file', 'multipart/form-data; boundary=x', 20 * megabyte)).toBe('HTTP/1.1 413 Payload Too Large')
  expect(await send('/json', 'application/json', 2, 2)).toContain('HTTP/1.1 ')
})

test('nobody is waited for without end', async () => {
  const began = performance.now()
  expect(await send('/file', 'multipart/form-data; boundary=x', 20 * megabyte, megabyte)).toBe('HTTP/1.1 413 Payload Too Large')
  expect(performance.now() - began).toBeLessThan(2000)
  await send('/file', 'multipart/form-data; boundary=x', 400 * megabyte)
  expect(performance.now() - began).toBeLessThan(5000)
})
