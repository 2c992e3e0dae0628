/** Which contents a browser may show by itself, and how all others are called so that it never runs them. */
import type { previews } from '../contract.ts'

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])
const texts = new Set(['text/plain', 'text/csv', 'text/tab-separated-values', 'text/markdown', 'application/json', 'text/calendar', 'text/vcard', 'message/rfc822'])
/** Run or draw as documents when a browser opens them. */
const documents = /html|svg|xml|javascript|ecmascript|x-shockwave|x-msdownload/

export function previewOf(type: string): (typeof previews)[number] | null {
  if (pictures.has(type)) return 'image'
  if (type === 'application/pdf') return 'pdf'
  return texts.has(type) ? 'text' : null
}

/** Types of which a small picture is made. */
export const hasThumbnail = (type: string, width: number | null): boolean => width !== null && (pictures.has(type) || type === 'image/tiff')

/** The `Content-Type` to send: a text is a plain text, a document that could run is bytes. */
export function sentType(type: string): string {
  const preview = previewOf(type)
  if (preview === 'text') return 'text/plain; charset=utf-8'
  if (preview) return type
  return documents.test(type) && !type.includes('openxmlformats') ? 'application/octet-stream' : type
}
