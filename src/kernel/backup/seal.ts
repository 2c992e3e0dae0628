/** Seals a text with a passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM (NIST SP 800-38D) keeps and proves the content. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { BackupError } from './backupError.ts'

/** About a tenth of a second and 128 MB a guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const saltBytes = 16
const ivBytes = 12
const tagBytes = 16

/** salt ‖ iv ‖ tag ‖ cipher text */
export async function seal(text: string, passphrase: string): Promise<Buffer> {
  const salt = randomBytes(saltBytes)
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), iv)
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, iv, cipher.getAuthTag(), content])
}

/** Throws BackupError where the passphrase is another one or the content was changed. */
export async function unseal(sealed: Buffer, passphrase: string): Promise<string> {
  const salt = sealed.subarray(0, saltBytes)
  const iv = sealed.subarray(saltBytes, saltBytes + ivBytes)
  const tag = sealed.subarray(saltBytes + ivBytes, saltBytes + ivBytes + tagBytes)
  try {
    const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), iv, { authTagLength: tagBytes })
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(saltBytes + ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch (error) {
    throw new BackupError('passphrase', 'The passphrase is not the one that this backup was sealed with. Nothing was changed.', { cause: error })
  }
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
