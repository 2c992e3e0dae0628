/** The outgoing mail server and the outbox, for administrators. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { mailStates } from '../../shared/mails.ts'

export const securities = ['tls', 'starttls', 'none'] as const
/** Why something did not go out; texts are `mail:reasons.*`. */
export const failureReasons = ['refused', 'refusedForNow', 'signIn', 'certificate', 'noTls', 'noAnswer', 'unreachable', 'unknownHost', 'internal', 'notConfigured', 'other'] as const

const reason = z.enum(failureReasons)

const server = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(securities),
  user: z.string().nullable(),
  /** Whether one is stored; the password itself is never told. */
  hasPassword: z.boolean(),
  fromName: z.string(),
  fromAddress: z.string(),
  /** PEM of an authority to trust besides the usual ones. */
  authority: z.string().nullable(),
})
export type MailServer = z.infer<typeof server>

const settings = z.object({
  /** Null while none is set up: mails wait then. */
  server: server.nullable(),
  /** How the server stood at the last mail; null before the first one. */
  state: z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), since: z.string(), reason, answer: z.string().nullable(), retryAt: z.string() })]).nullable(),
  counts: z.object({ waiting: z.number(), failed: z.number() }),
})
export type MailSettingsView = z.infer<typeof settings>

export const getMailSettings = defineEndpoint({ method: 'GET', path: '/mail-settings', tag: 'mail', summary: 'The outgoing mail server and how it stands. Administrators only.', response: settings })

export const putMailSettings = defineEndpoint({
  method: 'PUT',
  path: '/mail-settings',
  tag: 'mail',
  summary: 'Set the outgoing mail server. Without a password the stored one stays, unless host, port or user change.',
  body: z.strictObject({
    host: z.string().trim().min(1).max(253),
    port: z.int().min(1).max(65_535),
    security: z.enum(securities),
    user: z.string().trim().min(1).max(255).nullish(),
    password: z.string().min(1).max(1024).nullish(),
    fromName: z.string().trim().max(100).optional(),
    fromAddress: z.string().trim().min(1).max(300),
    authority: z.string().max(20_000).nullish(),
  }),
  response: settings,
})
export type MailServerInput = z.infer<NonNullable<typeof putMailSettings.body>>

export const deleteMailSettings = defineEndpoint({ method: 'DELETE', path: '/mail-settings', tag: 'mail', summary: 'Forget the mail server and its password. Mails wait from then on.', response: settings })

export const testMailSettings = defineEndpoint({
  method: 'POST',
  path: '/mail-settings/test',
  tag: 'mail',
  summary: 'Send one mail at once and tell what the server said. 409 while no server is set up.',
  body: z.strictObject({ to: z.string().max(300) }),
  response: z.object({ ok: z.boolean(), reason: reason.nullable(), answer: z.string().nullable(), milliseconds: z.number() }),
})
export type MailTest = z.infer<NonNullable<typeof testMailSettings.response>>

const mail = z.object({
  id: z.string(),
  kind: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  state: z.enum(mailStates),
  stateAt: z.string(),
  reason: reason.nullable(),
  answer: z.string().nullable(),
  attempts: z.number(),
  tryAt: z.string().nullable(),
  createdAt: z.string(),
})
export type Mail = z.infer<typeof mail>

export const listOutgoingMails = defineEndpoint({
  method: 'GET',
  path: '/outgoing-mails',
  tag: 'mail',
  summary: 'Mails of the last 60 days, newest first, with their state; never their text. Administrators only.',
  query: z.object({ state: z.enum(mailStates).optional(), before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
  response: z.object({ data: z.array(mail) }),
})

export const retryOutgoingMail = defineEndpoint({
  method: 'POST',
  path: '/outgoing-mails/{id}/retry',
  tag: 'mail',
  summary: 'Send a waiting or failed mail at once, and for three more days. 409 for one that was sent.',
  params: z.object({ id: z.string() }),
  response: mail,
})
