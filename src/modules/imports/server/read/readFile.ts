/** Reads any file that can be imported, by what is in it rather than by its name. */
import { readDelimited } from './readDelimited.ts'
import { readWorkbook } from './readWorkbook.ts'
import { limits, UnreadableFile, type Table } from './table.ts'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

/** Throws `UnreadableFile` with a reason that people understand. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > limits.bytes) throw new UnreadableFile('tooBig', { limit: limits.bytes / 1024 / 1024 })
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('oldExcel')
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x1f, 0x8b)) throw new UnreadableFile('notATable')
  return readDelimited(bytes)
}
