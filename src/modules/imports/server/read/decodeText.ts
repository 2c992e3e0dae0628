/** From bytes to text: finds the encoding of a file that does not say it. */
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { scoreText, singleByteEncodings } from './scoreText.ts'

export interface Decoded {
  text: string
  encoding: string
}

const SAMPLE = 64 * 1024

/**
 * Byte order marks decide, then UTF-8 if the bytes are valid UTF-8, then UTF-16 by its zero bytes,
 * then Chinese by its pairs of bytes, then the one-byte encoding whose text looks most like words,
 * then another East Asian encoding if the detector is sure.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return { text: buffer.toString('utf8', 3), encoding: 'utf-8' }
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return { text: iconv.decode(buffer.subarray(2), 'utf-16le'), encoding: 'utf-16le' }
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { text: iconv.decode(buffer.subarray(2), 'utf-16be'), encoding: 'utf-16be' }
  const wide = wideEncoding(buffer)
  if (wide) return { text: iconv.decode(buffer, wide), encoding: wide }
  const utf8 = asUtf8(buffer)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const encoding = legacyEncoding(buffer)
  return { text: iconv.decode(buffer, encoding), encoding }
}

function asUtf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(buffer)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: Latin text, digits and separators leave every second byte zero. */
function wideEncoding(buffer: Buffer): string | null {
  const sample = buffer.subarray(0, 4096)
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

function legacyEncoding(buffer: Buffer): string {
  const sample = interesting(buffer)
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

/** The lines that have bytes above 127, as only these tell encodings apart. */
function interesting(buffer: Buffer): Buffer {
  const parts: Buffer[] = []
  let length = 0
  let start = 0
  while (start < buffer.length && length < SAMPLE) {
    let end = buffer.indexOf(10, start)
    if (end < 0) end = buffer.length
    const line = buffer.subarray(start, end + 1)
    if (line.some((byte) => byte > 127)) {
      parts.push(line)
      length += line.length
    }
    start = end + 1
  }
  return Buffer.concat(parts)
}
