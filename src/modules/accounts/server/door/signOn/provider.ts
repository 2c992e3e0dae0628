/** The firm's sign-on service (OpenID Connect Core 1.0), as its own discovery document describes it. */
import type * as OpenId from 'openid-client'
import { safeFetch } from '../../../../../kernel/net/index.ts'
import { open } from '../../../../../kernel/secrets/index.ts'
import type { SignOnSettings } from '../policy/storedPolicy.ts'

/** Loaded when somebody comes that way: hardly any firm has it. */
export const openId = (): Promise<typeof OpenId> => import('openid-client')

const maxBytes = 512 * 1024
const timeoutMs = 10_000

/** Reads the discovery document. Throws what the network or the document gives; nothing of it is for the person. */
export async function providerOf({ issuer, clientId, secret }: SignOnSettings): Promise<OpenId.Configuration> {
  const oidc = await openId()
  const url = new URL(issuer)
  const plain = url.protocol === 'http:'
  return oidc.discovery(url, clientId, undefined, oidc.ClientSecretBasic(open(secret ?? '')), { execute: plain ? [oidc.allowInsecureRequests] : [], [oidc.customFetch]: fetchWithin(url.hostname) })
}

/**
 * The administrator named the issuer, which may be inside the firm; nothing else inside may be
 * reached by what its document says. Redirects are not followed.
 */
function fetchWithin(issuerHost: string): OpenId.CustomFetch {
  const allow = [issuerHost.replace(/^\[|\]$/g, '')]
  return async (url, { method, headers, body }) => {
    const answer = await safeFetch({ url, method: method === 'POST' ? 'POST' : 'GET', headers: Object.fromEntries(new Headers(headers)), ...(body ? { body: String(body) } : {}), timeoutMs, maxBytes }, allow)
    const empty = answer.status === 204 || answer.status === 304
    return new Response(empty ? null : new Uint8Array(answer.body), { status: answer.status, headers: answer.headers })
  }
}
