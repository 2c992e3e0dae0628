/** Names of files as people see them: no path, nothing invisible, nothing that turns the reading direction. */

/** Characters; some systems keep no longer names. */
const longest = 200
/** Control characters, soft hyphen, zero-width ones, and marks that reorder text (UAX #9), so that `gnp.exe` never reads `exe.png`. */
const unseen = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** The name without what must not be in it; empty when nothing is left. */
export function cleanName(raw: string): string {
  let bare = raw.toWellFormed().replace(unseen, '')
  // What is taken out of the middle may leave the same behind: `%0%000`.
  while (bare.includes('%00')) bare = bare.replaceAll('%00', '')
  const last = bare.split(/[/\\]/).at(-1) ?? ''
  const name = last.normalize('NFC').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  if (name.length <= longest) return name
  const ending = /\.[^.\s]{1,12}$/.exec(name)?.[0] ?? ''
  return `${cut(name, longest - ending.length)}${ending}`
}

/** Never between the halves of a surrogate pair. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '').trimEnd()

/** `Offer.PDF` → `pdf`; empty without an ending. */
export const endingOf = (name: string): string => /\.([^.\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** `Content-Disposition` (RFC 6266): a plain name for old programs, the true one in RFC 8187 form. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`
}
