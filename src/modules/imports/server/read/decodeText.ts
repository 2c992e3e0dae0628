/** From bytes to text: finds the encoding of a file that does not say it, and decodes a piece at a time. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { piecesOf, type FileBytes } from './fileBytes.ts'
import { scoreText, singleByteEncodings } from './scoreText.ts'

export interface Encoding {
  name: string
  /** Bytes of the mark at the beginning. */
  mark: number
}

const SAMPLE = 64 * 1024

/**
 * Byte order marks decide, then UTF-16 by its zero bytes, then UTF-8 if the bytes are valid UTF-8,
 * then Chinese by its pairs of bytes, then the one-byte encoding whose text looks most like words,
 * then another East Asian encoding if the detector is sure.
 */
export async function findEncoding(source: FileBytes): Promise<Encoding> {
  const head = await source.read(0, 4096)
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', mark: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', mark: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', mark: 2 }
  const name = wideEncoding(head) ?? ((await isAllUtf8(source)) ? 'utf-8' : legacyEncoding(await interesting(source)))
  return { name, mark: 0 }
}

/** What is no text in the encoding becomes U+FFFD. `length` is that of the pieces, in bytes. */
export async function* decoded(source: FileBytes, { name, mark }: Encoding, length?: number): AsyncGenerator<string> {
  const decoder = name === 'utf-8' ? new TextDecoder('utf-8', { ignoreBOM: mark > 0 }) : null
  const other = decoder ? null : iconv.getDecoder(name)
  for await (const bytes of piecesOf(source, mark, length)) {
    const text = decoder ? decoder.decode(bytes, { stream: true }) : other!.write(bytes)
    if (text) yield text
  }
  const rest = decoder ? decoder.decode() : other!.end()
  if (rest) yield rest
}

async function isAllUtf8(source: FileBytes): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of piecesOf(source)) {
    const bytes = rest.length ? Buffer.concat([rest, piece]) : piece
    const end = lastWhole(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return false
    rest = bytes.subarray(end)
  }
  return rest.length === 0
}

/** Where the bytes end before a character that is cut: at most three bytes from the end. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** UTF-16 without a mark: Latin text, digits and separators leave every second byte zero. */
function wideEncoding(sample: Buffer): string | null {
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue
    if (i % 2) odd++
    else even++
  }
  const most = sample.length / 2
  if (odd > most * 0.2 && even < odd / 10) return 'utf-16le'
  if (even > most * 0.2 && odd < even / 10) return 'utf-16be'
  return null
}

/** A good reading as one-byte text reaches about this for each letter outside ASCII. */
const GOOD = 1.2
const eastAsianNames = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])

function legacyEncoding(sample: Buffer): string {
  if (isSimplifiedChinese(sample)) return 'gb18030'
  let best: string = singleByteEncodings[0]
  let bestScore = -Infinity
  for (const encoding of singleByteEncodings) {
    const score = scoreText(iconv.decode(sample, encoding))
    if (score > bestScore) [best, bestScore] = [encoding, score]
  }
  if (bestScore > GOOD * sample.filter((byte) => byte > 127).length) return best
  const found = jschardet.detect(sample.subarray(0, 8192))
  const name = found.encoding?.toLowerCase() ?? ''
  return found.confidence >= 0.95 && eastAsianNames.has(name) ? name : best
}

/** Pairs of bytes of which nearly all are frequent characters (GB 2312 level 1) or Chinese punctuation. */
function isSimplifiedChinese(sample: Buffer): boolean {
  let frequent = 0
  let pairs = 0
  for (let i = 0; i < sample.length; i++) {
    const lead = sample[i] ?? 0
    if (lead < 0x80) continue
    const trail = sample[++i] ?? 0
    if (trail < 0x40) return false
    pairs++
    if ((lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) || (lead >= 0xa1 && lead <= 0xa3)) frequent++
  }
  return pairs > 2 && frequent / pairs > 0.85
}

/** The lines that have bytes above 127, as only these tell encodings apart; a line of megabytes counts by its beginning. */
async function interesting(source: FileBytes): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  let line: Buffer = Buffer.alloc(0)
  const take = (): void => {
    if (line.some((byte) => byte > 127)) {
      parts.push(line)
      length += line.length
    }
    line = Buffer.alloc(0)
  }
  for await (const piece of piecesOf(source)) {
    for (let start = 0; start < piece.length && length < SAMPLE; ) {
      const found = piece.indexOf(10, start)
      const end = found < 0 ? piece.length : found + 1
      if (line.length < SAMPLE) line = Buffer.concat([line, piece.subarray(start, end)])
      if (found >= 0) take()
      start = end
    }
    if (length >= SAMPLE) break
  }
  take()
  return Buffer.concat(parts)
}
