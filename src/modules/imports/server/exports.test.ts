import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, startImports, type ImportProduct } from './imports.testing.ts'
import type { ImportReport } from './index.ts'

const path = (name: string): string => join(fixtures, 'exports', name)
const truth = JSON.parse(readFileSync(path('truth.json'), 'utf8'))
const adds = (report: ImportReport): void => expect(report.read).toBe(report.created + report.updated + report.skipped + report.failed)

let product: ImportProduct
beforeAll(async () => {
  product = await startImports('imports_exports')
}, 60_000)
afterAll(() => product.stop())

describe('amoCRM', () => {
  let report: ImportReport

  test('a row makes deal, contact, company and note; rows with an unreadable sum fail', async () => {
    report = await product.run([path('amocrm-deals.csv')])
    adds(report)
    const { rows, bad_rows, good_sum, distinct_people } = truth['amocrm-deals.csv']
    expect(report).toMatchObject({ read: rows, created: rows - bad_rows, failed: bad_rows, warnings: 0 })
    expect(Number(await product.value('select sum(amount) from $deals'))).toBe(good_sum)
    expect(await product.value('select count(*) from $contacts')).toBe(distinct_people)
    expect(await product.value('select count(*) from $companies')).toBe(8)
    expect(await product.rows('select name from $pipelines')).toEqual([{ name: 'Основная воронка' }])
    expect((await product.rows('select name, on_entry from $stages order by position')).at(-2)).toEqual({ name: 'Успешно реализовано', on_entry: 'win' })
    expect(await product.value(`select count(*) from $users where name = 'Пётр Жданов'`)).toBe(1)
    // The contact of a seller's deal is the seller's, who could not see it otherwise.
    expect(await product.value(`select u.name from $contacts c join $users u on u.id = c.owner_id where c.emails_keys @> array['user11.359@example.com']`)).toBe('Мария Орлова')
  })

  test('names, phones, tags and the moment of creation are read', async () => {
    const [deal] = await product.rows(`select c.last_name, c.first_name, c.phones->0->>'e164' as phone, c.emails->0->>'value' as mail, d.tags, d.opened_at, n.body from $deals d join $contacts c on c.id = d.contact_id left join $notes n on n.deal_id = d.id where d.source_id = 'amocrm:30000003'`)
    expect(deal).toEqual({ last_name: 'Ёлкин', first_name: 'Татьяна', phone: '+79573806374', mail: 'user11.163@example.lv', tags: ['vip'], opened_at: '2026-05-13T19:25:00.000Z', body: 'Перезвонить после 18:00\nПросил скидку "10%"' })
  })

  test('failed rows come back with the reason beside each', async () => {
    const rejects = readFileSync(report.rejects!, 'utf8').split('\r\n')
    expect(rejects.filter((line) => line.includes('“сто тысяч” is not a number'))).toHaveLength(11)
    const mended = product.file('mended.csv', readFileSync(report.rejects!, 'utf8').replaceAll(',сто тысяч,', ',100000,'))
    const again = await product.run([mended])
    adds(again)
    expect(again).toMatchObject({ read: 11, created: 11, failed: 0 })
  })

  test('the same file again creates nothing', async () => {
    const again = await product.run([path('amocrm-deals.csv')])
    adds(again)
    expect(again).toMatchObject({ created: 0, updated: 0, skipped: 989, failed: 11 })
  })
})

test('Bitrix24: windows-1251, and people who are in it twice', async () => {
  const before = await product.value<number>('select count(*) from $contacts')
  const report = await product.run([path('bitrix24-contacts-cp1251.csv')])
  adds(report)
  const { rows, distinct_people } = truth['bitrix24-contacts-cp1251.csv']
  expect(report).toMatchObject({ read: rows, failed: 0, warnings: 0 })
  expect(report.created).toBe(distinct_people)
  expect((await product.value<number>('select count(*) from $contacts')) - before).toBe(distinct_people)
  const again = await product.run([path('bitrix24-contacts-cp1251.csv')])
  expect(again).toMatchObject({ created: 0, updated: 0, skipped: rows })
})

test('HubSpot: companies, contacts and deals find each other by their ids', async () => {
  const report = await product.run([path('hubspot-deals.csv'), path('hubspot-contacts.csv'), path('hubspot-companies.csv')])
  adds(report)
  expect(report).toMatchObject({ read: 2500, created: 2500, failed: 0 })
  const { sum, contact_links } = truth['hubspot-deals.csv']
  expect(Number(await product.value(`select sum(amount) from $deals where source_id like 'hubspot:%'`))).toBe(sum)
  const direct = await product.value<number>(`select count(*) from $deals where source_id like 'hubspot:%' and contact_id is not null`)
  const others = await product.value<number>(`select count(*) from $notes n join $deals d on d.id = n.deal_id where d.source_id like 'hubspot:%'`)
  expect(direct + others).toBe(contact_links)
  expect(await product.value(`select count(*) from $deals d where source_id like 'hubspot:%' and company_id is null`)).toBe(0)
  const [person] = await product.rows(`select c.job_title, c.first_name, co.name as company, c.since, c.emails from $contacts c join $companies co on co.id = c.company_id where c.source_id = 'hubspot:70000'`)
  expect(person).toEqual({ job_title: "=cmd|' /C calc'!A0", first_name: 'John', company: 'Baltic Doors 74', since: '2024-03-15', emails: [] })
  expect((await product.rows(`select d.status, count(*) as n from $deals d where source_id like 'hubspot:%' group by 1 order by 1`))).toEqual([{ status: 'lost', n: 189 }, { status: 'open', n: 372 }, { status: 'won', n: 239 }])
})
