/** The cookie by which the answer of the sign-on service is known to belong to the browser that asked. */
import { callbackPath } from '../policy/changePolicy.ts'

export const signOnCookie = 'clientele_sign_on'

/** Lax, because the service sends the browser back from another site; for the way back only. */
export const keepSignOn = (value: string, seconds: number, secure: boolean): string => `${signOnCookie}=${value}; Max-Age=${seconds}; Path=${callbackPath}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

export const forgetSignOn = (secure: boolean): string => keepSignOn('', 0, secure)
