/** Reads what stands inside a line: bold, code, links and pictures. All else is text. */

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'bold'; parts: Inline[] }
  | { type: 'link'; to: string; parts: Inline[] }
  | { type: 'picture'; file: string; text: string }

const mark = /`([^`]+)`|\*\*(.+?)\*\*|!\[([^\]]*)\]\(([^()\s]+)\)|\[([^\]]+)\]\(([^()\s]+)\)/g

export function parseInline(line: string): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of line.matchAll(mark)) {
    if (match.index > end) parts.push({ type: 'text', text: line.slice(end, match.index) })
    parts.push(read(match))
    end = match.index + match[0].length
  }
  if (end < line.length) parts.push({ type: 'text', text: line.slice(end) })
  return parts
}

function read([, code, bold, picture, file, words, to]: RegExpExecArray): Inline {
  if (code !== undefined) return { type: 'code', text: code }
  if (bold !== undefined) return { type: 'bold', parts: parseInline(bold) }
  if (file !== undefined) return { type: 'picture', file, text: picture ?? '' }
  return { type: 'link', to: to ?? '', parts: parseInline(words ?? '') }
}

/** The words alone, for lists and search. */
export const plainText = (parts: readonly Inline[]): string => parts.map((part) => ('parts' in part ? plainText(part.parts) : part.text)).join('')
