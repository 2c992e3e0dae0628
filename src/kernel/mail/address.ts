/**
 * Which mail addresses we send to. Narrower than RFC 5322: no quoted local parts, comments, routes or lists, so that an
 * address is one recipient whatever reads it, and no line break reaches a header.
 */
import { isIPv4 } from 'node:net'

export type AddressIssue = 'empty' | 'tooLong' | 'lineBreak' | 'form'

const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u

/** What is wrong with an address; null when nothing is. */
export function addressIssue(text: string): AddressIssue | null {
  if (text.trim() === '') return 'empty'
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) return 'lineBreak'
  if (text.length > 254) return 'tooLong'
  const at = text.lastIndexOf('@')
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)]
  if (at < 1 || name.length > 64 || !local.test(name)) return 'form'
  const labels = domain.split('.')
  return domain.length > 253 || isIPv4(domain) || !labels.every((part) => part.length <= 63 && label.test(part)) ? 'form' : null
}

/** Names and subjects are one line: what would break it becomes a space. */
// eslint-disable-next-line no-control-regex -- control characters are what it takes out
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
