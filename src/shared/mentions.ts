/** People named in a text: written `@[Anna Ozola](user:<id>)`, so that a change of name breaks nothing. */

const form = /@\[([^[\]\n]{1,255})\]\(user:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g

export interface Mention {
  id: string
  name: string
}

/** A stretch of plain text, or somebody who is named. */
export type TextPart = string | Mention

export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(form)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ name: match[1]!, id: match[2]! })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** Everybody named, once each, in order. */
export function mentionedIn(text: string): Mention[] {
  const people = new Map<string, Mention>()
  for (const part of partsOf(text)) if (typeof part !== 'string' && !people.has(part.id)) people.set(part.id, part)
  return [...people.values()]
}

/** The text as it is read aloud or shown in one line: "@Anna Ozola, call them". */
export const plainText = (text: string): string => partsOf(text).map((part) => (typeof part === 'string' ? part : `@${part.name}`)).join('')

/** How a person is written into a text. Brackets would end the name too early. */
export const mentionText = ({ id, name }: Mention): string => `@[${name.replace(/[[\]\n]/g, ' ').trim() || '?'}](user:${id})`
