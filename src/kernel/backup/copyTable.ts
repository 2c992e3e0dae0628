/** Rows of a table out of the database and into it, in COPY's text form (PostgreSQL, "COPY", file formats). */
import { createHash, hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { BackupTable, TablePart } from './format.ts'
import { quote } from './session.ts'

/** Bytes of one piece: what is held in memory at once, and what one statement loads. */
const pieceBytes = 4 * 1024 * 1024

const target = (table: BackupTable): string => `${quote(table.name)} (${table.columns.map((column) => quote(column.name)).join(', ')})`

/** Gives the rows in pieces that end at a line's end, and answers with count and checksum over all of them. */
export async function copyOut(client: pg.Client, table: BackupTable, take: (piece: Buffer) => Promise<void>): Promise<TablePart> {
  const part = partOf()
  if (table.columns.length === 0) return part.end()
  let waiting: Buffer[] = []
  let size = 0
  const give = async (): Promise<void> => {
    const piece = Buffer.concat(waiting, size)
    waiting = []
    size = 0
    part.add(piece)
    await take(piece)
  }
  for await (const chunk of client.query(copyTo(`copy ${target(table)} to stdout`)) as AsyncIterable<Buffer>) {
    waiting.push(chunk)
    size += chunk.length
    // A row that comes in two chunks does not end in a line feed yet.
    if (size >= pieceBytes && chunk.at(-1) === 10) await give()
  }
  if (size > 0) await give()
  return part.end()
}

/** Adds rows of one piece. */
export async function copyIn(client: pg.Client, table: BackupTable, piece: Buffer): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target(table)} from stdin`))
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield piece
  }
  await pipeline(whole, stream)
}

/** Counts rows and bytes and sums them up, piece by piece. */
export function partOf(): { add(piece: Buffer): void; end(): TablePart } {
  const whole = createHash('sha256')
  const each = sumOfRows()
  let [rows, bytes] = [0, 0]
  return {
    add(piece) {
      whole.update(piece)
      bytes += piece.length
      let start = 0
      // Line ends inside values are written as \n, so each byte 10 ends a row.
      for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
        each.add(piece.subarray(start, end))
        rows += 1
        start = end + 1
      }
    },
    end: () => ({ rows, bytes, sha256: whole.digest('hex'), rowSum: each.end() }),
  }
}

/** The sum of the SHA-256 of each row: the same for the same rows, in whatever order a table happens to hold them. */
function sumOfRows(): { add(row: Buffer): void; end(): string } {
  const words = new Uint32Array(8)
  return {
    add(row) {
      const digest = hash('sha256', row, 'buffer')
      for (let word = 0; word < words.length; word++) words[word]! += digest.readUInt32BE(word * 4)
    },
    end: () => [...words].map((word) => word.toString(16).padStart(8, '0')).join(''),
  }
}
