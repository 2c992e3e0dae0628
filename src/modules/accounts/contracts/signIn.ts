/** Ways in beside the password: what the door offers, the second step, passkeys, sign-on, new passwords by mail. */
import { z } from 'zod'
import { defineEndpoint } from '../../../shared/endpoint.ts'
import { ticketText } from './nextStep.ts'

const signedIn = z.object({ userId: z.string() })

/** What the browser's WebAuthn interface takes and gives (W3C Web Authentication, level 3, JSON forms). */
export const webAuthnJson = z.looseObject({})
/** An answer of an authenticator: whatever else is in it is looked at when it is verified. */
export const webAuthnAnswer = z.looseObject({ id: z.string().min(1).max(2000) })

export const getSignIn = defineEndpoint({
  method: 'GET',
  path: '/sign-in',
  tag: 'accounts',
  summary: 'The ways in that the sign-in page offers.',
  open: true,
  response: z.object({
    /** The firm's own sign-on (OpenID Connect); null where there is none. */
    signOn: z.object({ label: z.string() }).nullable(),
    /** Whether a new password can be had by mail. */
    resetByMail: z.boolean(),
    /** Whether anybody has a passkey. */
    passkeys: z.boolean(),
  }),
})

export const secondStep = defineEndpoint({
  method: 'POST',
  path: '/session/second-step',
  tag: 'accounts',
  summary: 'The second step of a sign-in: a code of the authenticator app, or one of the recovery codes. Sets the session cookie.',
  open: true,
  body: z.strictObject({ ticket: ticketText, code: z.string().min(1).max(40) }),
  response: signedIn,
})

export const passkeySignInOptions = defineEndpoint({
  method: 'POST',
  path: '/session/passkey/options',
  tag: 'accounts',
  summary: 'A challenge for signing in with a passkey.',
  open: true,
  response: z.object({ ticket: z.string(), options: webAuthnJson }),
})

export const passkeySignIn = defineEndpoint({
  method: 'POST',
  path: '/session/passkey',
  tag: 'accounts',
  summary: 'Sign in with a passkey, which counts as two factors. Sets the session cookie.',
  open: true,
  body: z.strictObject({ ticket: ticketText, response: webAuthnAnswer }),
  response: signedIn,
})

export const startSignOn = defineEndpoint({
  method: 'POST',
  path: '/sign-on',
  tag: 'accounts',
  summary: "Begins a sign-in at the firm's own sign-on service (OpenID Connect); gives the address to go to.",
  open: true,
  response: z.object({ url: z.string() }),
})

export const askForReset = defineEndpoint({
  method: 'POST',
  path: '/password-resets',
  tag: 'accounts',
  summary: 'Asks for a link by mail to set a new password. The answer is the same whether anybody has the address or not.',
  open: true,
  body: z.strictObject({ email: z.string().min(1).max(255) }),
  status: 202,
  response: z.object({ minutes: z.number() }),
})

export const useReset = defineEndpoint({
  method: 'POST',
  path: '/password-resets/use',
  tag: 'accounts',
  summary: 'Sets a new password with the ticket of a reset link, once. Ends all sessions of the person.',
  open: true,
  body: z.strictObject({ ticket: ticketText, password: z.string().max(1024) }),
  status: 204,
})
