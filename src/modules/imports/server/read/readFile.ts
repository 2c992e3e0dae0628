/** Reads any file that can be imported, by what is in it rather than by its name. */
import type { FileBytes } from './fileBytes.ts'
import { readDelimited } from './readDelimited.ts'
import { readWorkbook } from './readWorkbook.ts'
import { limits, UnreadableFile, type ReadTable } from './table.ts'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

/** Throws `UnreadableFile` with a reason that people understand. The table is to be closed. */
export async function readTable(source: FileBytes): Promise<ReadTable> {
  if (source.size === 0) throw new UnreadableFile('empty')
  if (source.size > limits.bytes) throw new UnreadableFile('tooBig', { limit: limits.bytes / 1024 / 1024 })
  const head = await source.read(0, 8)
  // A workbook is unpacked from its end, and so is held whole, packed.
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(await source.read(0, source.size))
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('oldExcel')
  if (starts(head, 0x25, 0x50, 0x44, 0x46) || starts(head, 0x89, 0x50, 0x4e, 0x47) || starts(head, 0xff, 0xd8, 0xff) || starts(head, 0x1f, 0x8b)) throw new UnreadableFile('notATable')
  return readDelimited(source)
}
