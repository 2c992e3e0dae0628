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
    await createRecords(tx, call, contacts, [{ lastName: 'Ozols', companyId: company!.id, birthday: '1980-01-01', emails: [{ value: 'a@b.example' }], addresses: [{ city: 'Rīga' }] }, { lastName: 'Alone' }, { lastName: 'Bērziņa', companyId: company!.id }, { lastName: 'Zeps', companyId: company!.id }])
    await createRecords(tx, call, deals, [{ title: 'D', companyId: company!.id, stageId: stages[0], amount: { amount: '0.10', currency: 'EUR' }, probability: '33.3' }])
    for (const [object, query] of [
      [companies, {}],
      [contacts, { include: ['company', 'owner'], count: 'exact', sort: 'displayName', limit: 1 }],
      [contacts, { fields: ['lastName', 'emails'], include: ['company'] }],
      [contacts, { fields: ['lastName', 'company.name', 'company.tags'], include: ['company', 'owner'] }],
      [contacts, { filter: { field: 'company.name', op: 'empty', value: false }, count: 'exact', sort: '-createdAt,lastName', include: ['company'], limit: 2 }],
      [contacts, { filter: { some: { deals: { field: 'title', op: 'eq', value: 'nothing' } } }, count: 'exact' }],
      [companies, { filter: { some: { contacts: { field: 'company.name', op: 'empty', value: false } } }, count: 'exact', limit: 1 }],
      [deals, { fields: ['title', 'stage.name'], include: ['stage', 'pipeline'] }],
      [deals, { include: ['company', 'stage', 'pipeline'], sums: ['amount'] }],
    ] as const) {
      const plain = await listRecords(tx, call, object, query as never)
      expect(JSON.parse((await listJson(tx, call, object, query as never)).text)).toEqual(plain)
      if (plain.page.next) {
        const further = { ...query, cursor: plain.page.next }
        expect(JSON.parse((await listJson(tx, call, object, further as never)).text)).toEqual(await listRecords(tx, call, object, further as never))
      }
      const [first] = plain.data
      if (!first) continue
      const { id } = first
      const options = { include: (query as { include?: string[] }).include, fields: (query as { fields?: string[] }).fields }
      expect(JSON.parse((await recordAsJson(tx, call, object, id, options)).body.text)).toEqual(await getRecord(tx, call, object, id, options))
    }
  })
  await product.system(async (tx, call) => {
    const { data } = await listRecords(tx, call, contacts, { fields: ['lastName', 'company.name'], include: ['company'], sort: 'lastName' })
    expect(data.map(({ company, lastName }) => [lastName, company && Object.keys(company as object).sort()])).toEqual([['Alone', null], ...['Bērziņa', 'Ozols', 'Zeps'].map((name) => [name, ['id', 'name', 'version']])])
    for (const [fields, include] of [[['company.name'], []], [['company.nothing'], ['company']], [['nothing.name'], ['company']], [['company.'], ['company']]])
      await expect(listRecords(tx, call, contacts, { fields, include })).rejects.toMatchObject({ status: 422 })
  })
})
