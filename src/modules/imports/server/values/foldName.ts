/** Names brought to a form in which spellings of the same thing are equal. */
import anyAscii from 'any-ascii'

/** Lower case, Latin letters without marks, no quotes, single spaces: "SIA “Rītausma”" → "sia ritausma". */
export function foldName(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/["'`«»<>]+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Headings of columns: like names, and camelCase and snake_case fall apart into words. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/e[-–]?mail/g, 'email')
    .replace(/[^\p{L}\p{N}#№%]+/gu, ' ')
    .trim()
}
