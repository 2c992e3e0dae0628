/** One attempt to deliver: the request, and what became of it. */
import { NetRefused, NetTimeout, safeFetch, type AllowList } from '../../../kernel/net/index.ts'
import { SealBroken } from '../../../kernel/secrets/index.ts'
import type { WebhookAttempt } from '../contract.ts'
import { signatures } from './secrets.ts'

export interface Parcel {
  id: string
  url: string
  body: string
  /** Sealed; each signs. */
  secrets: readonly string[]
}

const keptBytes = 2048

/** Never throws: whatever happens is the result. */
export async function attempt(parcel: Parcel, allow: AllowList, at: Date): Promise<WebhookAttempt> {
  const began = performance.now()
  const outcome = await send(parcel, allow, at)
  return { at: at.toISOString(), url: parcel.url, ...outcome, milliseconds: Math.round(performance.now() - began) }
}

type Outcome = Pick<WebhookAttempt, 'status' | 'error' | 'detail' | 'answer'>

async function send({ id, url, body, secrets }: Parcel, allow: AllowList, at: Date): Promise<Outcome> {
  try {
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Clientele-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures(secrets, id, at, body),
    }
    const answer = await safeFetch({ url, method: 'POST', headers, body }, allow)
    const taken = answer.status >= 200 && answer.status < 300
    return { status: answer.status, error: taken ? null : 'status', detail: null, answer: storable(answer.body) }
  } catch (error) {
    return { status: null, error: failureOf(error), detail: String((error as Error).message ?? error).slice(0, 500) || null, answer: null }
  }
}

/** The database takes no NUL, and half a letter at the end is no letter. */
const storable = (bytes: Buffer): string => bytes.subarray(0, keptBytes).toString('utf8').replaceAll('\0', '')

function failureOf(error: unknown): NonNullable<WebhookAttempt['error']> {
  if (error instanceof NetRefused) return error.reason
  if (error instanceof NetTimeout) return 'timeout'
  if (error instanceof SealBroken) return 'secret'
  const { code, message } = error as { code?: string; message?: string }
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|TLS|SSL/.test(code ?? '') || /certificate/i.test(message ?? '') ? 'certificate' : 'unreachable'
}
