/** What the database writes as JSON for the interface equals what the server reads from it, for every kind of field. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRecords } from '../kernel/records/list.ts'
import { listJson, recordAsJson } from '../kernel/records/listJson.ts'
import { getRecord } from '../kernel/records/read.ts'
import { createRecords } from '../kernel/records/write.ts'
import { companies } from '../modules/companies/contract.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { deals } from '../modules/deals/contract.ts'
import { startProduct, type Product } from './product.testing.ts'

let product: Product
beforeAll(async () => void (product = await startProduct('json')))
afterAll(() => product.stop())

test('lists and records are the same by both ways', async () => {
  const { stages } = await product.pipeline()
  await product.system(async (tx, call) => {
    const [company] = await createRecords(tx, call, companies, [{ name: 'A "quoted" \\ name\n– Žņ 北京 😀', revenue: { amount: '1234567.50', currency: 'EUR' }, phones: [{ value: '+371 26114208' }], tags: ['a', 'b"c'], since: '2020-02-29', employees: 12 }])
    await createRecords(tx, call, contacts, [{ lastName: 'Ozols', companyId: company!.id, birthday: '1980-01-01', emails: [{ value: 'a@b.example' }], addresses: [{ city: 'Rīga' }] }, { lastName: 'Alone' }])
    await createRecords(tx, call, deals, [{ title: 'D', companyId: company!.id, stageId: stages[0], amount: { amount: '0.10', currency: 'EUR' }, probability: '33.3' }])
    for (const [object, query] of [
      [companies, {}],
      [contacts, { include: ['company', 'owner'], count: 'exact', sort: 'displayName', limit: 1 }],
      [contacts, { fields: ['lastName', 'emails'], include: ['company'] }],
      [deals, { include: ['company', 'stage', 'pipeline'], sums: ['amount'] }],
    ] as const) {
      const plain = await listRecords(tx, call, object, query as never)
      expect(JSON.parse((await listJson(tx, call, object, query as never)).text)).toEqual(plain)
      const { id } = plain.data[0]!
      const options = { include: (query as { include?: string[] }).include, fields: (query as { fields?: string[] }).fields }
      expect(JSON.parse((await recordAsJson(tx, call, object, id, options)).body.text)).toEqual(await getRecord(tx, call, object, id, options))
    }
  })
})
