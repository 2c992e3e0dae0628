/**
 * Folding for search: lower case, no accents, and text in other scripts also in Latin letters, so
 * that "Kļaviņš" is found by "klavins" and "Петров" by "petrov" as well as by "петров".
 */
import anyAscii from 'any-ascii'

const marks = /\p{M}/gu

const plain = (text: string): string => text.normalize('NFKD').replace(marks, '').toLowerCase()

/** The text to store: folded, and followed by its Latin form where that differs. */
export function foldForStore(text: string): string {
  const folded = plain(text)
  const latin = latinOf(text)
  return latin === folded ? folded : `${folded} ${latin}`
}

const latinOf = (text: string): string => anyAscii(text.normalize('NFC').toLowerCase()).toLowerCase()

/** Digits of something that looks like a phone number; null for anything else. */
export function phoneDigits(text: string): string | null {
  if (!/^[+\d][\d\s().\-–/]*$/.test(text.trim())) return null
  const digits = text.replace(/\D/g, '')
  return digits.length >= 4 ? digits : null
}

/**
 * The words of a query. Each is a list of spellings, one of which must occur in the folded text:
 * a word in another script is looked for as it is and in Latin letters, what looks like a phone number
 * by its digits and as it is ("2026-11").
 */
export function searchWords(query: string): string[][] {
  const digits = phoneDigits(query)
  if (digits) return [[...new Set([digits, plain(query.trim())])]]
  return query
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => {
      const folded = plain(word)
      const latin = latinOf(word)
      return latin && latin !== folded ? [folded, latin] : [folded]
    })
}

/** Letters of the longest word of a query, in its shortest spelling. */
export const longestWord = (query: string): number => Math.max(0, ...searchWords(query).map((spellings) => Math.min(...spellings.map((word) => word.length))))
