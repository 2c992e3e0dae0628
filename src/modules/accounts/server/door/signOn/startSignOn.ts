/** Sends somebody to the firm's sign-on service, with state, nonce and PKCE (RFC 7636), and a cookie by which the answer is known to be his. */
import { transaction } from '../../../../../kernel/database/connect.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { callbackPath } from '../policy/changePolicy.ts'
import { policyOf } from '../policy/policyOf.ts'
import { offersSignOn } from '../policy/storedPolicy.ts'
import { ownUrl } from '../secret.ts'
import { issueTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { openId, providerOf } from './provider.ts'
import { keepSignOn } from './signOnCookie.ts'

const signOnSeconds = 10 * 60

export interface PendingSignOn {
  state: string
  nonce: string
  verifier: string
  redirectUri: string
}

/** Throws 409 where there is none, 502 when the service does not answer as it should. */
export async function startSignOn(visitor: Visitor, log: (error: unknown) => void): Promise<{ url: string; setCookie: string }> {
  const { database, workspace, language, secure } = visitor
  const policy = await policyOf(database, workspace)
  if (!offersSignOn(policy)) throw new Problem(409, 'no_sign_on', 'Not set up', translate(language, 'accounts:errors.noSignOn'))
  const provider = await providerOf(policy.signOn).catch((error: unknown) => {
    log(error)
    throw new Problem(502, 'sign_on_away', 'Not available', translate(language, 'accounts:errors.signOnAway'))
  })
  const oidc = await openId()
  const pending: PendingSignOn = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), redirectUri: (policy.address ?? ownUrl()) + callbackPath }
  const { text } = await transaction(database, (tx) => issueTicket(tx, visitor, { kind: 'signOn', userId: null, data: pending, seconds: signOnSeconds }))
  const url = oidc.buildAuthorizationUrl(provider, {
    scope: 'openid email profile',
    redirect_uri: pending.redirectUri,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, setCookie: keepSignOn(text, signOnSeconds, secure) }
}
