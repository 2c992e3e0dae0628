import { deflateRawSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendTo } from './files.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person

beforeAll(async () => {
  product = await startProduct('archives')
  ada = await product.person('Ada', 'admin')
})
afterAll(() => product.stop())

/** Read or refused in a few seconds, without a fault of ours and without eating the machine. */
async function survived(name: string, content: Buffer): Promise<Answer> {
  const [began, before] = [performance.now(), process.memoryUsage().rss]
  const answer = await sendTo(product, ada, '/imports/upload', name, content)
  const text = `${name}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`
  expect(answer.status, text).toBeLessThan(500)
  expect(performance.now() - began, text).toBeLessThan(15_000)
  expect((process.memoryUsage().rss - before) / 2 ** 20, `${text}: megabytes`).toBeLessThan(700)
  if (answer.status >= 400) expect(answer.body.detail, text).toEqual(expect.any(String))
  return answer
}

const workbook = async (fill: (book: Workbook) => void): Promise<Buffer> => {
  const book = new Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('a sheet whose last cell is in the last of 16,384 columns and 1,048,576 rows', async () => {
  await survived('corner.xlsx', await workbook((book) => {
    const sheet = book.addWorksheet('A')
    sheet.addRow(['Name', 'Phone'])
    sheet.addRow(['Anna', '+371 29 555 123'])
    sheet.getCell('XFD1048576').value = 'x'
  }))
}, 30_000)

test('two thousand rows with nothing but their last column', async () => {
  await survived('wide.xlsx', await workbook((book) => {
    const sheet = book.addWorksheet('A')
    for (let row = 1; row <= 2000; row++) sheet.getCell(`XFD${row}`).value = row
  }))
}, 60_000)

test('a million empty rows, a sheet that says that it is larger than it is, and a thousand sheets', async () => {
  const rows = Array.from({ length: 1_048_576 }, (_, n) => `<row r="${n + 1}"/>`).join('')
  const sheet = (data: string, dimension: string): string => `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${data}</sheetData></worksheet>`
  for (const [name, xml] of [['empty rows.xlsx', sheet(rows, 'A1:XFD1048576')], ['dimension.xlsx', sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>', 'A1:XFD1048576')], ['backwards.xlsx', sheet('<row r="99999999999"><c r="ZZZZZZ99999999999" t="inlineStr"><is><t>x</t></is></c></row><row r="-1"><c r="A-1"/></row>', 'A1')], ['entities.xlsx', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>', 'A1')}`], ['outside.xlsx', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>', 'A1')}`]] as const) {
    const answer = await survived(name, bookOf(xml))
    expect(JSON.stringify(answer.body), name).not.toContain('root:')
  }
  await survived('sheets.xlsx', await workbook((book) => {
    for (let n = 0; n < 1000; n++) book.addWorksheet(`Sheet ${n}`).addRow(['x'])
  }))
}, 90_000)

test('zip bombs, names that lead out of the archive, and what only looks like an archive', async () => {
  const large = deflateRawSync(Buffer.alloc(400 * 2 ** 20))
  for (const [name, content] of [['bomb.xlsx', zip([['xl/worksheets/sheet1.xml', large, 8]])], ['quine.xlsx', zip(Array.from({ length: 60_000 }, (_, n) => [`x${n}`, Buffer.alloc(0), 0] as const))], ['up.xlsx', zip([['../../../../tmp/evil', Buffer.from('x'), 0]])], ['root.xlsx', zip([['/etc/cron.d/evil', Buffer.from('x'), 0]])], ['windows.xlsx', zip([['C:\\evil', Buffer.from('x'), 0]])], ['cut.xlsx', zip([['xl/workbook.xml', Buffer.from('<x/>'), 0]]).subarray(0, 40)], ['rubbish.xlsx', Buffer.from('PK\u0003\u0004rubbish')], ['page.xlsx', Buffer.from('<html><table><tr><td>=1</td></tr></table></html>')], ['bytes.csv', Buffer.from(Array.from({ length: 5000 }, (_, n) => n % 256))], ['one line.csv', Buffer.from('a,'.repeat(2_000_000))], ['quotes.csv', Buffer.from('"'.repeat(1_000_001))], ['nul.csv', Buffer.from('Name\0,Phone\n\0,\0')]] as const) {
    const answer = await survived(name, content)
    if (name.endsWith('.xlsx') && name !== 'page.xlsx') expect(answer.status, name).toBeGreaterThanOrEqual(400)
  }
}, 120_000)

/** A workbook of one sheet, of which the XML is given. */
function bookOf(sheet: string): Buffer {
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'],
    ['_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
    ['xl/workbook.xml', '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'],
    ['xl/worksheets/sheet1.xml', sheet],
  ]
  return zip(parts.map(([name, text]) => [name, deflateRawSync(text), 8] as const))
}

/** A ZIP whose sizes and sums say nothing: a reader must find out for itself. */
function zip(parts: readonly (readonly [name: string, content: Buffer, method: 0 | 8])[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [name, content, method] of parts) {
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(method === 0 ? content.length : 10, 22)
    local.writeUInt16LE(title.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(content.length, 20)
    central.writeUInt32LE(method === 0 ? content.length : 10, 24)
    central.writeUInt16LE(title.length, 28)
    central.writeUInt32LE(at, 42)
    locals.push(local, title, content)
    centrals.push(central, title)
    at += 30 + title.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(centrals.reduce((sum, { length }) => sum + length, 0), 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...centrals, end])
}
