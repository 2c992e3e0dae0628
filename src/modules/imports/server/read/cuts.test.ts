/** A file gives the same rows whether it is taken whole or in pieces that are cut anywhere. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { decoded, findEncoding } from './decodeText.ts'
import { bytesInMemory } from './fileBytes.ts'
import { rowsOf } from './readDelimited.ts'
import { readWhole } from './wholeTable.testing.ts'

async function* pieces(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  for (let index = 1; index < places.length; index++) yield text.slice(places[index - 1], places[index])
}

/** Empty rows at the end are there or not; they do not count. */
const withoutEnd = (rows: readonly string[][]): string[][] => rows.slice(0, rows.findLastIndex((cells) => cells.join('') !== '') + 1)

const cuts = fc.array(fc.nat(), { maxLength: 40 })

test('rows: cut between any two characters, quotes and line ends that do not fit included', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ж', '"', '""', ',', ',', '\n', '\r\n', '\r', ' ', '"x"', '"x\ny"', '😀'), maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(text, cuts, fc.constantFrom('\n', '\r\n', '\r'), async (source, places, newline) => {
      const read: string[][] = []
      for await (const rows of rowsOf('', pieces(source, places), { delimiter: ',', newline: newline as '\n' }, 1)) read.push(...rows.map(({ cells }) => cells))
      expect(withoutEnd(read)).toEqual(withoutEnd(Papa.parse<string[]>(source, { delimiter: ',', newline: newline as '\n' }).data))
    }),
    { numRuns: 400 },
  )
})

test('text: cut between any two bytes, in every encoding', async () => {
  const encodings = { 'utf-8': 'Ķekava, ж, 漢字, 😀\n', 'utf-16le': 'ж😀漢\n', 'utf-16be': 'ж😀漢\n', 'windows-1251': 'Иван Петров\n', gb18030: '王芳,上海汇通建材\n' }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(encodings)), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), fc.boolean(), async (name, times, length, marked) => {
      const text = encodings[name as keyof typeof encodings].repeat(times)
      const withMark = marked && name.startsWith('utf')
      const source = bytesInMemory(iconv.encode(text, name, { addBOM: withMark }))
      const encoding = { name, mark: withMark ? (name === 'utf-8' ? 3 : 2) : 0 }
      if (withMark) expect(await findEncoding(source)).toEqual(encoding)
      let read = ''
      for await (const piece of decoded(source, encoding, length)) read += piece
      expect(read).toBe(text)
    }),
  )
})

test.each(['utf-8', 'windows-1251', 'utf-16le', 'gb18030'])('a file of several megabytes in %s', async (encoding) => {
  const chinese = encoding === 'gb18030'
  const cell = (row: number): string => (row % 97 === 0 ? `"строка ${row}\nи ещё ""одна"""` : chinese ? '上海汇通建材有限公司' : `Иванов Иван ${row}`)
  const lines = Array.from({ length: 40_000 }, (_, row) => `${row},${chinese && row % 97 === 0 ? '"王芳\n""李伟"""' : cell(row)},${row % 10 ? `a${row}@b.example` : ''},x`)
  const text = ['alpha,beta,gamma,delta', ...lines].join('\r\n')
  const table = await readWhole(iconv.encode(text, encoding))
  expect(table).toMatchObject({ encoding, separator: ',', rowCount: 40_000 })
  const whole = Papa.parse<string[]>(text).data.slice(1)
  expect(table.rows.every(({ cells, number }, index) => number === index + 2 && cells.join('|') === whole[index]!.join('|'))).toBe(true)
  expect(table.columns.map(({ filled, distinct }) => [filled, distinct])).toEqual([[40_000, 1000], [40_000, chinese ? 2 : 1000], [36_000, 1000], [40_000, 1]])
  await table.close()
})

test('a quote that nobody closes makes one cell of the rest, in a time that grows with the file and not with its square', async () => {
  const rest = 'x,y\n'.repeat(1_000_000)
  const table = await readWhole(Buffer.from(`a,b\n1,2\n3,"${rest}`))
  expect(table.rows.map(({ cells }) => cells.map((cell) => cell.length))).toEqual([[1, 1], [1, 100_000]])
})
