import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueMail, sendDueMails } from '../kernel/mail/index.ts'
import { smtpError, startMailServer, type MailServer } from '../kernel/mail/mail.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let anna: Person
let server: MailServer
const password = 'correct horse battery'

beforeAll(async () => {
  product = await startProduct('mail')
  anna = await product.person('Anna', 'admin')
  server = await startMailServer({ authOptional: false, onAuth: (auth, _, done) => done(auth.password === password ? null : smtpError(535, 'Authentication credentials invalid'), { user: 'crm' }) })
})
afterAll(async () => {
  await server.stop()
  await product.stop()
})

const put = async (url: string, payload: object): Promise<Answer> => {
  const answer = await product.app.inject({ method: 'PUT', url: `/api/v1${url}`, headers: { authorization: `Bearer ${anna.key}` }, payload })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}
const settings = (more: object = {}) => ({ host: '127.0.0.1', port: server.port, security: 'none', user: 'crm', password, fromName: 'Firm', fromAddress: 'crm@firm.example', ...more })
const send = () => product.system(async (_, call) => call).then((call) => sendDueMails(product.database, call))
const check = async (): Promise<Answer> => anna.post('/mail-settings/test', { to: 'me@firm.example' })

test('from nothing to a mail that goes out, with the plain answer of the server on the way', async () => {
  expect((await anna.get('/mail-settings')).body).toEqual({ server: null, state: null, counts: { waiting: 0, failed: 0 } })
  expect((await check()).status).toBe(409)
  expect((await put('/mail-settings', settings())).body.server).toMatchObject({ host: '127.0.0.1', hasPassword: true })
  expect((await check()).body).toMatchObject({ ok: false, reason: 'internal' })
  expect((await put('/network-access', { allow: ['127.0.0.1'] })).body).toEqual({ allow: ['127.0.0.1'] })
  await put('/mail-settings', settings({ password: 'wrong' }))
  const refused = (await check()).body
  expect(refused).toMatchObject({ ok: false, reason: 'signIn' })
  expect(refused.answer).toContain('535 Authentication credentials invalid')
  await put('/mail-settings', settings())
  expect((await check()).body).toMatchObject({ ok: true, reason: null })
  expect(server.received.at(-1)).toMatchObject({ to: ['me@firm.example'] })
})

test('the password is never told, stays when it is left out, and goes to no other server', async () => {
  await put('/mail-settings', settings())
  const kept = await put('/mail-settings', settings({ password: undefined, fromName: 'Other' }))
  expect(kept.body.server).toMatchObject({ fromName: 'Other', hasPassword: true })
  expect((await check()).body.ok).toBe(true)
  for (const change of [{ host: 'mail.thief.example' }, { port: 26 }, { user: 'other' }]) expect((await put('/mail-settings', settings({ password: undefined, ...change }))).body.errors, JSON.stringify(change)).toMatchObject([{ path: 'password' }])
  expect(JSON.stringify((await anna.get('/mail-settings')).body)).not.toContain(password)
})

test('everything that is wrong is told at once', async () => {
  const answer = await put('/mail-settings', settings({ host: 'http://mail', fromAddress: 'crm@firm.example\r\nBcc: x@y.z', fromName: 'A\r\nBcc: x@y.z', authority: 'rubbish', user: 'other', password: undefined }))
  expect(answer.status).toBe(422)
  expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['authority', 'fromAddress', 'fromName', 'host', 'password'])
  for (const to of ['me@firm.example\r\nBcc: x@y.z', '"a@b.c x"@internal', '']) expect((await anna.post('/mail-settings/test', { to })).status, to).toBe(422)
  expect((await put('/network-access', { allow: ['mail.lan', 'http://x', '300.1.1.1', '10.0.0.0/8'] })).body.errors.map(({ path }: { path: string }) => path)).toEqual(['allow.1', 'allow.2'])
})

test('the outbox shows what became of mails, without their texts, and sends a failed one again', async () => {
  await put('/mail-settings', settings())
  server.refusals.push(smtpError(550, 'No such user'))
  await product.system(async (tx, call) => {
    await queueMail(tx, call, { to: 'gone@client.example', subject: 'Reset', text: 'https://crm.example/reset?token=verysecret', kind: 'accounts.reset' })
    await queueMail(tx, call, { to: 'anna@client.example', subject: 'Hello', text: 'Hello', kind: 'tests' })
  })
  await send()
  const { body } = await anna.get('/outgoing-mails')
  expect(body.data).toMatchObject([{ subject: 'Hello', state: 'sent' }, { subject: 'Reset', state: 'failed', reason: 'refused', attempts: 1 }])
  expect(JSON.stringify(body)).not.toContain('verysecret')
  expect((await anna.get('/mail-settings')).body.counts).toEqual({ waiting: 0, failed: 1 })
  const [sent, failed] = body.data
  expect((await anna.post(`/outgoing-mails/${failed.id}/retry`)).body).toMatchObject({ state: 'waiting' })
  await send()
  expect((await anna.get('/outgoing-mails?state=sent')).body.data).toHaveLength(2)
  expect((await anna.get(`/outgoing-mails?before=${sent.id}`)).body.data).toMatchObject([{ subject: 'Reset' }])
  expect((await anna.post(`/outgoing-mails/${sent.id}/retry`)).status).toBe(409)
  expect((await anna.post(`/outgoing-mails/${anna.id}/retry`)).status).toBe(404)
  expect((await anna.delete('/mail-settings')).body.server).toBeNull()
})
