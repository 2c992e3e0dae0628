/** Reads a page of the guide into blocks. What it does not know is a paragraph, never an error. */
import { parseInline, plainText, type Inline } from './parseInline.ts'

export type Block =
  | { type: 'heading'; level: 1 | 2 | 3; id: string; parts: Inline[] }
  | { type: 'paragraph'; parts: Inline[] }
  | { type: 'quote'; parts: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { type: 'code'; text: string }

const heading = /^(#{1,3}) (.+)$/
const bullet = /^[-*] (.*)$/
const numbered = /^\d+\. (.*)$/
const fence = /^```/
const tableRow = /^\|(.*)\|$/
const quote = /^> ?(.*)$/
const starts = (line: string): boolean => line.trim() === '' || [heading, bullet, numbered, fence, tableRow, quote].some((form) => form.test(line))

/** The anchor of a heading: its words with dashes between. */
export const anchorOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')

export function parseBlocks(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  let at = 0
  /** The lines from here that have this form, as what stands in its brackets; lines indented below are theirs. */
  const take = (form: RegExp): string[] => {
    const taken: string[] = []
    for (; at < lines.length; at++) {
      const line = lines[at]!
      const match = form.exec(line)
      if (match) taken.push(match[1]!)
      else if (taken.length > 0 && /^\s+\S/.test(line)) taken[taken.length - 1] += ` ${line.trim()}`
      else break
    }
    return taken
  }
  while (at < lines.length) {
    const line = lines[at]!
    const title = heading.exec(line)
    if (line.trim() === '') at++
    else if (title) {
      const parts = parseInline(title[2]!)
      blocks.push({ type: 'heading', level: title[1]!.length as 1 | 2 | 3, id: anchorOf(plainText(parts)), parts })
      at++
    } else if (fence.test(line)) {
      const end = lines.findIndex((other, index) => index > at && fence.test(other))
      const last = end === -1 ? lines.length : end
      blocks.push({ type: 'code', text: lines.slice(at + 1, last).join('\n') })
      at = last + 1
    } else if (bullet.test(line)) blocks.push({ type: 'list', ordered: false, items: take(bullet).map(parseInline) })
    else if (numbered.test(line)) blocks.push({ type: 'list', ordered: true, items: take(numbered).map(parseInline) })
    else if (quote.test(line)) blocks.push({ type: 'quote', parts: parseInline(take(quote).join(' ')) })
    else if (tableRow.test(line)) blocks.push(table(take(tableRow)))
    else {
      const from = at++
      while (at < lines.length && !starts(lines[at]!)) at++
      blocks.push({ type: 'paragraph', parts: parseInline(lines.slice(from, at).join(' ')) })
    }
  }
  return blocks
}

function table(rows: readonly string[]): Block {
  const cells = rows.filter((row) => !/^[\s|:-]+$/.test(row)).map((row) => row.split('|').map((cell) => parseInline(cell.trim())))
  return { type: 'table', head: cells[0] ?? [], rows: cells.slice(1) }
}
