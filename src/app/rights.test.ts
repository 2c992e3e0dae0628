import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeObjects } from '../kernel/records/registry.ts'
import { createRecords } from '../kernel/records/write.ts'
import { builtInRoles } from '../modules/accounts/contract.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { deals } from '../modules/deals/contract.ts'
import { tasks } from '../modules/tasks/contract.ts'
import { levelOf, type Action, type Permissions } from '../shared/access.ts'
import { queueMail } from '../kernel/mail/index.ts'
import { sendTo } from './files.testing.ts'
import { operations, type Operation } from './operations.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

/** A record of each object that belongs to Anna, of the team West; the people of the matrix are of the team East. */
const ofAnna: Record<string, string> = {}
const marker = (object: string): string => `zebra${object}`
/** What a person without the right must not manage to send, with bodies that are right otherwise. */
const bodies: Record<string, unknown> = {}
/** Operations that everybody may use, because they touch only what is one's own or nothing. */
const free = ['PATCH /me', 'POST /session', 'DELETE /session', 'POST /setup', 'POST /setup/restore', 'POST /api-keys', 'PATCH /notification-settings', 'POST /push/test', 'GET /sign-in', 'GET /look', 'POST /session/second-step', 'POST /session/passkey/options', 'POST /session/passkey', 'POST /sign-on', 'POST /password-resets', 'POST /password-resets/use', 'POST /second-factor/set-up', 'POST /second-factor', 'POST /invitations/read', 'POST /invitations/passkey', 'POST /invitations/accept', 'DELETE /sessions', 'POST /register/prints']
const fixed: Record<string, Action> = { change: 'change', move: 'change', win: 'change', lose: 'change', reopen: 'change', complete: 'change', restore: 'delete', merge: 'delete' }
/** What hangs on one of her contacts, and goes by the rights to it. */
const ofContact = ['files', 'shares', 'followers']

let product: Product
let anna: Person
let all: Operation[]
const people: Record<string, Person> = {}

beforeAll(async () => {
  product = await startProduct('rights')
  const [west, east] = [await product.team('West'), await product.team('East')]
  const { id: pipeline, stages } = await product.pipeline()
  anna = await product.person('Anna', 'admin', west)
  for (const role of builtInRoles) people[role] = await product.person(`Of ${role}`, role, east)
  const make = async (object: string, body: Record<string, unknown>): Promise<string> => {
    const made = await anna.post(`/${object}`, body)
    expect(made.status, `${object} ${JSON.stringify(made.body)}`).toBe(201)
    bodies[`POST /${object}`] = body
    return (ofAnna[object] = made.body.id)
  }
  const ownerId = anna.id
  const companyId = await make('companies', { name: marker('companies'), industry: marker('companies'), ownerId })
  const contactId = await make('contacts', { lastName: marker('contacts'), phones: [{ value: '+371 29555777' }], companyId, ownerId })
  const dealId = await make('deals', { title: marker('deals'), contactId, companyId, amount: { amount: '777', currency: 'EUR' }, ownerId })
  await make('tasks', { title: marker('tasks'), kind: 'call', dealId, ownerId, dueOn: '2026-11-25' })
  await make('notes', { body: marker('notes'), dealId, ownerId })
  await make('activities', { kind: 'call', title: marker('activities'), occurredAt: '2026-11-20T10:00:00Z', dealId, ownerId })
  await make('products', { name: marker('products') })
  await make('views', { object: 'deals', name: marker('views'), settings: {}, ownerId })
  await make('teams', { name: marker('teams') })
  // Their words are in everybody's catalog.
  await make('fields', { object: 'contacts', label: 'Added', fieldType: 'text' })
  await make('sections', { object: 'contacts', label: 'Added' })
  await make('objects', { one: marker('objects'), many: marker('objects') })
  await make('roles', { key: 'x_zebra', name: marker('roles'), permissions: {} })
  await make('users', { name: marker('users'), email: 'zebra@firm.example', roles: ['sales'] })
  ofAnna.imports = (await anna.post('/imports/paste', { text: `Name\tPhone\n${marker('imports')}\t+371 29555888\n`, name: marker('imports') })).body.id
  Object.assign(ofAnna, { pipelines: pipeline, stages: stages[0]! })
  await make('absences', { userId: anna.id, fromOn: '2026-11-23', toOn: '2026-11-30', reason: marker('absences') })
  await make('webhooks', { name: marker('webhooks'), url: 'https://hook.example/zebrawebhooks', events: ['contacts.created'] })
  ofAnna['webhook-deliveries'] = (await anna.post(`/webhooks/${ofAnna.webhooks}/test`)).body.id
  ofAnna.files = (await sendTo(product, anna, `/files?object=contacts&recordId=${contactId}`, `${marker('files')}.txt`, marker('files'))).body.id
  await make('shares', { object: 'contacts', recordId: contactId, userId: ofAnna.users, level: 'see' })
  const spare = (await anna.post('/contacts', { lastName: marker('jobs'), ownerId })).body.id
  ofAnna.jobs = (await anna.post('/contacts/bulk', { ids: [spare], update: { lastName: marker('jobs') + 2 } })).body.jobId
  ofAnna['outgoing-mails'] = (await product.system((tx, call) => queueMail(tx, call, { to: 'zebra@firm.example', subject: marker('mails'), text: 'x', kind: 'tests' })))!
  for (const name of Object.keys(ofAnna)) expect(ofAnna[name], name).toBeTypeOf('string')
  const key = (await anna.get('/api-keys')).body.data.find((one: { userId: string }) => one.userId === anna.id)
  Object.assign(ofAnna, { 'api-keys': key.id })
  Object.assign(bodies, {
    'POST /deals/{id}/move': { stageId: stages[1] },
    'POST /deals/move': { ids: [dealId], stageId: stages[1] },
    'POST /deals/{id}/lose': { reason: 'price' },
    'POST /users/{id}/password': { password: 'four plain other words' },
    'POST /pipelines': { name: 'Other' },
    'POST /stages': { name: 'Other', pipelineId: pipeline },
    'PATCH /activities/{id}': { title: 'Changed' },
    'PATCH /notes/{id}': { body: 'Changed' },
    'PATCH /contacts/{id}': { lastName: 'Changed' },
    'PATCH /firm': { name: 'Taken over' },
    'PUT /currencies/{code}': { rate: '2' },
    'POST /contacts/{id}/merge': { with: [spare] },
    'POST /companies/{id}/merge': { with: [(await anna.post('/companies', { name: marker('companies') + 2, ownerId })).body.id] },
    'POST /users/{id}/hand-over': { to: [anna.id] },
    'POST /shares': { object: 'contacts', recordId: contactId, userId: ofAnna.users, level: 'change' },
    'POST /followers': { object: 'contacts', id: contactId, userIds: [ofAnna.users] },
    'PATCH /files/{id}': { name: 'changed.txt' },
    'POST /files/{id}/attach': { object: 'contacts', recordId: contactId },
    'PATCH /absences/{id}': { reason: 'Changed' },
    'POST /webhooks/{id}/rotate-secret': {},
    'PUT /network-access': { allow: ['127.0.0.1'] },
    'PATCH /security': { sessionDays: 1 },
    'PATCH /file-settings': { maxMegabytes: 1 },
    'PATCH /backups/settings': { on: false },
    'PUT /modules': { off: ['deals'] },
    'PATCH /notification-settings/everybody': { channels: {} },
    'POST /objects/make': { object: { one: 'Zebra', many: 'Zebras' }, rights: {} },
    'PUT /mail-settings': { host: 'mail.example', port: 587, security: 'starttls', user: 'u', password: 'p', fromName: 'F', fromAddress: 'f@firm.example' },
    'POST /settings/file': (await anna.get('/settings/file')).body,
    'POST /invitations': { email: 'stranger@firm.example', name: 'Stranger', roles: ['admin'] },
    'POST /objects/{id}/purge': { confirm: marker('objects') },
    'DELETE /sessions': { userId: anna.id },
  })
  // Records of their own that have come to point at hers, as after a hand-over: they must not give hers away.
  await product.system(async (tx, call) => {
    for (const { id } of Object.values(people)) {
      await createRecords(tx, call, contacts, [{ lastName: 'Own', companyId, ownerId: id }])
      await createRecords(tx, call, deals, [{ title: 'Own', companyId, contactId, ownerId: id }])
      await createRecords(tx, call, tasks, [{ title: 'Own', kind: 'call', dealId, companyId, contactId, ownerId: id, dueOn: '2026-11-25' }])
    }
  })
  all = operations(product)
})
afterAll(() => product.stop())

const permissionsOf = async (person: Person): Promise<Permissions> => (await person.get('/me')).body.permissions

/** Whether a role may do this to Anna's record, as a person would read the declarations. */
function may(permissions: Permissions, object: string, action: Action): boolean {
  const { access } = codeObjects().find(({ name }) => name === object)!
  const level = levelOf(permissions, object, action)
  if (level === 'none') return false
  if (level === 'all' || access.open) return true
  return action === 'see' && (access.through ?? []).length > 0 && ['deals', 'companies', 'contacts'].some((to) => levelOf(permissions, to, 'see') === 'all')
}

const objectOf = ({ method, path }: Operation): string | null => {
  const [, name = ''] = path.split('/')
  if (ofContact.includes(name) && (path.includes('{id}') || bodies[`${method} ${path}`])) return 'contacts'
  return codeObjects().some((object) => object.name === name) ? name : null
}

/** The action that an operation on a record needs; null where the description tells nothing of it. */
function actionOf({ method, path }: Operation): Action | null {
  const [, first = '', second, verb] = path.split('/')
  // Whoever sees a record may follow it, and ask others to.
  if (ofContact.includes(first)) return method === 'GET' || first === 'followers' ? 'see' : 'change'
  if (method === 'GET') return second === 'export' ? 'export' : 'see'
  if (method === 'PATCH') return 'change'
  if (method === 'DELETE') return 'delete'
  if (second === undefined) return 'create'
  if (second === 'bulk') return 'change'
  return fixed[verb ?? second] ?? null
}

const ask = async (person: Person, { method, path }: Operation, query = ''): Promise<Answer> => {
  const [, object = ''] = path.split('/')
  const url = path.replace('{id}', ofAnna[object] ?? ofAnna.contacts!).replace('{code}', 'USD').replace('{number}', '1').replace(/\{\w+\}/g, '0') + query
  const body = bodies[`${method} ${path}`] ?? (path.endsWith('/bulk') ? { ids: [ofAnna[object]], update: object === 'notes' ? { body: 'x' } : object === 'contacts' ? { lastName: 'x' } : { name: 'x', title: 'x' } } : method === 'PATCH' ? { name: 'Changed', title: 'Changed' } : {})
  if (method === 'PUT') {
    const answer = await product.app.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${person.key}` }, payload: body as object })
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }
  return method === 'GET' ? person.get(url) : method === 'DELETE' ? person.delete(url) : method === 'PATCH' ? person.patch(url, body) : person.post(url, body)
}

/** Every record with its version, and how much history, events and settings there is. */
async function everything(): Promise<Record<string, unknown>> {
  const { db } = product.database
  const found: Record<string, unknown> = {}
  for (const { name } of codeObjects()) found[name] = (await sql`select id, version, deleted_at from ${sql.id(product.workspace, name)} order by id`.execute(db)).rows
  for (const name of ['history', 'events', 'settings', 'api_keys', 'import_jobs', 'files', 'file_versions', 'shares', 'webhooks', 'webhook_deliveries', 'outgoing_mails', 'followers', 'import_mappings', 'merges', 'moved_belongings', 'sign_in_tickets']) found[name] = (await sql`select count(*) as n from ${sql.id(product.workspace, name)}`.execute(db)).rows
  // A bulk change that may touch nothing leaves a job that says so; hers stays as it was.
  found.job = (await sql`select to_jsonb(j) as job from ${sql.id(product.workspace, 'long_jobs')} as j where id = ${ofAnna.jobs}`.execute(db)).rows
  found.secrets = (await sql`select md5(coalesce(string_agg(a::text, '' order by id), '')) as sum from ${sql.id(product.workspace, 'auth_accounts')} as a`.execute(db)).rows
  return found
}

/** An administrator may do all. */
describe.each(builtInRoles.filter((role) => role !== 'admin'))('%s', (role) => {
  test('changes nothing of another team without the right to, by any operation', async () => {
    const person = people[role]!
    const permissions = await permissionsOf(person)
    const before = await everything()
    let asked = 0
    for (const operation of all) {
      const { method, path } = operation
      const label = `${method} ${path}`
      if (method === 'GET' || free.includes(label)) continue
      const object = objectOf(operation)
      const action = actionOf(operation)
      if (object && action && may(permissions, object, action)) continue
      // Imports go by the right to import, to which every own import belongs; another's is checked below all the same.
      if (path === '/imports/paste' || path === '/imports/upload' || label === 'POST /import-mappings') continue
      const answer = await ask(person, operation)
      asked++
      const about = `${label} by ${role}: ${JSON.stringify(answer.body).slice(0, 300)}`
      if (path.endsWith('/bulk') && answer.status === 200) expect(answer.body, about).toMatchObject({ changed: 0 })
      // Everybody may hand over what he may change of another's, which here is nothing.
      else if (path.endsWith('/hand-over') && answer.status === 200) expect(answer.body, about).toEqual({ shares: [], total: 0, job: null })
      else expect([400, 403, 404, 409, 415, 422], about).toContain(answer.status)
      // Neither may a wrong body hide that the right was never asked for.
      if (object && path.includes('{id}') && action && !may(permissions, object, 'see')) expect([403, 404], about).toContain(answer.status)
    }
    expect(await everything()).toEqual(before)
    if (role !== 'head') expect(asked).toBeGreaterThan(20)
  })

  test('reads nothing of another team without the right to, by any operation', async () => {
    const person = people[role]!
    const permissions = await permissionsOf(person)
    const records = codeObjects().map(({ name }) => name).filter((name) => ofAnna[name] && !may(permissions, name, 'see'))
    // Long jobs and mails are told to whom they belong to, webhooks to administrators.
    const hidden = [...records, ...(records.includes('contacts') ? ['files', 'jobs'] : []), 'webhooks', 'mails']
    const queries = ['', `?q=zebra`, `?q=29555777`, `?object=contacts&id=${ofAnna.contacts}`, `?object=deals&id=${ofAnna.deals}`, `?pipelineId=${ofAnna.pipelines}`, '?include=company', '?include=company,contact', '?include=deal,company,contact', '?trash=true', '?sums=amount&count=exact', '?filter[company.industry]=zebracompanies&include=company', '?filter[contact.lastName][starts]=zebra&include=contact']
    for (const operation of all) {
      if (operation.method !== 'GET') continue
      const object = objectOf(operation)
      // What only lists understand is asked of lists and of what reads as they do.
      // One record takes no filters, and an export finds what its list finds.
      const listed = !operation.path.includes('{id}') && (object || /board|duplicates|search|timeline|followed|files/.test(operation.path))
      const asked = operation.path.endsWith('/export') ? ['', '?q=zebra', '?filter[company.industry]=zebracompanies'] : listed ? queries : queries.filter((query) => query === '' || query.includes('object=') || query.includes('pipelineId') || (object && query.includes('include=deal')))
      for (const query of asked) {
        const answer = await ask(person, operation, query)
        const about = `${operation.path}${query} by ${role}`
        const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
        expect(answer.status, `${about} ${text.slice(0, 200)}`).toBeLessThan(500)
        for (const name of hidden) expect(text, about).not.toContain(marker(name))
        if (object && operation.path.includes('{id}') && hidden.includes(object)) expect([403, 404, 422], about).toContain(answer.status)
        // Own records stay in the list; what they point at does not help to find them.
        if (query.startsWith('?filter[company') && hidden.includes('companies') && answer.status === 200 && answer.body?.page) expect(answer.body.data, about).toEqual([])
        if (query.startsWith('?filter[contact') && hidden.includes('contacts') && answer.status === 200 && answer.body?.page) expect(answer.body.data, about).toEqual([])
        if (answer.body?.page?.sums && hidden.includes('deals')) expect(answer.body.page.sums, about).toEqual({ amount: '0' })
        if (operation.path.endsWith('/export') && object && levelOf(permissions, object, 'export') === 'none') expect([403, 422], about).toContain(answer.status)
      }
    }
    // Some hundred operations, a dozen queries each.
  }, 120_000)
})

test('no answer holds a password, its hash or a key', async () => {
  const { rows } = await sql<{ password: string | null }>`select password from ${sql.id(product.workspace, 'auth_accounts')}`.execute(product.database.db)
  const secrets = [anna.key, ...Object.values(people).map(({ key }) => key), ...rows.flatMap(({ password }) => (password ? [password, password.slice(-40)] : []))]
  expect(secrets.length).toBeGreaterThan(10)
  for (const operation of all) {
    if (operation.method !== 'GET') continue
    for (const query of ['', '?include=owner,user', `?object=contacts&id=${ofAnna.contacts}`]) {
      const text = JSON.stringify((await ask(anna, operation, query)).body)
      for (const secret of secrets) expect(text.includes(secret), operation.path).toBe(false)
    }
  }
})

test('nobody gets in without a session, a key, or with a made-up one', async () => {
  for (const { method, path } of all) {
    if (free.includes(`${method} ${path}`) || path.startsWith('/setup')) continue
    const [, object = ''] = path.split('/')
    for (const headers of [{}, { authorization: `Bearer ${anna.key.slice(0, -1)}x` }, { cookie: 'clientele_session=abc.def' }]) {
      const answer = await product.app.inject({ method, url: `/api/v1${path.replace(/\{\w+\}/g, ofAnna[object] ?? '0')}`, headers, ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }) })
      expect(answer.statusCode, `${method} ${path} ${answer.body.slice(0, 200)}`).toBe(401)
    }
  }
})
