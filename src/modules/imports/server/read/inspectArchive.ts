/** Looks through a ZIP before anything unpacks it, so that a small file cannot become an endless one. */
import { inflateRawSync } from 'node:zlib'
import { limits, UnreadableFile } from './table.ts'

const END = 0x06054b50
const CENTRAL = 0x02014b50

/**
 * Walks the central directory (APPNOTE.TXT 4.3.12) and unpacks each part once, bounded, to learn its
 * true size: the sizes written in the file may lie. Parts with a document type declaration are refused,
 * as entities could be declared there.
 */
export function inspectArchive(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END) throw new UnreadableFile('brokenWorkbook')
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  let left: number = limits.unpacked
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL) throw new UnreadableFile('brokenWorkbook')
    const nameLength = buffer.readUInt16LE(at + 28)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    if (name.includes('..') || name.startsWith('/') || name.includes('\\')) throw new UnreadableFile('brokenWorkbook')
    left -= unpackedSize(buffer, at, name, left)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
}

function unpackedSize(buffer: Buffer, at: number, name: string, left: number): number {
  const method = buffer.readUInt16LE(at + 10)
  const packed = buffer.readUInt32LE(at + 20)
  const local = buffer.readUInt32LE(at + 42)
  if (buffer.readUInt16LE(at + 8) & 1) throw new UnreadableFile('protectedWorkbook')
  if (local + 30 > buffer.length || packed === 0xffffffff) throw new UnreadableFile('brokenWorkbook')
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  const data = buffer.subarray(start, start + packed)
  const unpacked = method === 0 ? data : method === 8 ? inflate(data, left) : null
  if (!unpacked) throw new UnreadableFile('brokenWorkbook')
  if (unpacked.length > left) throw new UnreadableFile('tooBigUnpacked')
  if (/\.(xml|rels)$/.test(name) && unpacked.includes('<!DOCTYPE')) throw new UnreadableFile('brokenWorkbook')
  return unpacked.length
}

function inflate(data: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    throw new UnreadableFile((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooBigUnpacked' : 'brokenWorkbook')
  }
}
