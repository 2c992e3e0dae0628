/** Reads text files whose cells are separated by commas, semicolons, tabs or bars (RFC 4180 and its relatives), as the text comes. */
import Papa from 'papaparse'
import { decoded, findEncoding } from './decodeText.ts'
import type { FileBytes } from './fileBytes.ts'
import { sniffSeparator } from './sniffSeparator.ts'
import type { Reading } from './table.ts'
import { toTable, type RawRow } from './toTable.ts'

export async function readDelimited(source: FileBytes): ReturnType<typeof toTable> {
  const encoding = await findEncoding(source)
  return readTexts(decoded(source, encoding), encoding.name)
}

/** Ends of lines and the separator are told by that much of the beginning, in characters. */
const beginning = 1024 * 1024
/** Characters that are taken apart at a time. */
const stretch = 128 * 1024

/** Text in pieces, cut anywhere. */
export async function readTexts(texts: AsyncIterable<string>, encoding: string | null): ReturnType<typeof toTable> {
  const coming = texts[Symbol.asyncIterator]()
  let start = ''
  let done = false
  while (!done && start.length < beginning + 16) {
    const next = await coming.next()
    if (next.done) done = true
    else start += next.value
  }
  const separator = sniffSeparator(start)
  const text = start.replace(/^sep=.\r?\n/i, '').replaceAll('\u0000', '').replace(/^\ufeff/, '')
  const newline = Papa.parse(text.slice(0, beginning), { delimiter: separator, preview: 1 }).meta.linebreak as '\n'
  const about: Reading = { format: 'csv', encoding, separator, otherSheets: [] }
  return toTable(rowsOf(text, done ? null : coming, { delimiter: separator, newline }, stretch), () => about)
}

/** The rows in lists, in the order of the text. What is read of a row whose end has not come yet waits for the rest. */
export async function* rowsOf(start: string, coming: AsyncIterator<string> | null, config: { delimiter: string; newline: '\n' }, stretch: number): AsyncGenerator<RawRow[]> {
  let [rest, number, wanted, ended] = [start, 0, 0, coming === null]
  for (;;) {
    while (!ended && rest.length < wanted) {
      const next = await coming!.next()
      if (next.done) ended = true
      else rest += next.value.replaceAll('\u0000', '')
    }
    const { data, meta } = new Papa.Parser({ ...config, quoteChar: '"' }).parse(rest, 0, !ended) as Papa.ParseResult<string[]>
    yield data.map((cells) => ({ cells, number: ++number }))
    if (ended) return
    rest = rest.slice(meta.cursor)
    // A cell that goes on and on is looked at again when it has doubled, so that this stays linear.
    wanted = Math.max(stretch, rest.length * 2)
  }
}
