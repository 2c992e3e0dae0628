import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startImports, type ImportProduct } from './imports.testing.ts'

let product: ImportProduct
beforeAll(async () => {
  product = await startImports('imports_behaviour')
}, 60_000)
afterAll(() => product.stop())

let counter = 0
const csv = (rows: string[][], name = `file${counter++}.csv`): string => product.file(name, Papa.unparse(rows))
const contact = (mail: string) => product.rows(`select * from $contacts where emails_keys @> array['${mail}'] and deleted_at is null`).then((rows) => rows[0]!)

describe('what exists', () => {
  test('is matched by mailbox, else by phone; new phones are added, old ones kept', async () => {
    await product.run([csv([['First name', 'Last name', 'Email', 'Phone'], ['Anna', 'Liepa', 'anna@x.lv', '26114208']])])
    const report = await product.run([csv([['First name', 'Last name', 'Email', 'Phone', 'Job title'], ['Anna', 'Liepa', 'ANNA@X.LV', '67334090', 'Buyer'], ['Anna', 'Liepa', '', '+371 26114208', '']])])
    expect(report).toMatchObject({ read: 2, created: 0, updated: 1, skipped: 1 })
    expect(await contact('anna@x.lv')).toMatchObject({ job_title: 'Buyer', phones_keys: ['37126114208', '37167334090'] })
  })

  test('undo gives changed records their exact old values and raises the version', async () => {
    const before = await contact('anna@x.lv')
    const report = await product.run([csv([['Email', 'Last name', 'Job title', 'Birthday', 'Tags'], ['anna@x.lv', 'Ozola', 'Head', '03.05.1980', 'vip, windows']])])
    expect(report.updated).toBe(1)
    expect(await contact('anna@x.lv')).toMatchObject({ last_name: 'Ozola', tags: ['vip', 'windows'] })
    expect(await product.undo(report.import!)).toEqual([])
    const after = await contact('anna@x.lv')
    expect(after.version).toBeGreaterThan(before.version as number)
    for (const name of Object.keys(before)) if (!['version', 'updated_at'].includes(name)) expect([name, after[name]]).toEqual([name, before[name]])
    await expect(product.undo(report.import!)).rejects.toMatchObject({ code: 'not_undoable' })
  })

  test('records in the trash do not match', async () => {
    const file = csv([['First name', 'Email'], ['Gone', 'gone@x.lv']])
    const first = await product.run([file])
    await product.undo(first.import!)
    expect(await product.run([file])).toMatchObject({ created: 1 })
  })

  test('modes: fill empty fields, only new, only known', async () => {
    const mapping = { system: 'generic', object: 'contacts', mode: 'fillEmpty', columns: [{ column: 0, header: 'Email', to: 'contact.emails' }, { column: 1, header: 'Last name', to: 'contact.lastName' }, { column: 2, header: 'Job title', to: 'contact.jobTitle' }], values: {}, create: { users: true, stages: true, companies: true }, pipeline: null, prefix: 'test' }
    const rows = [['Email', 'Last name', 'Job title'], ['modes@x.lv', 'First', '']]
    await product.run([csv(rows)])
    const next = [['Email', 'Last name', 'Job title'], ['modes@x.lv', 'Second', 'Boss'], ['other@x.lv', 'Other', '']]
    const run = (mode: string) => product.run([csv(next)], { mapping: product.file(`${mode}.json`, JSON.stringify({ ...mapping, mode })) })
    expect(await run('update')).toMatchObject({ read: 2, updated: 1, skipped: 1, created: 0 })
    expect(await contact('modes@x.lv')).toMatchObject({ last_name: 'Second', job_title: 'Boss' })
    expect(await run('create')).toMatchObject({ read: 2, updated: 0, skipped: 1, created: 1 })
    await product.run([csv([['Email', 'Last name', 'Job title'], ['modes@x.lv', 'Third', '']])])
    expect(await run('fillEmpty')).toMatchObject({ updated: 0, skipped: 2 })
    expect(await contact('modes@x.lv')).toMatchObject({ last_name: 'Third' })
  })
})

describe('what nobody knows', () => {
  test('an odd phone and an unknown product keep their text and are counted', async () => {
    const people = await product.run([csv([['First name', 'Last name', 'Phone'], ['Odd', 'Phone', 'ask for Anna']])])
    expect(people).toMatchObject({ created: 1, warnings: 1 })
    expect(await product.value(`select phones->0->>'value' from $contacts where last_name = 'Phone'`)).toBe('ask for Anna')
    const deals = await product.run([csv([['Deal ID', 'Deal name', 'Stage', 'Product', 'Amount'], ['D1', 'Windows', 'Offer sent', 'Nothing like it', '1 240,50']], 'deals.csv')])
    expect(deals).toMatchObject({ created: 1, warnings: 1 })
    expect((await product.rows(`select unresolved, amount::float from $deals where source_id = 'deals:D1'`))[0]).toEqual({ unresolved: { productId: 'Nothing like it' }, amount: 1240.5 })
  })

  test('a product that is imported later takes the place of the text', async () => {
    await product.run([csv([['Product name', 'SKU', 'Price'], ['Nothing like it', 'N1', '10']], 'products.csv')])
    const again = await product.run([csv([['Deal ID', 'Deal name', 'Stage', 'Product', 'Amount'], ['D1', 'Windows', 'Offer sent', 'Nothing like it', '1 240,50']], 'deals.csv')])
    expect(again).toMatchObject({ updated: 1, warnings: 0 })
    expect((await product.rows(`select d.unresolved, p.sku from $deals d join $products p on p.id = d.product_id where d.source_id = 'deals:D1'`))[0]).toEqual({ unresolved: null, sku: 'N1' })
  })

  test('an ambiguous amount fails its row until somebody says what the dot means', async () => {
    const rows = [['Deal ID', 'Deal name', 'Stage', 'Amount'], ['A1', 'Ambiguous', 'Offer sent', '18.640']]
    const report = await product.run([csv(rows, 'ambiguous.csv')])
    expect(report).toMatchObject({ failed: 1 })
    expect(report.files[0]!.problems[0]).toMatchObject({ code: 'ambiguousNumber', severity: 'error', values: [{ text: '18.640' }] })
  })

  test('columns named like protected fields are left out', async () => {
    const report = await product.run([csv([['First name', 'Email', 'createdAt', 'id', 'version', 'deletedAt', '__proto__', 'roles'], ['Mallory', 'm@x.lv', '2001-01-01', '00000000-0000-7000-8000-000000000001', '9', '2001-01-01', 'x', 'admin']])])
    expect(report.created).toBe(1)
    expect(await contact('m@x.lv')).toMatchObject({ version: 1, deleted_at: null })
    const users = await product.run([csv([['Name', 'Role', 'Email'], ['Eve', 'admin', 'eve@x.lv']], 'users.csv')])
    expect(users).toMatchObject({ created: 1, warnings: 1 })
    expect(await product.value(`select roles from $users where name = 'Eve'`)).toEqual(['sales'])
  })
})

describe('what the rules refuse', () => {
  test('fails its row alone', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`Person ${i}`, `u${i}@x.lv`, i === 17 ? 'Nowhere/Land' : 'Europe/Riga'])
    const mapping = { system: 'generic', object: 'users', mode: 'createUpdate', columns: ['name', 'email', 'timeZone'].map((field, column) => ({ column, header: field, to: `user.${field}` })), values: {}, create: { users: true, stages: true, companies: true }, pipeline: null, prefix: 'staff' }
    const report = await product.run([csv([['name', 'email', 'timeZone'], ...rows], 'employees.csv')], { mapping: product.file('staff.json', JSON.stringify(mapping)) })
    expect(report).toMatchObject({ read: 40, created: 39, failed: 1 })
    expect(readFileSync(report.rejects!, 'utf8').split('\r\n')[1]).toMatch(/^Person 17,u17@x.lv,Nowhere\/Land,.*time zone/)
  })

  test('leaves a reference out: two companies as mothers of each other', async () => {
    const report = await product.run([csv([['Company name', 'Parent company', 'Industry'], ['Hen', 'Egg', 'food'], ['Egg', 'Hen', 'food']], 'companies.csv')])
    expect(report.read).toBe(report.created + report.failed)
    expect(await product.value(`select count(*) from $companies where name in ('Hen', 'Egg') and deleted_at is null`)).toBe(report.created)
  })
})

test('an import always adds up, and a second run creates nothing', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж', 'ą', ' ', '0', '@', '+', '.', '-', ';', ',', '"', '\n'), maxLength: 10 })
  const mail = fc.constantFrom('', 'a@p.lv', 'b@p.lv', 'c@p.lv', 'not a mail', 'd@p.lv; e@p.lv')
  const phone = fc.constantFrom('', '26000001', '+371 26000002', '8 (371) 26000003', 'x', '26000004; 26000005')
  const date = fc.constantFrom('', '01.02.1990', '2/30/1990', '1990-02-01', 'soon')
  const row = fc.tuple(word, word, mail, phone, date, word)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const file = csv([['First name', 'Last name', 'Email', 'Phone', 'Birthday', 'Company'], ...rows])
      const kept = rows.filter((cells) => cells.some((cell) => cell.trim())).length
      if (!kept) return
      const before = await product.value<number>('select count(*) from $contacts where deleted_at is null')
      const report = await product.run([file])
      expect(report.read).toBe(kept)
      expect(report.created + report.updated + report.skipped + report.failed).toBe(report.read)
      expect((await product.value<number>('select count(*) from $contacts where deleted_at is null')) - before).toBe(report.created)
      const again = await product.run([file])
      expect(again).toMatchObject({ created: 0 })
      // The newest first: what a later import changed is left alone by the undo of an earlier one.
      if (again.import) await product.undo(again.import)
      await product.undo(report.import!)
      expect(await product.value<number>('select count(*) from $contacts where deleted_at is null')).toBe(before)
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 60_000)
