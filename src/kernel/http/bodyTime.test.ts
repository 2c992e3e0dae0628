import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { limitBodyTime } from './bodyTime.ts'

test('who sends a byte now and then is cut off; a file may take its time', async () => {
  const app = Fastify()
  limitBodyTime(app, 300)
  app.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_, body, done) => done(null, body))
  app.post('/', () => 'taken')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const drip = (type: string): Promise<string> =>
    new Promise((resolve) => {
      const sending = request({ port: (app.server.address() as AddressInfo).port, host: '127.0.0.1', method: 'POST', headers: { 'content-type': type, 'content-length': 5 } }, (answer) => answer.on('data', (data) => resolve(String(data))))
      sending.on('error', () => resolve('cut off'))
      let sent = 0
      const timer = setInterval(() => {
        if (sent++ < 5) sending.write('x')
        else {
          clearInterval(timer)
          sending.end()
        }
      }, 150)
    })
  expect(await Promise.all([drip('text/plain'), drip('multipart/form-data; boundary=x')])).toEqual(['cut off', 'taken'])
  await app.close()
})
