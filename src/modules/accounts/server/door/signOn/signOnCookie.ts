/** The cookie by which the answer of the sign-on service is known to belong to the browser that asked. */
import { cookieValue } from '../credential.ts'
import { callbackPath } from '../policy/changePolicy.ts'

const signOnCookie = 'clientele_sign_on'
const nameOf = (secure: boolean): string => (secure ? `__Secure-${signOnCookie}` : signOnCookie)

/** On its way back the browser may not tell whether it set out by https. */
export const readSignOn = (cookies: string): string | null => cookieValue(cookies, nameOf(true)) ?? cookieValue(cookies, nameOf(false))

/** Lax, because the service sends the browser back from another site; for the way back only. */
export const keepSignOn = (value: string, seconds: number, secure: boolean): string => `${nameOf(secure)}=${value}; Max-Age=${seconds}; Path=${callbackPath}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

export const forgetSignOn = (secure: boolean): string => keepSignOn('', 0, secure)
