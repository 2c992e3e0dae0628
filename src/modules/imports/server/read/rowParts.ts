/** Rows of a file in parts of a thousand, as they are stored: a list of JSON, without the names of its members. */
import { scratchFile, type ScratchFile } from './scratchFile.ts'
import { partSize, type Row, type ReadTable } from './table.ts'

type Stored = [number: number, tooLong: 0 | 1, ...cells: string[]]

const encodePart = (rows: readonly Row[]): string => JSON.stringify(rows.map(({ number, cells, tooLong }): Stored => [number, tooLong ? 1 : 0, ...cells]))

/** @param width columns that are real: cells of further ones are left out */
export function decodePart(text: string, width: number): Row[] {
  return (JSON.parse(text) as Stored[]).map((stored) => {
    const row: Row = { number: stored[0], cells: stored.slice(2, 2 + width) as string[] }
    if (stored[1]) row.tooLong = true
    return row
  })
}

/** So much is held in memory before a file is made for it, in bytes. */
const inMemory = 2 * 1024 * 1024

interface Parts {
  add(row: Row): Promise<void>
  end(width: number): Promise<Pick<ReadTable, 'rowCount' | 'part' | 'partText' | 'close'>>
  drop(): Promise<void>
}

export function collectParts(): Parts {
  let [rows, rowCount, held]: [Row[], number, number] = [[], 0, 0]
  const memory: Buffer[] = []
  let scratch: ScratchFile | null = null
  /** Where each part ends in the file. */
  const ends: number[] = []
  const put = async (): Promise<void> => {
    const bytes = Buffer.from(encodePart(rows))
    rows = []
    memory.push(bytes)
    held += bytes.length
    if (held < inMemory && !scratch) return
    scratch ??= await scratchFile()
    for (const part of memory.splice(0)) {
      await scratch.append(part)
      ends.push(scratch.size)
    }
  }
  const partText = async (index: number): Promise<string> => {
    if (!scratch) return memory[index]!.toString()
    const from = ends[index - 1] ?? 0
    return (await scratch.read(from, ends[index]! - from)).toString()
  }
  const drop = async (): Promise<void> => {
    memory.length = 0
    const file = scratch
    scratch = null
    await file?.close()
  }
  return {
    add(row) {
      rowCount++
      return rows.push(row) === partSize ? put() : done
    },
    async end(width) {
      if (rows.length) await put()
      return { rowCount, partText, part: async (index) => decodePart(await partText(index), width), close: drop }
    },
    drop,
  }
}

const done = Promise.resolve()
