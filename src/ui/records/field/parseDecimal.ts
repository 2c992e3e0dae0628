/** Reads a number as people write it in their language: "18 640,50", "18,640.50", "1'200", "−5", "(5)". */

export type ParsedDecimal = { ok: true; value: string } | { ok: false; reason: 'unreadable' | 'ambiguous' }

const unreadable: ParsedDecimal = { ok: false, reason: 'unreadable' }

/**
 * The number as a plain decimal string ("18640.50"). Where one separator before three digits may mean
 * either thing ("18.640"), the language decides; where it has no opinion, the number is ambiguous.
 */
export function parseDecimal(text: string, locale: string): ParsedDecimal {
  const bare = text
    .normalize('NFKC')
    .replace(/\p{Sc}|[\s'’_%]/gu, '')
    .replace(/^[A-Za-z]{3}|[A-Za-z]{3}$/g, '')
  const bracketed = /^\((.+)\)$/.exec(bare)
  const match = /^([+\-−–]?)([\d.,]+)$/.exec(bracketed?.[1] ?? bare)
  if (!match?.[2] || !/\d$/.test(match[2])) return unreadable
  const digits = plainDigits(match[2], locale)
  if (!digits.ok) return digits
  const negative = bracketed !== null || /[-−–]/.test(match[1] ?? '')
  return { ok: true, value: (negative ? '-' : '') + digits.value }
}

function plainDigits(text: string, locale: string): ParsedDecimal {
  const marks = text.replace(/\d/g, '')
  if (marks === '') return { ok: true, value: trim(text) }
  const last = marks.at(-1) as '.' | ','
  const decimalMark = decimalMarkOf(text, marks, last, locale)
  if (decimalMark === null) return { ok: false, reason: 'ambiguous' }
  const [whole = '', part, ...more] = decimalMark === 'none' ? [text] : text.split(decimalMark)
  if (more.length > 0 || !/^(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole)) return unreadable
  return { ok: true, value: trim(whole.replace(/[.,]/g, '') || '0') + (part === undefined ? '' : `.${part}`) }
}

function decimalMarkOf(text: string, marks: string, last: '.' | ',', locale: string): '.' | ',' | 'none' | null {
  if (new Set(marks).size === 2) return last
  if (marks.length > 1) return 'none'
  const [whole = '', part = ''] = text.split(last)
  if (part.length !== 3 || whole.length < 1 || whole.length > 3 || whole.startsWith('0')) return last
  const own = separatorsOf(locale)
  if (own.decimal === last) return last
  return own.group === last ? 'none' : null
}

/** The decimal and group marks of a language. */
export function separatorsOf(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5)
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return { decimal: find('decimal'), group: find('group') }
}

const trim = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/** A decimal string as the language writes it for typing: no groups, its own decimal mark. */
export const decimalText = (value: string, locale: string): string => value.replace('.', separatorsOf(locale).decimal)
