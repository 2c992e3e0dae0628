/** How a person signs in: second factor, passkeys, sessions. One's own; of others for administrators. */
import { z } from 'zod'
import { defineEndpoint } from '../../../shared/endpoint.ts'
import { ticketText } from './nextStep.ts'
import { webAuthnAnswer, webAuthnJson } from './signIn.ts'

const id = z.object({ id: z.string() })
/** Asked for when the sign-in is more than a quarter of an hour ago. */
const currentPassword = z.string().max(1024).optional()

const passkey = z.object({
  id: z.string(),
  name: z.string(),
  /** Kept by a provider on several devices, not on one alone. */
  synced: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type Passkey = z.infer<typeof passkey>

export const getUserSignIn = defineEndpoint({
  method: 'GET',
  path: '/users/{id}/sign-in',
  tag: 'accounts',
  summary: 'How a person signs in: one’s own, or of others for administrators.',
  params: id,
  response: z.object({
    password: z.boolean(),
    secondFactor: z.object({ since: z.string(), recoveryCodesLeft: z.number() }).nullable(),
    /** The firm requires two factors of everybody. */
    secondFactorRequired: z.boolean(),
    passkeys: z.array(passkey),
    /** Until when no guess is taken, after too many wrong ones. */
    lockedUntil: z.string().nullable(),
    /** An invitation that is still open. */
    invitedUntil: z.string().nullable(),
  }),
})

export const setUpSecondFactor = defineEndpoint({
  method: 'POST',
  path: '/second-factor/set-up',
  tag: 'accounts',
  summary: 'Begins setting up an authenticator app (RFC 6238), signed in or with the ticket of a sign-in that requires it.',
  open: true,
  body: z.strictObject({ ticket: ticketText.optional(), currentPassword }),
  response: z.object({
    ticket: z.string(),
    /** To be typed where the picture cannot be read. */
    secret: z.string(),
    /** `otpauth://totp/…`, for the QR code. */
    uri: z.string(),
  }),
})

export const confirmSecondFactor = defineEndpoint({
  method: 'POST',
  path: '/second-factor',
  tag: 'accounts',
  summary: 'Switches the second factor on with a first code. The recovery codes are in this answer only. Set up at a sign-in, it also sets the session cookie.',
  open: true,
  body: z.strictObject({ ticket: ticketText, code: z.string().min(1).max(40) }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
})

export const removeSecondFactor = defineEndpoint({
  method: 'POST',
  path: '/second-factor/remove',
  tag: 'accounts',
  summary: 'Switches the own second factor off.',
  body: z.strictObject({ currentPassword }),
  status: 204,
})

export const newRecoveryCodes = defineEndpoint({
  method: 'POST',
  path: '/second-factor/recovery-codes',
  tag: 'accounts',
  summary: 'Ten new recovery codes in place of the old ones. They are in this answer only.',
  body: z.strictObject({ currentPassword }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
})

export const passkeyOptions = defineEndpoint({
  method: 'POST',
  path: '/passkeys/options',
  tag: 'accounts',
  summary: 'A challenge for adding a passkey.',
  body: z.strictObject({ currentPassword }),
  response: z.object({ ticket: z.string(), options: webAuthnJson }),
})

export const addPasskey = defineEndpoint({
  method: 'POST',
  path: '/passkeys',
  tag: 'accounts',
  summary: 'Adds a passkey with the answer of the authenticator.',
  body: z.strictObject({ ticket: ticketText, name: z.string().trim().min(1).max(100), response: webAuthnAnswer }),
  response: passkey,
  status: 201,
})

export const renamePasskey = defineEndpoint({
  method: 'PATCH',
  path: '/passkeys/{id}',
  tag: 'accounts',
  summary: 'Gives an own passkey another name.',
  params: id,
  body: z.strictObject({ name: z.string().trim().min(1).max(100) }),
  response: passkey,
})

export const removePasskey = defineEndpoint({
  method: 'DELETE',
  path: '/passkeys/{id}',
  tag: 'accounts',
  summary: 'Removes a passkey: an own one, or one of others for administrators.',
  params: id,
  status: 204,
})

const session = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  /** As far as the browser says: "Chrome", "Windows". */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  phone: z.boolean(),
  address: z.string().nullable(),
  method: z.enum(['password', 'passkey', 'signOn', 'invitation']).nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
})
export type Session = z.infer<typeof session>

export const listSessions = defineEndpoint({
  method: 'GET',
  path: '/sessions',
  tag: 'accounts',
  summary: 'Where one is signed in; of another person for administrators.',
  query: z.object({ userId: z.string().optional() }),
  response: z.object({ data: z.array(session) }),
})

export const endOneSession = defineEndpoint({
  method: 'DELETE',
  path: '/sessions/{id}',
  tag: 'accounts',
  summary: 'Ends a session: an own one, or one of others for administrators.',
  params: id,
  status: 204,
})

export const endSessions = defineEndpoint({
  method: 'DELETE',
  path: '/sessions',
  tag: 'accounts',
  summary: 'Ends all own sessions but the one that asks; all of another person for administrators.',
  query: z.object({ userId: z.string().optional() }),
  response: z.object({ ended: z.number() }),
})

export const removeUserSecondFactor = defineEndpoint({
  method: 'DELETE',
  path: '/users/{id}/second-factor',
  tag: 'accounts',
  summary: 'Takes the second factor off a person who has lost it; for administrators.',
  params: id,
  status: 204,
})

export const unlockUser = defineEndpoint({
  method: 'DELETE',
  path: '/users/{id}/lock',
  tag: 'accounts',
  summary: 'Lets a person sign in again after too many wrong guesses; for administrators.',
  params: id,
  status: 204,
})
