/** Mail addresses of a cell. */
import type { Email } from '../../../../shared/fields.ts'

export interface EmailsReading {
  emails: Email[]
  /** Texts that are no address. */
  wrong: string[]
}

const address = /^[^\s@<>"\r\n,;()]+@[^\s@<>"\r\n,;()]+\.[^\s@<>"\r\n,;()]{2,}$/
const absent = /^(?:[-–—.]+|n\/?a|none|null|нет|не указан|nav|brak)$/i

/** Addresses are kept in lower case, each once; "Anna <anna@x.lv>" and "mailto:" are understood. */
export function readEmails(cell: string): EmailsReading {
  const emails: Email[] = []
  const wrong: string[] = []
  const named = cell.includes('<') ? cell.replace(/[^<>,;|]*<([^<>]+)>/g, '$1;') : cell
  for (const part of named.split(/[\s,;|]+/)) {
    const value = part.trim().replace(/^mailto:/i, '').replace(/^['’]+/, '').toLowerCase()
    if (!value || absent.test(value)) continue
    if (!address.test(value) || value.length > 254) wrong.push(part.trim())
    else if (!emails.some((known) => known.value === value)) emails.push({ value })
  }
  return { emails, wrong }
}
