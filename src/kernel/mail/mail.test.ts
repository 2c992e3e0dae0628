import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { table } from '../database/connect.ts'
import { saveAllowList } from '../net/index.ts'
import { Problem } from '../problem.ts'
import { listMails, mailReady, queueMail, readMailSettings, readServerState, removeMailSettings, retryMail, saveMailSettings, sendDueMails, type MailSettings, type NewMail } from './index.ts'
import { smtpError, startMailServer, startOutbox, type MailServer, type Outbox } from './mail.testing.ts'

let box: Outbox
let server: MailServer
const settings = (more: Partial<MailSettings> = {}): MailSettings => ({ host: '127.0.0.1', port: server.port, security: 'none', user: null, password: null, fromName: 'Firm, Ltd', fromAddress: 'crm@firm.example', authority: null, ...more })
const mail = (more: Partial<NewMail> = {}): NewMail => ({ to: 'anna@client.example', subject: 'Your order', text: 'It is ready.', kind: 'tests', ...more })
const queue = (...mails: NewMail[]) => box.run(async (tx, call) => { const ids = []; for (const one of mails) ids.push(await queueMail(tx, call, one)); return ids })
const send = () => box.run(async (_, call) => call).then((call) => sendDueMails(box.database, call))
const setUp = (more: Partial<MailSettings> = {}) => box.run((tx, call) => saveMailSettings(tx, call, settings(more)))
/** As if the pauses were over. */
const later = () => box.run(async (tx, call) => {
  await sql`update ${table(call, 'outgoing_mails')} set try_at = now() where state = 'waiting'`.execute(tx)
  await sql`update ${table(call, 'settings')} set value = value || '{"retryAt":"2020-01-01T00:00:00Z"}' where key = 'mail.state' and value ? 'retryAt'`.execute(tx)
})

beforeAll(async () => { box = await startOutbox('test_kernel_mail') })
beforeEach(async () => {
  server = await startMailServer()
  await box.run((tx, call) => sql`delete from ${table(call, 'outgoing_mails')}`.execute(tx))
  await setUp()
})
afterEach(() => server.stop())
afterAll(() => box.database.close())

test('a mail goes out once, in full, and its text is not kept', async () => {
  const [id] = await queue(mail({ subject: 'Заказ готов', html: '<p>It is <b>ready</b>.</p>' }))
  await send()
  await send()
  expect(server.received).toHaveLength(1)
  const [{ raw, to, from }] = server.received as [MailServer['received'][0]]
  expect([from, ...to]).toEqual(['crm@firm.example', 'anna@client.example'])
  expect(raw).toContain(`Message-ID: <${id}@firm.example>`)
  expect(raw).toContain('From: "Firm, Ltd" <crm@firm.example>')
  expect(raw).toContain('It is <b>ready</b>.')
  expect(await box.mails()).toMatchObject([{ state: 'sent', attempts: 1, text: null, html: null, reason: null }])
  expect(await box.run(readServerState)).toEqual({ ok: true })
})

test('the same key never makes two mails, at the same time neither', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => queue(mail({ key: 'order-7' }))))
  expect(made.flat().filter((id) => id !== null)).toHaveLength(1)
  await Promise.all([send(), send(), send()])
  expect(await queue(mail({ key: 'order-7' }))).toEqual([null])
  expect(server.received).toHaveLength(1)
})

test('a mail whose cause was taken back is not sent', async () => {
  await box.run(async (tx, call) => { await queueMail(tx, call, mail()); throw new Error('taken back') }).catch(() => {})
  await send()
  expect(server.received).toHaveLength(0)
})

test.each(['anna@client.example\r\nBcc: all@client.example', '"a@b.c x"@internal', '"anna"@client.example', 'a@b.c, d@e.f', 'Anna <anna@client.example>', 'anna@[127.0.0.1]', 'anna@127.0.0.1', '@client.example', 'anna@', 'anna', '', 'a b@client.example', `${'a'.repeat(65)}@client.example`, 'anna@client.example\0', 'anna@client..example', 'a@b.c\u2028Bcc:x@y.z', '(x)anna@client.example', 'anna@client.example;b@c.d'])('%j is refused as a receiver', async (to) => {
  const problem = await queue(mail({ to })).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({ status: 422, errors: [{ path: 'to.0' }] })
})

test('a line break in a subject or name starts no header', async () => {
  await setUp({ fromName: 'Firm\r\nBcc: all@client.example' })
  await queue(mail({ subject: 'Order\r\nBcc: all@client.example\r\n\r\nbody' }))
  await send()
  expect(server.received[0]!.to).toEqual(['anna@client.example'])
  expect(server.received[0]!.raw).not.toMatch(/^Bcc:/im)
})

test('a refusal for good stops at once and tells what the server said; the others go on', async () => {
  server.refusals.push(smtpError(550, 'No such user here'))
  await queue(mail(), mail({ to: 'boris@client.example' }))
  await send()
  const [first, second] = await box.mails()
  expect(first).toMatchObject({ state: 'failed', reason: 'refused', attempts: 1 })
  expect(first!.answer).toContain('550 No such user here')
  expect(second).toMatchObject({ state: 'sent' })
})

test('a refusal for now is tried again after a growing pause, until it is taken', async () => {
  server.refusals.push(smtpError(451, 'Greylisted'), smtpError(452, 'Box is full'))
  await queue(mail())
  const waits: number[] = []
  for (let round = 0; round < 2; round++) {
    await send()
    const [row] = await box.mails()
    expect(row).toMatchObject({ state: 'waiting', reason: 'refusedForNow' })
    waits.push(new Date(String(row!.try_at)).getTime() - new Date(String(row!.state_at)).getTime())
    await later()
  }
  await send()
  expect(waits).toEqual([60_000, 300_000])
  expect(await box.mails()).toMatchObject([{ state: 'sent', attempts: 3, reason: null }])
  expect(server.received).toHaveLength(1)
})

test('after three days it is given up, and can be sent by hand', async () => {
  server.refusals.push(smtpError(451, 'Greylisted'))
  const [id] = await queue(mail())
  await box.run((tx, call) => sql`update ${table(call, 'outgoing_mails')} set give_up_at = now() + interval '30 seconds'`.execute(tx))
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'failed', reason: 'refusedForNow' }])
  await box.run((tx, call) => retryMail(tx, call, id!))
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'sent' }])
  await expect(box.run((tx, call) => retryMail(tx, call, id!))).rejects.toMatchObject({ status: 409 })
})

test('a server that is down costs one attempt, is left alone, and alarms once after a while', async () => {
  await server.stop()
  await queue(mail(), mail(), mail())
  await send()
  await send()
  const rows = await box.mails()
  expect(rows.map((row) => row.attempts).toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 0, 1])
  expect(await box.run(readServerState)).toMatchObject({ ok: false, reason: 'unreachable', tries: 1, told: false })
  await box.run((tx, call) => sql`update ${table(call, 'settings')} set value = value || '{"since":"2020-01-01T00:00:00Z"}' where key = 'mail.state'`.execute(tx))
  for (let round = 0; round < 3; round++) { await later(); await send() }
  const alarms = await box.run((tx, call) => sql<{ data: unknown }>`select data from ${table(call, 'events')} where type = 'system.alarm'`.execute(tx))
  expect(alarms.rows).toMatchObject([{ data: { key: 'mail:alarm.down' } }])
  server = await startMailServer()
  await setUp()
  await later()
  await send()
  expect(server.received).toHaveLength(3)
})

test('a worker killed before the server took the mail leaves it to another one: one mail', async () => {
  await queue(mail())
  await box.run((tx, call) => sql`update ${table(call, 'outgoing_mails')} set state = 'sending', attempts = 1, leased_until = now() + interval '1 minute'`.execute(tx))
  await send()
  expect(server.received).toHaveLength(0)
  await box.run((tx, call) => sql`update ${table(call, 'outgoing_mails')} set leased_until = now() - interval '1 second'`.execute(tx))
  await Promise.all([send(), send()])
  expect(server.received).toHaveLength(1)
})

test('a worker that comes back late does not undo what another one noted', async () => {
  let release = (): void => {}
  server.beforeAnswer = () => new Promise((resolve) => { release = resolve })
  await queue(mail())
  const slow = send()
  await expect.poll(() => server.received.length).toBe(1)
  await box.run((tx, call) => sql`update ${table(call, 'outgoing_mails')} set leased_until = now() - interval '1 second'`.execute(tx))
  server.beforeAnswer = null
  await send()
  release()
  await slow
  // Handed over twice, as SMTP cannot be asked; both carry one Message-ID.
  expect(new Set(server.received.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)![1])).size).toBe(1)
  expect(await box.mails()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('who refuses one of two receivers has the other one served once', async () => {
  await server.stop()
  let refusing = true
  server = await startMailServer({ onRcptTo: ({ address }, _, done) => done(refusing && address.startsWith('boris') ? smtpError(450, 'Later') : null) })
  await setUp()
  await queue(mail({ to: ['anna@client.example', 'boris@client.example'] }))
  await send()
  refusing = false
  await later()
  await send()
  expect(server.received.map(({ to }) => to)).toEqual([['anna@client.example'], ['boris@client.example']])
})

test('the password is sealed in the database, and a wrong one is told as such', async () => {
  await server.stop()
  server = await startMailServer({ authOptional: false, onAuth: (auth, _, done) => done(auth.password === 'right horse' ? null : smtpError(535, 'Bad credentials'), { user: 'crm' }) })
  await setUp({ user: 'crm', password: 'wrong' })
  await queue(mail())
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'waiting', reason: 'signIn' }])
  await setUp({ user: 'crm', password: 'right horse' })
  await later()
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'sent' }])
  const stored = await box.run((tx, call) => sql<{ value: unknown }>`select value from ${table(call, 'settings')} where key = 'mail'`.execute(tx))
  expect(JSON.stringify(stored.rows)).not.toContain('right horse')
  expect((await box.run(readMailSettings))!.password).toBe('right horse')
})

test('STARTTLS is held to the certificate, and does not fall back to clear text', async () => {
  await setUp({ security: 'starttls' })
  await queue(mail())
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'waiting', reason: 'noTls' }])
  await server.stop()
  server = await startMailServer({ disabledCommands: [] })
  await setUp({ security: 'starttls' })
  await later()
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'waiting', reason: 'certificate' }])
  expect(server.received).toHaveLength(0)
})

test('a server inside the network is spoken to only where that is allowed', async () => {
  await box.run((tx, call) => saveAllowList(tx, call, []))
  await queue(mail())
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'waiting', reason: 'internal' }])
  expect(server.received).toHaveLength(0)
  await box.run((tx, call) => saveAllowList(tx, call, ['127.0.0.1']))
})

test('without a server mails wait, and are given up rather than sent much later', async () => {
  await box.run(removeMailSettings)
  expect(await box.run(mailReady)).toBe(false)
  await queue(mail())
  await send()
  expect(await box.mails()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  await box.run((tx, call) => sql`update ${table(call, 'outgoing_mails')} set give_up_at = now() - interval '1 second'`.execute(tx))
  await send()
  expect(await box.run((tx, call) => listMails(tx, call, { limit: 10 }))).toMatchObject([{ state: 'failed', reason: 'notConfigured' }])
  await setUp()
  expect(await box.run(mailReady)).toBe(true)
})
