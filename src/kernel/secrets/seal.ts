/**
 * Seals secrets that the database must hold but not tell: passwords of mail servers, keys of one-time codes, signing
 * keys. A stolen dump without the data folder (or CLIENTELE_SECRET) opens none of them.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

const form = /^v1\.([\w-]{16})\.([\w-]{22})\.([\w-]*)$/

let keys: Buffer[] = []
let signingKeys: Buffer[] = []

/** Given once at start: the first text makes the key that seals, each of them opens what was sealed with it. */
export function configureSecrets(texts: readonly string[]): void {
  const made = (use: string): Buffer[] => texts.map((text) => Buffer.from(hkdfSync('sha256', text, '', use, 32)))
  keys = made('clientele.seal.v1')
  signingKeys = made('clientele.sign.v1')
}

/** AES-256-GCM: `v1.<nonce>.<tag>.<text>`, another one each time. */
export function seal(text: string): string {
  const [key] = keys
  if (!key) throw new Error('The key that seals secrets is not set.')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `v1.${nonce.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}.${sealed.toString('base64url')}`
}

/** The sealed text is not ours, was changed, or was sealed with a key that this server does not have. */
export class SealBroken extends Error {}

/** Throws SealBroken, whose message holds nothing of the text. */
export function open(text: string): string {
  const match = form.exec(text)
  for (const key of match ? keys : []) {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(match![1]!, 'base64url'))
    decipher.setAuthTag(Buffer.from(match![2]!, 'base64url'))
    try {
      return Buffer.concat([decipher.update(Buffer.from(match![3]!, 'base64url')), decipher.final()]).toString('utf8')
    } catch {
      // Sealed with another of the keys, or changed: the next one tells.
    }
  }
  throw new SealBroken('A sealed secret cannot be opened with the key of this server.')
}

const signatureBy = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** HMAC-SHA-256 (RFC 2104), the same for the same text. Begin the text with its purpose, so that no signature serves another. */
export function sign(text: string): string {
  const [key] = signingKeys
  if (!key) throw new Error('The key that signs is not set.')
  return signatureBy(key, text).toString('base64url')
}

/** Whether this server, with any of its keys, signed the text. */
export function isSigned(text: string, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url')
  return signingKeys.some((key) => given.length === 32 && timingSafeEqual(signatureBy(key, text), given))
}
