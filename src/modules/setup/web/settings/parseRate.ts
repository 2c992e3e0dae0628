/**
 * Reads a rate as people type it: "0.92", "0,92", "12 500", "1,234.5". A single mark is the decimal
 * one in every language: rates like 1.085 are common, rates with thousands and no decimals are not.
 * @returns a plain decimal string, or null where the text is no number above 0 of at most 10 decimals
 */
export function parseRate(text: string): string | null {
  const bare = text.normalize('NFKC').replace(/[\s'’]/g, '')
  const marks = bare.replace(/[^.,]/g, '')
  const decimalMark = marks.at(-1)
  const groupMark = decimalMark === ',' ? '.' : ','
  const [whole = '', fraction, ...more] = decimalMark ? bare.split(decimalMark) : [bare]
  if (more.length > 0 || (whole.includes(groupMark) && !/^\d{1,3}([.,]\d{3})+$/.test(whole))) return null
  const plain = `${whole.replaceAll(groupMark, '') || '0'}${fraction === undefined ? '' : `.${fraction}`}`
  return /^\d{1,9}(\.\d{1,10})?$/.test(plain) && /[1-9]/.test(plain) ? plain : null
}
