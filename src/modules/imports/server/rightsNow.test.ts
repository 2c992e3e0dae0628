/** What is taken from a person while an import of his runs is not used from the next set of rows on. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personCall } from '../../../kernel/personCall.ts'
import type { Person } from '../../../app/product.testing.ts'
import { startImports, type ImportProduct } from './imports.testing.ts'
import { createImport } from './manage/createImport.ts'
import { readSources } from './manage/readSources.ts'
import { continueRun, startRun } from './manage/runJob.ts'
import { firmHints } from './run/firmHints.ts'

let product: ImportProduct
let admin: Person
const own = { see: 'own', create: 'own', change: 'own', delete: 'own', import: 'own' }

beforeAll(async () => {
  product = await startImports('imports_rights')
  admin = await product.person('Ada', 'admin')
}, 60_000)
afterAll(() => product.stop())

/** Imports 1,500 people as somebody whose role becomes `later` while the first thousand is written; `later` as SQL. */
async function importWhile(name: string, later: string) {
  const role = `x_${name.toLowerCase()}`
  expect((await admin.post('/roles', { key: role, name, permissions: { contacts: own } })).status).toBe(201)
  const person = await product.person(name, role)
  const rows = Array.from({ length: 1500 }, (_, i) => `${name}-${i},Person,${name}${i}@x.lv,1990-02-01`)
  const bytes = Buffer.from(['Last name,First name,Email,Birthday', ...rows].join('\n'))
  const importId = await product.system(async (tx) => {
    const call = (await personCall(tx, product.workspace, person.id, 'screen'))!
    const files = await readSources(call, [{ name: `${name}.csv`, bytes }], await firmHints(tx, call))
    const made = await createImport(tx, call, files)
    await startRun(tx, call, made.id, files.map((file) => file.mapping))
    return made.id
  })
  const { workspace, database } = product
  await sql.raw(`create or replace function ${workspace}.meanwhile() returns trigger language plpgsql as $f$ begin if new.last_name = '${name}-500' then ${later}; end if; return new; end $f$;
    create or replace trigger meanwhile before insert on ${workspace}.contacts for each row execute function ${workspace}.meanwhile()`).execute(database.db)
  await continueRun(database, await product.system((_, call) => Promise.resolve(call)), importId)
  const stored = await product.rows(`select count(*) as all, count(birthday) as with_birthday from $contacts where last_name like '${name}-%'`)
  return { person, state: (await admin.get(`/imports/${importId}/state`)).body, stored: stored[0] }
}

const roleBecomes = (role: string, permissions: object): string => `update ${product.workspace}.roles set permissions = '${JSON.stringify(permissions)}' where key = '${role}'`

test('without the right to create, it ends and says so; what was written is kept', async () => {
  const { state, stored } = await importWhile('Nora', roleBecomes('x_nora', { contacts: { ...own, create: 'none' } }))
  expect(state).toMatchObject({ status: 'failed', read: 1000, error: 'Your role does not allow this (create, contacts). An administrator can change it.' })
  expect(stored).toMatchObject({ all: 1000 })
})

test('a field that one may not see any more is not written', async () => {
  const { stored } = await importWhile('Hugo', roleBecomes('x_hugo', { contacts: { ...own, fields: { birthday: 'none' } } }))
  expect(stored).toMatchObject({ with_birthday: 1000 })
})

test('somebody who has left imports nothing more', async () => {
  const { state, stored } = await importWhile('Lea', `update ${product.workspace}.users set active = false where name = 'Lea'`)
  expect(state).toMatchObject({ status: 'failed', read: 1000, error: 'The person who started it may not work here any more. What was done is kept.' })
  expect(stored).toMatchObject({ all: 1000 })
})

test('nothing of the person but who he is lies with the job', async () => {
  const rows = await product.rows('select actor from $import_jobs')
  for (const { actor } of rows) expect(Object.keys(actor as object)).toEqual(['id'])
})
