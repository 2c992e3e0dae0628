import { Workbook } from '@cj-tech-master/excelts'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person

const names = ['=cmd|calc', '+sum', '-2+3', '@home', '＝wide', 'Plain "quoted", with comma\nand line']

beforeAll(async () => {
  product = await startProduct('export')
  admin = await product.person('Ada', 'admin')
  const company = (await admin.post('/companies', { name: 'SIA Logi' })).body.id
  for (const [index, lastName] of names.entries()) await admin.post('/contacts', { lastName, companyId: company, source: 'x', phones: [{ value: '+371 26 114 208' }], since: `2026-01-0${index + 1}` })
})
afterAll(() => product.stop())

const file = (path: string) => product.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${admin.key}` } })

test('CSV holds every record, no formula, phones as they are and references by name', async () => {
  const answer = await file('/contacts/export?format=csv&filter[source]=x&sort=since')
  expect(answer.headers['content-disposition']).toMatch(/contacts-\d{4}-\d\d-\d\d\.csv/)
  const rows = Papa.parse<Record<string, string>>(answer.body.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data
  expect(rows.map((row) => row['Last name'])).toEqual(["'=cmd|calc", "'+sum", "'-2+3", "'@home", "'＝wide", 'Plain "quoted", with comma\nand line'])
  for (const row of rows) {
    expect(row.Company).toBe('SIA Logi')
    expect(row.Phone).toBe('+371 26 114 208')
    expect(Object.values(row).filter((cell) => /^[=@\t\r＝]/.test(cell))).toEqual([])
  }
})

test('XLSX holds texts as texts', async () => {
  const answer = await file('/contacts/export?format=xlsx&filter[source]=x&sort=since')
  const book = new Workbook()
  await book.xlsx.load(answer.rawPayload)
  const sheet = book.worksheets[0]!
  expect(sheet.rowCount).toBe(names.length + 1)
  const headings = sheet.getRow(1).values as string[]
  const column = headings.indexOf('Last name')
  expect(names.map((_, index) => sheet.getRow(index + 2).getCell(column).value)).toEqual(names)
})

test('JSON lines are the records as the interface returns them', async () => {
  const lines = (await file('/contacts/export?format=jsonl&filter[source]=x&sort=since')).body.trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { lastName: string }).lastName)).toEqual(names)
})

test('needs the right to export', async () => {
  const seller = await product.person('Anna', 'sales')
  expect((await seller.get('/contacts/export')).status).toBe(403)
})
