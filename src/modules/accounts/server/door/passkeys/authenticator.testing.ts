/** An authenticator in software, for tests: it answers as a device does that has checked its person (W3C Web Authentication, level 3). */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

export interface Authenticator {
  create(options: Record<string, unknown>, origin: string, lies?: Lies): Record<string, unknown> & { id: string }
  get(options: Record<string, unknown>, origin: string, lies?: Lies): Record<string, unknown> & { id: string }
}

interface Lies {
  /** The person was not checked. */
  unverified?: boolean
  rpId?: string
}

const userPresent = 0x01
const userVerified = 0x04
const attested = 0x40

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

export function makeAuthenticator(): Authenticator {
  const id = randomBytes(32)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  let userHandle = ''
  const clientData = (type: string, challenge: unknown, origin: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (rpId: string, lies: Lies | undefined, more?: Buffer): Buffer => {
    const head = Buffer.alloc(5)
    head[0] = userPresent | (lies?.unverified ? 0 : userVerified) | (more ? attested : 0)
    head.writeUInt32BE(++counter, 1)
    return Buffer.concat([sha256(lies?.rpId ?? rpId), head, more ?? Buffer.alloc(0)])
  }
  const answer = (response: Record<string, string>): Record<string, unknown> & { id: string } => ({ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {}, response })
  return {
    create(options, origin, lies) {
      const { rp, user, challenge } = options as { rp: { id: string }; user: { id: string }; challenge: string }
      userHandle = user.id
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const attestation = new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authenticatorData(rp.id, lies, credential))]])
      return answer({ clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'), attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url') })
    },
    get(options, origin, lies) {
      const { rpId, challenge } = options as { rpId: string; challenge: string }
      const client = clientData('webauthn.get', challenge, origin)
      const data = authenticatorData(rpId, lies)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({ clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url'), userHandle })
    },
  }
}

/** ES256 on P-256 (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' }) as { x: string; y: string }
  const map = new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]])
  return Buffer.from(isoCBOR.encode(map as never))
}
