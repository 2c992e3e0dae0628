/** Formatted text as it is stored: HTML of a few elements without styles, classes or scripts. */
import sanitize from 'sanitize-html'
import { linkSchemes, richElements, richLine } from '../../shared/richText.ts'

const options: sanitize.IOptions = {
  allowedTags: [...richElements],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: [...linkSchemes],
  allowProtocolRelative: false,
  // Deeper lists than this nobody writes; the parser would go down a million of them.
  nestingLimit: 30,
  transformTags: { b: 'strong', i: 'em', strike: 's', del: 's', div: 'p', h4: 'h3', h5: 'h3', h6: 'h3' },
}

const emptyLine = '<p></p>'

/** What may be kept of it; null when it has no words. */
export function cleanRichText(html: string): string | null {
  let clean = sanitize(html, options).replaceAll('\0', '').trim()
  // Editors leave an empty line at the end to write on.
  while (clean.endsWith(emptyLine)) clean = clean.slice(0, -emptyLine.length).trimEnd()
  return richLine(clean) === '' ? null : clean
}
