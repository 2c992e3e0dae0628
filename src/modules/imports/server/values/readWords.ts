/** Small readings: yes and no, tags, links. */

const yes = new Set(['yes', 'y', 'true', '1', '+', 'да', 'д', 'истина', 'x', 'х', '✓', '✔', 'jā', 'ja', 'tak', 't', '是', 'on', 'active', 'активен'])
const no = new Set(['no', 'n', 'false', '0', '-', 'нет', 'н', 'ложь', 'nē', 'ne', 'nie', 'f', '否', 'off', 'inactive', 'неактивен'])

/** Null when the word says neither. */
export function readBoolean(cell: string): boolean | null {
  const word = cell.trim().toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : null
}

/** Tags parted by commas, semicolons or bars; each once, however it is written. */
export function readTags(cell: string): string[] {
  const tags = new Map<string, string>()
  for (const part of cell.split(/[,;|\n]/)) {
    const tag = part.trim().replace(/^#/, '').slice(0, 80)
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** An address of a page; only http and https, as others could run code. Null when it is none. */
export function readLink(cell: string): string | null {
  const text = cell.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`
  try {
    const url = new URL(withScheme)
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.') && !/\s/.test(text) ? withScheme : null
  } catch {
    return null
  }
}

/** Cells in which people and programs say "nothing". */
export const isBlank = (cell: string): boolean => /^\s*(?:[-–—]|n\/a|#n\/a|null|\(blank\))?\s*$/i.test(cell)
