import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readText, readWhole as readTable } from './wholeTable.testing.ts'

const fixtures = join(import.meta.dirname, '../../../../../test/fixtures')
const fixture = (name: string) => readTable(readFileSync(join(fixtures, name)))
const text = (source: string, encoding = 'utf8') => readTable(iconv.encode(source, encoding))

describe('text files', () => {
  test('an export of amoCRM: quotes, line breaks in cells, two columns of one name', async () => {
    const table = await fixture('exports/amocrm-deals.csv')
    expect(table.rows).toHaveLength(1000)
    expect(table.headers.filter((name) => name === 'utm_source')).toHaveLength(2)
    expect(table.rows[3]?.cells[9]).toBe('Перезвонить после 18:00\nПросил скидку "10%"')
  })

  test('an export of Bitrix24: windows-1251 and semicolons', async () => {
    const table = await fixture('exports/bitrix24-contacts-cp1251.csv')
    expect(table).toMatchObject({ encoding: 'windows-1251', separator: ';' })
    expect(table.rows).toHaveLength(1000)
    expect(table.rows[1]?.cells[8]).toBe('ЗАО ТехноСтрой; филиал')
  })

  test.each([
    ['windows-1251', 'Имя;Город\nИван Петров;Москва\nООО «Окна»;№5'],
    ['windows-1257', 'Nosaukums;Tālr.\nSIA Rītausma;Bērziņš Jānis\nKļaviņa;Ģirts Šķēle'],
    ['windows-1250', 'Nazwa;Miasto\nSpółka Łódź;Gdańsk\nŻółć;Wiśniewski'],
    ['windows-1252', 'Name;Stadt\nMüller;Köln\nGroß;Düsseldorf'],
    ['koi8-r', 'Имя;Город\nИван Петров;Москва'],
    ['cp866', 'Имя;Город\nИван Петров;Москва'],
    ['gb18030', '姓名,公司\n王芳,上海汇通建材有限公司\n李伟,北京门窗'],
    ['utf-16le', 'Имя\tCity\nИван\tРига'],
    ['utf-8', 'Имя,City\nИван,Rīga'],
  ])('%s is recognised', async (encoding, source) => {
    const table = await text(source, encoding)
    expect(table.encoding).toBe(encoding)
    expect([table.headers, ...table.rows.map((row) => row.cells)].map((cells) => cells.join('|')).join('\n')).toBe(source.replace(/[;,\t]/g, '|'))
  })

  test('row numbers are those of the spreadsheet; empty lines do not count; ragged rows are marked', async () => {
    const table = await text('a,b\n1,x\n\n3\n4,y,z\n')
    expect(table.rows).toEqual([
      { number: 2, cells: ['1', 'x'] },
      { number: 4, cells: ['3', ''] },
      { number: 5, cells: ['4', 'y'], tooLong: true },
    ])
  })

  test('a title above the heading is passed over; a file without a heading keeps its first row', async () => {
    expect((await text('Список клиентов;;\n;;\nИмя;Телефон;Город\nИван;+37126114208;Рига\nАнна;+37126114209;Рига')).headers).toEqual(['Имя', 'Телефон', 'Город'])
    const bare = await text('Иван;+37126114208\nАнна;+37126114209')
    expect(bare.rows).toHaveLength(2)
    expect(bare.headers).toEqual(['', ''])
  })

  test('what is copied from a spreadsheet is read', async () => {
    expect((await readText('Name\tSum\r\nAnna\t1 240,00\r\n')).rows[0]?.cells).toEqual(['Anna', '1 240,00'])
  })

  test('files that are no tables are refused with a reason', async () => {
    await expect(readTable(new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
    await expect(text('\n\n , \n')).rejects.toMatchObject({ code: 'empty' })
    await expect(readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).rejects.toMatchObject({ code: 'oldExcel' })
    await expect(readTable(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({ code: 'notATable' })
    await expect(readTable(Buffer.from('PK\u0003\u0004garbage'))).rejects.toMatchObject({ code: 'brokenWorkbook' })
  })
})

test('any table written as CSV is read back', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((s) => !/[\0\ufeff]/.test(s))
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (values, delimiter) => {
      const kept = values.filter((row) => row.some((value) => value.trim()))
      const written = Papa.unparse([['alpha', 'beta', 'gamma'], ...kept], { delimiter, quotes: true })
      expect((await readText(written)).rows.map((row) => row.cells)).toEqual(kept)
    }),
  )
})

describe('workbooks', () => {
  const bytesOf = async (fill: (book: Workbook) => void) => {
    const book = new Workbook()
    fill(book)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  test('dates, numbers, formulas and rich text give their values', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('A')
      sheet.addRow(['Name', 'Date', 'Sum', 'Formula'])
      sheet.addRow(['Иван', new Date(Date.UTC(2024, 2, 15, 14, 30)), 1100.04, { formula: '1+1', result: 2 }])
      sheet.addRow([])
      sheet.addRow([{ richText: [{ text: 'a' }, { text: 'b' }] }, new Date(Date.UTC(2024, 2, 15)), -5, true])
      book.addWorksheet('B').addRow(['z'])
    })
    const table = await readTable(bytes)
    expect(table.headers).toEqual(['Name', 'Date', 'Sum', 'Formula'])
    expect(table.rows).toEqual([
      { number: 2, cells: ['Иван', '2024-03-15 14:30:00', '1100.04', '2'] },
      { number: 4, cells: ['ab', '2024-03-15', '-5', 'true'] },
    ])
    expect(table.otherSheets).toEqual(['B'])
  })

  test('a part that unpacks beyond the limit is refused before it is read', async () => {
    const packed = deflateRawSync(Buffer.alloc(310 * 1024 * 1024))
    await expect(readTable(archive('xl/worksheets/sheet1.xml', packed))).rejects.toMatchObject({ code: 'tooBigUnpacked' })
  })

  test('document type declarations and paths out of the archive are refused', async () => {
    await expect(readTable(archive('xl/workbook.xml', deflateRawSync(Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x/>'))))).rejects.toMatchObject({ code: 'brokenWorkbook' })
    await expect(readTable(archive('../evil.xml', deflateRawSync(Buffer.from('<x/>'))))).rejects.toMatchObject({ code: 'brokenWorkbook' })
  })
})

/** A ZIP of one packed part, whose written sizes lie. */
function archive(name: string, packed: Buffer): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(10, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}
