import { test, beforeAll, afterAll } from 'vitest'
import { sql } from 'kysely'
import { startProduct, type Product } from './product.testing.ts'
import { createRecords } from '../kernel/records/write.ts'
import { companies } from '../modules/companies/contract.ts'
import { contacts } from '../modules/contacts/contract.ts'
let product: Product
beforeAll(async () => { product = await startProduct('zz') })
afterAll(() => product.stop())
test('plan', async () => {
  await product.system(async (tx, call) => {
    const m = await createRecords(tx, call, companies, Array.from({length: 12}, (_, i) => ({ name: 'm' + i })))
    const f = [...m, ...await createRecords(tx, call, companies, Array.from({length: 28}, (_, i) => ({ name: 'f' + i, parentId: i % 4 ? m[i % 12]!.id : null, emails: [{value: 'a@b.c'}] })))]
    await createRecords(tx, call, contacts, Array.from({length: 70}, (_, i) => ({ lastName: 'c' + i, companyId: i % 4 ? f[i % 40]!.id : null })))
  })
  const q = sql.raw(`explain (analyze, timing off) select t.id from test_zz.companies t where t.deleted_at is null and not exists (select 1 from test_zz.contacts m1 where m1.company_id = t.id and m1.deleted_at is null and true and exists (select 1 from test_zz.companies r1 where r1.id = m1.company_id and r1.deleted_at is null and true and exists (select 1 from test_zz.companies r2 where r2.id = r1.parent_id and r2.deleted_at is null and true and exists (select 1 from unnest(r2.emails_keys) as k where k ilike 'anna@%')))) order by t.name collate "und-x-icu", t.id limit 500`)
  const show = async (title: string) => { const r = await (q.execute(product.database.db) as Promise<{ rows: Record<string,string>[] }>); process.stderr.write(title + '\n' + r.rows.map(x => x['QUERY PLAN']).join('\n') + '\n') }
  await show('no stats')
  await sql`analyze`.execute(product.database.db)
  await show('stats')
})
