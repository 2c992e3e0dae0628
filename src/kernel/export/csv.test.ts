import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRow } from './csv.ts'

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])('%j is no formula in a spreadsheet', (text) => {
  expect(Papa.parse<string[]>(csvRow([text])).data[0]![0]).toBe(`'${text}`)
})

test('phones, and numbers of ours, stay as they are', () => {
  expect(csvRow(['+371 26 114-208', '-5.20', '-5.20'], [false, true])).toBe("+371 26 114-208,-5.20,'-5.20\r\n")
})

test('whatever a cell holds, its neighbours stay in their columns', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
      const [row] = Papa.parse<string[]>(`${csvRow(cells)}x`, { delimiter: ',', newline: '\r\n' }).data
      expect(row!.map((text) => text.replace(/^'/, ''))).toEqual(cells.map((text) => text.replace(/^'/, '')))
    }),
  )
})
