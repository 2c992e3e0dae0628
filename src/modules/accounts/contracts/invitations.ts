/** Invitations: a person is added without a password and sets it by a link. */
import { z } from 'zod'
import { defineEndpoint } from '../../../shared/endpoint.ts'
import { ticketText } from './nextStep.ts'
import { webAuthnAnswer, webAuthnJson } from './signIn.ts'

const id = z.object({ id: z.string() })

const invitation = z.object({
  userId: z.string(),
  email: z.string(),
  /** Path of the link, to be put behind the address that the administrator uses: `/invitation#…`. In this answer only. */
  path: z.string(),
  expiresAt: z.string(),
  /** Whether the link went out by mail as well. */
  mailed: z.boolean(),
})
export type Invitation = z.infer<typeof invitation>

export const invite = defineEndpoint({
  method: 'POST',
  path: '/invitations',
  tag: 'accounts',
  summary: 'Adds a person and makes a link, good for seven days, by which they set name and password; for administrators.',
  body: z.strictObject({
    email: z.string().min(1).max(255),
    name: z.string().trim().max(255).optional(),
    roles: z.array(z.string().max(40)).min(1).max(20),
    teamId: z.string().nullish(),
  }),
  response: invitation,
  status: 201,
})

export const inviteAgain = defineEndpoint({
  method: 'POST',
  path: '/users/{id}/invitation',
  tag: 'accounts',
  summary: 'A new link for a person who cannot sign in yet; a former one no longer works. For administrators.',
  params: id,
  response: invitation,
  status: 201,
})

export const withdrawInvitation = defineEndpoint({
  method: 'DELETE',
  path: '/users/{id}/invitation',
  tag: 'accounts',
  summary: 'Makes the open invitation of a person worthless; for administrators.',
  params: id,
  status: 204,
})

export const readInvitation = defineEndpoint({
  method: 'POST',
  path: '/invitations/read',
  tag: 'accounts',
  summary: 'Who is invited by a link, and to which firm.',
  open: true,
  body: z.strictObject({ ticket: ticketText }),
  response: z.object({ firm: z.string(), email: z.string(), name: z.string(), expiresAt: z.string() }),
})

export const invitationPasskeyOptions = defineEndpoint({
  method: 'POST',
  path: '/invitations/passkey',
  tag: 'accounts',
  summary: 'A challenge for accepting an invitation with a passkey.',
  open: true,
  body: z.strictObject({ ticket: ticketText }),
  response: z.object({ ticket: z.string(), options: webAuthnJson }),
})

export const acceptInvitation = defineEndpoint({
  method: 'POST',
  path: '/invitations/accept',
  tag: 'accounts',
  summary: 'Accepts an invitation, once, with a password or a passkey. The person can sign in from then on.',
  open: true,
  body: z.strictObject({
    ticket: ticketText,
    name: z.string().trim().min(1).max(255),
    password: z.string().max(1024).optional(),
    passkey: z.strictObject({ ticket: ticketText, name: z.string().trim().min(1).max(100), response: webAuthnAnswer }).optional(),
  }),
  response: z.object({ email: z.string() }),
})
