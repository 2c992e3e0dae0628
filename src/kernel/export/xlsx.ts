/** An XLSX file as a stream: rows go out as they come, texts as texts, so that nothing becomes a formula. */
import { PassThrough, type Readable } from 'node:stream'
import type { AnyRecord } from '../../shared/object.ts'
import type { ExportColumn } from './cell.ts'

/** A sheet takes 1,048,576 rows; a further sheet follows. */
const rowsPerSheet = 1_000_000

export function xlsxStream(name: string, columns: ExportColumn[], records: AsyncIterable<AnyRecord[]>): Readable {
  const out = new PassThrough()
  write(out, name, columns, records).catch((error: unknown) => out.destroy(error as Error))
  return out
}

async function write(out: PassThrough, name: string, columns: ExportColumn[], records: AsyncIterable<AnyRecord[]>): Promise<void> {
  // The library takes 40 MB of memory, and most servers never write a workbook.
  const { WorkbookWriter } = await import('@cj-tech-master/excelts')
  const book = new WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  let number = 0
  const open = () => {
    const sheet = book.addWorksheet(number++ === 0 ? name : `${name} ${number}`, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((column) => ({ header: column.heading, width: Math.min(40, Math.max(12, column.heading.length + 2)) }))
    sheet.getRow(1).font = { bold: true }
    return sheet
  }
  let sheet = open()
  let rows = 0
  for await (const page of records) {
    for (const record of page) {
      if (rows > 0 && rows % rowsPerSheet === 0) {
        sheet.commit()
        sheet = open()
      }
      sheet.addRow(columns.map((column) => valueOf(column, record))).commit()
      rows++
    }
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve))
  }
  sheet.commit()
  await book.commit()
}

/** Numbers only where no digit is lost: a spreadsheet keeps fifteen. */
function valueOf(column: ExportColumn, record: AnyRecord): string | number | null {
  const text = column.cell(record)
  if (text === '') return null
  return column.numeric && text.replace(/\D/g, '').length <= 15 ? Number(text) : text
}
