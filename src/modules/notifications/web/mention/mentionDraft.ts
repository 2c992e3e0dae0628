/** Between a text as it is stored, `@[Anna Ozola](user:id)`, and as it is typed, `@Anna Ozola`. */
import { mentionText, partsOf, plainText, type Mention } from '../../../../shared/mentions.ts'

/** Names as they stand in the field, with whom they mean. */
export type Known = ReadonlyMap<string, string>

export const asTyped = plainText

/** The people of a stored text, over those known before. */
export function knownFrom(text: string, before: Known): Known {
  const added = partsOf(text).filter((part): part is Mention => typeof part !== 'string' && before.get(part.name) !== part.id)
  return added.length === 0 ? before : new Map([...before, ...added.map(({ name, id }) => [name, id] as const)])
}

/** A known name after an @ is a mention, the longest first; a name that somebody has begun to rub out is text. */
export function asStored(typed: string, known: Known): string {
  if (known.size === 0) return typed
  const names = [...known.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return typed.replace(new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), (_, name: string) => mentionText({ id: known.get(name)!, name }))
}

export interface Query {
  /** Where the @ stands. */
  from: number
  words: string
}

/** What is being typed after an @ at the caret; null where nobody is being named. */
export function queryAt(typed: string, caret: number, known: Known): Query | null {
  const match = /(?:^|[\s([{"'«„“])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40}|)$/u.exec(typed.slice(0, caret))
  if (!match) return null
  const words = match[1]!
  // After a whole name one goes on with the sentence; two words that begin no name are a sentence too.
  if ([...known.keys()].some((name) => words === name || words.startsWith(`${name} `)) || /\s\S*\s/.test(words)) return null
  return { from: caret - words.length - 1, words }
}

/** The text and the caret once a person is chosen. */
export function insertPerson(typed: string, { from, words }: Query, name: string): { typed: string; caret: number } {
  const rest = typed.slice(from + 1 + words.length)
  const gap = /^[\s.,:;!?)]/.test(rest) ? '' : ' '
  return { typed: `${typed.slice(0, from)}@${name}${gap}${rest}`, caret: from + 1 + name.length + (gap ? 1 : 0) }
}

/** Two people of one name are told apart by a number, or the second would be the first. */
export function freeName(name: string, id: string, known: Known): string {
  const clean = name.replace(/[[\]\n]/g, ' ').trim()
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? clean : `${clean} (${n})`
    if (!known.has(wanted) || known.get(wanted) === id) return wanted
  }
}
