/** Formatted text: the elements that are kept, and the words in it. */

/** Elements of formatted text; the server takes away all others (kernel/records/richText.ts), and screens draw no others. */
export const richElements = ['p', 'br', 'strong', 'em', 'u', 's', 'code', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'hr'] as const

/** Schemes that a link may have. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const

const entities: readonly [RegExp, string][] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
]

/** Elements inside a line, which part no words. The same in SQL: kernel/records/conditionSql.ts. */
export const inlineTags = '</?(strong|em|u|s|code|a)( [^<>]*)?>'
const inline = new RegExp(inlineTags, 'g')

/** The words of stored formatted text: tags of lines are spaces, entities their characters. */
export const richWords = (html: string): string => entities.reduce((text, [entity, character]) => text.replace(entity, character), html.replace(inline, '').replace(/<[^<>]*>/g, ' '))

/** The words for reading in one line. */
export const richLine = (html: string): string => richWords(html).replace(/\s+/g, ' ').trim()

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Formatted text from what another system wrote: HTML as it is (it is cleaned when it is stored), plain lines as paragraphs. */
export function richFrom(text: string): string {
  if (/<(p|br|div|ul|ol|li|strong|b|em|i|a|h[1-6]|span)[\s/>]/i.test(text)) return text
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')
}
