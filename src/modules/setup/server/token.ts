import { createHash, timingSafeEqual } from 'node:crypto'
import { configuration } from './configuration.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether this is the token of the set-up link, compared in constant time. */
export function isSetupToken(given: string): boolean {
  const { token } = configuration()
  return token.length > 0 && timingSafeEqual(digest(token), digest(given))
}
