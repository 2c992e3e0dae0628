/** The bytes of a file, on disk or in memory, read a piece at a time. */
import { open, type FileHandle } from 'node:fs/promises'

export interface FileBytes {
  size: number
  /** Fewer at the end of the file. */
  read(from: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

export function bytesInMemory(bytes: Uint8Array): FileBytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: buffer.length, read: (from, length) => Promise.resolve(buffer.subarray(from, from + length)), close: () => Promise.resolve() }
}

export async function bytesOnDisk(path: string): Promise<FileBytes> {
  const handle = await open(path)
  return { size: (await handle.stat()).size, read: (from, length) => readAt(handle, from, length), close: () => handle.close() }
}

export async function readAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

const piece = 256 * 1024

export async function* piecesOf(source: FileBytes, from = 0, length: number = piece): AsyncGenerator<Buffer> {
  for (let at = from; at < source.size; at += length) yield await source.read(at, length)
}
