import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueMail } from '../kernel/mail/index.ts'
import { sendTo } from './files.testing.ts'
import { operations } from './operations.testing.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

/** Words and codes that were given to the product, and must never come out of it. */
const given: Record<string, string> = { password: 'three plain words', mail: 'mail server word 4711', signOn: 'client secret 0815 of the provider', push: randomBytes(16).toString('base64url') }
/** What was told once, when it was made. */
const once: Record<string, string> = {}

let product: Product
let ada: Person
let sam: Person
let contactId: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  product = await startProduct('leaks')
  await product.pipeline()
  ada = await product.person('Ada', 'admin')
  sam = await product.person('Sam', 'sales')
  Object.assign(once, { hers: ada.key, his: sam.key })
  contactId = (await ada.post('/contacts', { lastName: 'Ozols' })).body.id
  const hook = (await ada.post('/webhooks', { name: 'Hook', url: 'https://hook.example/x', events: ['contacts.*'] })).body
  once.webhook = hook.secret
  once.rotated = (await ada.post(`/webhooks/${hook.id}/rotate-secret`, { overlapHours: 24 })).body.secret
  const put = (url: string, payload: object) => product.app.inject({ method: 'PUT', url: `/api/v1${url}`, headers: { authorization: `Bearer ${ada.key}` }, payload })
  await put('/network-access', { allow: ['127.0.0.1'] })
  const mail = await put('/mail-settings', { host: '127.0.0.1', port: 9, security: 'none', user: 'crm', password: given.mail, fromName: 'Firm', fromAddress: 'crm@firm.example' })
  expect(mail.statusCode, mail.body).toBe(200)
  const { id: invited } = (await ada.post('/users', { name: 'New', email: 'new@firm.example', roles: ['sales'] })).body
  await ada.post(`/users/${invited}/invitation`)
  await product.app.inject({ method: 'POST', url: '/api/v1/password-resets', payload: { email: 'sam@firm.example' } })
  await product.system(async (tx, call) => {
    ids.mail = (await queueMail(tx, call, { to: 'new@firm.example', subject: 'A link', text: 'https://crm.example/reset?ticket=the-ticket-in-a-mail', kind: 'accounts.reset' }))!
  })
  once.ticket = 'the-ticket-in-a-mail'
  const cookieOf = async (email: string): Promise<string> => String((await product.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password: given.password } })).headers['set-cookie']).split(';')[0]!
  const his = await cookieOf('sam@firm.example')
  const asSam = (url: string, payload: object) => product.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { cookie: his }, payload })
  const begun = (await asSam('/second-factor/set-up', {})).json()
  const confirmed = await asSam('/second-factor', { ticket: begun.ticket, code: new TOTP({ secret: Secret.fromBase32(begun.secret) }).generate() })
  expect(confirmed.statusCode, confirmed.body).toBe(200)
  Object.assign(once, { totp: begun.secret, recovery: confirmed.json().recoveryCodes[0] })
  const file = (await sendTo(product, ada, `/files?object=contacts&recordId=${contactId}`, 'note.txt', 'content')).body
  Object.assign(ids, { contacts: contactId, users: sam.id, webhooks: hook.id, files: file.id, 'webhook-deliveries': (await ada.post(`/webhooks/${hook.id}/test`)).body.id })
  for (const object of ['roles', 'pipelines', 'stages', 'api-keys']) ids[object] = (await ada.get(`/${object}`)).body.data[0].id
  const cookie = await cookieOf('ada@firm.example')
  once.cookie = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.')[0]!
})
afterAll(() => product.stop())

/** Everything in the database of the workspace that looks like a secret by the name of its column. */
async function stored(): Promise<Map<string, string>> {
  const { db } = product.database
  const { rows } = await sql<{ table: string; column: string; type: string }>`select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = ${product.workspace} and data_type in ('text', 'bytea') and column_name ~ '(secret|hash|password|token|ticket|auth|p256dh|private)' and table_name not in ('users', 'file_versions', 'idempotency_keys', 'seals', 'digests')`.execute(db)
  const found = new Map<string, string>()
  for (const { table, column, type } of rows) {
    const values = await sql<{ value: string | null }>`select ${type === 'bytea' ? sql`encode(${sql.id(column)}, 'hex')` : sql.id(column)} as value from ${sql.id(product.workspace, table)}`.execute(db)
    for (const { value } of values.rows) if (value && value.length >= 16) found.set(value, `${table}.${column}`)
  }
  return found
}

const shapes: [string, RegExp][] = [
  ['an API key', /clt_[\w-]{20}/],
  ['a webhook secret', /whsec_[\w+/=-]{16}/],
  ['a sealed text', /v1\.[\w-]{16}\.[\w-]{22}\./],
  ['a hash', /\$(2[aby]|argon2\w*|scrypt)\$|[0-9a-f]{32}:[0-9a-f]{64,}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['an address of a database', /postgres(ql)?:\/\//],
  ['a path of the server', /\/(work|src|home|root|tmp)\/[\w-]+\//],
  ['a line of code', /\bat [\w.<>]+ \(|node_modules/],
]

test('no read by anybody tells a secret, by any operation', async () => {
  const secrets = new Map([...(await stored()), ...Object.entries({ ...given, ...once }).map(([name, value]) => [value, name] as const)])
  expect(new Set((await stored()).values()).size, 'kinds of secrets in the database').toBeGreaterThanOrEqual(5)
  let told = 0
  for (const { method, path } of operations(product)) {
    if (method !== 'GET') continue
    const [, object = ''] = path.split('/')
    const url = path.replace('{id}', ids[object] ?? contactId).replace('{code}', 'USD').replace('{number}', '1').replace(/\{\w+\}/g, '0')
    for (const person of [ada, sam])
      for (const query of person === sam ? [''] : ['', '?include=owner,user', `?object=contacts&id=${contactId}&recordId=${contactId}`, '?trash=true&fields=id,password,secret,hash,token', '?format=jsonl', '?q=secret']) {
        const answer = await product.app.inject({ url: `/api/v1${url}${query}`, headers: { authorization: `Bearer ${person.key}` } })
        const text = `${JSON.stringify(answer.headers)} ${answer.body}`
        const about = `${url}${query}`
        for (const [secret, where] of secrets) if (text.includes(secret)) expect.unreachable(`${about} tells ${where}`)
        // The description names endpoints; its words are ours.
        for (const [what, shape] of shapes) expect(shape.exec(text)?.[0], `${about} tells ${what}`).toBeUndefined()
        if (answer.statusCode === 200) told++
      }
  }
  expect(told).toBeGreaterThan(200)
}, 60_000)

test('history, events, jobs and logs of the database hold none in the clear', async () => {
  const clear = { ...given, ...once }
  delete clear.ticket
  const { rows } = await sql<{ table: string }>`select table_name as table from information_schema.tables where table_schema = ${product.workspace} and table_type = 'BASE TABLE'`.execute(product.database.db)
  expect(rows.length).toBeGreaterThan(40)
  for (const { table } of rows) {
    const { rows: lines } = await sql<{ line: string }>`select t::text as line from ${sql.id(product.workspace, table)} as t`.execute(product.database.db)
    const text = lines.map(({ line }) => line).join('\n')
    // A session's text is what its cookie is checked against.
    for (const [name, secret] of Object.entries(clear)) if (!(table === 'auth_sessions' && name === 'cookie')) expect(text.includes(secret), `${table} holds ${name}`).toBe(false)
  }
})

test('an error tells what to do and nothing of the inside', async () => {
  const { db } = product.database
  await sql.raw(`create function ${product.workspace}.fault() returns trigger language plpgsql as $$ begin raise exception 'the inside: %', new.id; end $$`).execute(db)
  await sql.raw(`create trigger fault before insert on ${product.workspace}.companies for each row execute function ${product.workspace}.fault()`).execute(db)
  const answer = await ada.post('/companies', { name: 'Fault' })
  expect(answer.status).toBe(500)
  expect(Object.keys(answer.body).sort()).toEqual(['code', 'detail', 'errors', 'status', 'title', 'type'])
  expect(JSON.stringify(answer.body)).not.toMatch(/inside|insert|companies|plpgsql|\.ts|node_modules|test_leaks/)
  await sql.raw(`drop function ${product.workspace}.fault() cascade`).execute(db)
  for (const path of ['/nothing', '/contacts/%00', '/contacts?filter[x]=1', '/%2e%2e/%2e%2e/etc/passwd', '/contacts/../../../etc/passwd']) expect(JSON.stringify((await ada.get(path)).body), path).not.toMatch(/node_modules|\.ts:|select |root:/)
})
