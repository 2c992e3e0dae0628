/** The address that somebody typed for a link: "firm.example" and "a@firm.example" are meant, too. */
import { linkSchemes } from '../../../../shared/richText.ts'

/** With its scheme; null for what is no address of an allowed kind. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /[\s<>"]/.test(text)) return null
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme && linkSchemes.some((allowed) => allowed === scheme)) return text
  if (/^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(text)) return `mailto:${text}`
  // "firm.example:8080/a" has a port and no scheme.
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#].*)?$/u.test(text)) return `https://${text}`
  return null
}
