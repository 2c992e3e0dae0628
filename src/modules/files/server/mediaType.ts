/** What a content is, told by the content itself; the name is only asked which of several texts or old office formats it is. */
import { open } from 'node:fs/promises'
import { endingOf } from './cleanName.ts'

export interface MediaType {
  type: string
  /** The ending of the name says another type. */
  mismatch: boolean
}

export const unknownType = 'application/octet-stream'

const byEnding: Record<string, string> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp', avif: 'image/avif', heic: 'image/heic', bmp: 'image/bmp', tif: 'image/tiff', tiff: 'image/tiff', svg: 'image/svg+xml',
  pdf: 'application/pdf', zip: 'application/zip', rar: 'application/x-rar-compressed', '7z': 'application/x-7z-compressed', gz: 'application/gzip', exe: 'application/x-msdownload', dll: 'application/x-msdownload',
  txt: 'text/plain', log: 'text/plain', csv: 'text/csv', tsv: 'text/tab-separated-values', md: 'text/markdown', json: 'application/json', xml: 'application/xml', html: 'text/html', htm: 'text/html', ics: 'text/calendar', vcf: 'text/vcard', eml: 'message/rfc822',
  doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint', msg: 'application/vnd.ms-outlook',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text', ods: 'application/vnd.oasis.opendocument.spreadsheet', rtf: 'application/rtf',
  mp3: 'audio/mpeg', wav: 'audio/wav', ogg: 'audio/ogg', m4a: 'audio/x-m4a', mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm',
}
/** Texts that mean more to programs than to readers are told apart by their ending, never made into a document that runs. */
const plainEndings = new Set(['txt', 'log', 'csv', 'tsv', 'md', 'json', 'ics', 'vcf', 'eml'])
/** One box for several old office formats. */
const oldOffice = new Set(['doc', 'xls', 'ppt', 'msg'])
const sampleSize = 65_536

/** @param path the file with the content; @param name as the person calls it */
export async function mediaTypeOf(path: string, name: string): Promise<MediaType> {
  const ending = endingOf(name)
  const expected = Object.hasOwn(byEnding, ending) ? byEnding[ending]! : null
  const type = await contentType(path, ending)
  return { type, mismatch: expected !== null && !agrees(expected, type) }
}

async function contentType(path: string, ending: string): Promise<string> {
  const { fileTypeFromFile } = await import('file-type')
  // A content that only pretends to be of a type may break the search for it.
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (found?.mime === 'application/x-cfb') return oldOffice.has(ending) ? byEnding[ending]! : found.mime
  if (found && found.mime !== 'application/xml') return found.mime.split(';')[0]!
  return textType(await sample(path), ending)
}

async function sample(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleSize), 0, sampleSize, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function textType(bytes: Buffer, ending: string): string {
  const wide = bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe)
  // eslint-disable-next-line no-control-regex -- control characters are what tells a text from the rest
  if (!wide && /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes.toString('latin1'))) return unknownType
  const text = wide ? bytes.toString('latin1').replaceAll('\0', '') : bytes.toString('utf8')
  const start = text.replace(/^[\ufeff\u00ff\u00fe]+/, '').replace(/^(?:\s|<!--[^]*?-->|<\?[^]*?\?>)+/, '')
  if (/^<(?:!doctype\s+svg|svg)\b/i.test(start)) return 'image/svg+xml'
  if (/^<(?:!doctype\s+html|html|head|body|script|style|iframe|object|embed|img|a|b|i|p|div|table|form|meta|link|title|h1|br|video|audio|math)\b/i.test(start)) return 'text/html'
  if (/^\s*<\?xml\b/i.test(text.replace(/^\ufeff/, ''))) return /<svg\b/i.test(text) ? 'image/svg+xml' : 'application/xml'
  return plainEndings.has(ending) ? byEnding[ending]! : 'text/plain'
}

function agrees(expected: string, type: string): boolean {
  if (expected === type) return true
  const moving = (one: string): boolean => /^(?:audio|video)\//.test(one)
  if (moving(expected) && moving(type)) return true
  // Formats in a zip that are written unusually, and those that have no signature.
  return type === 'application/zip' && /office|opendocument/.test(expected)
}
