/** Webhooks: other systems are told what happened, in the form of Standard Webhooks. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { named } from '../../shared/named.ts'

export const deliveryStates = ['waiting', 'sending', 'delivered', 'failed'] as const
/** Why there was no answer; texts are `webhooks:failures.*`. */
export const deliveryFailures = ['status', 'timeout', 'unreachable', 'certificate', 'unknownHost', 'internal', 'badUrl', 'secret'] as const
/** `failing`: nothing was taken for three days; `gone`: the receiver answered 410; `owner`: its maker has left. */
export const offReasons = ['failing', 'gone', 'owner'] as const

const failure = z.enum(deliveryFailures)

const webhook = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  active: z.boolean(),
  owner: named,
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Since when nothing is taken; null while it works. */
  failingSince: z.string().nullable(),
  /** Why it was switched off by itself, and when. */
  offReason: z.enum(offReasons).nullable(),
  offAt: z.string().nullable(),
  /** Until then the secret before the last rotation signs too. */
  oldSecretUntil: z.string().nullable(),
  /** Deliveries that wait for their turn or another attempt. */
  waiting: z.number(),
  last: z.object({ at: z.string(), status: z.number().nullable(), error: failure.nullable() }).nullable(),
})
export type Webhook = z.infer<typeof webhook>

const params = z.object({ id: z.string() })
const name = z.string().trim().min(1).max(100)
const url = z.string().trim().min(1).max(2000)
const events = z.array(z.string().max(120)).min(1).max(100)

export const listWebhooks = defineEndpoint({ method: 'GET', path: '/webhooks', tag: 'webhooks', summary: 'All webhooks, by name. Administrators only.', response: z.object({ data: z.array(webhook) }) })
export const getWebhook = defineEndpoint({ method: 'GET', path: '/webhooks/{id}', tag: 'webhooks', summary: 'One webhook.', params, response: webhook })

export const createWebhook = defineEndpoint({
  method: 'POST',
  path: '/webhooks',
  tag: 'webhooks',
  summary: 'Make a webhook. Events are `deals.won`, `contacts.*` or `*`. Its secret is in this answer only. It tells what its maker may see.',
  body: z.strictObject({ name, url, events, active: z.boolean().optional() }),
  response: webhook.extend({ secret: z.string() }),
  status: 201,
})
export type WebhookInput = z.infer<NonNullable<typeof createWebhook.body>>

export const updateWebhook = defineEndpoint({
  method: 'PATCH',
  path: '/webhooks/{id}',
  tag: 'webhooks',
  summary: 'Change a webhook. Switching it on forgets why it was off.',
  params,
  body: z.strictObject({ name: name.optional(), url: url.optional(), events: events.optional(), active: z.boolean().optional() }),
  response: webhook,
})
export type WebhookPatch = z.infer<NonNullable<typeof updateWebhook.body>>

export const deleteWebhook = defineEndpoint({ method: 'DELETE', path: '/webhooks/{id}', tag: 'webhooks', summary: 'Delete a webhook; nothing more is sent.', params, status: 204 })
export const restoreWebhook = defineEndpoint({ method: 'POST', path: '/webhooks/{id}/restore', tag: 'webhooks', summary: 'Take a deleted webhook back, with its secret and log.', params, response: webhook })

export const rotateWebhookSecret = defineEndpoint({
  method: 'POST',
  path: '/webhooks/{id}/rotate-secret',
  tag: 'webhooks',
  summary: 'Make a new secret, which is in this answer only. The old one signs too for `overlapHours` (24 unless said, at most 168; 0 ends it at once).',
  params,
  body: z.strictObject({ overlapHours: z.int().min(0).max(168).optional() }).optional(),
  response: z.object({ secret: z.string(), oldSecretUntil: z.string().nullable() }),
})

const attempt = z.object({
  at: z.string(),
  url: z.string(),
  status: z.number().nullable(),
  error: failure.nullable(),
  /** What went wrong, word for word. */
  detail: z.string().nullable(),
  /** The first 2 kB of the answer. */
  answer: z.string().nullable(),
  milliseconds: z.number(),
})
export type WebhookAttempt = z.infer<typeof attempt>

const delivery = z.object({
  /** The `webhook-id`. */
  id: z.string(),
  webhookId: z.string(),
  type: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.number(),
  /** When it is tried next; null unless it waits. */
  tryAt: z.string().nullable(),
  createdAt: z.string(),
  last: attempt.pick({ at: true, status: true, error: true, milliseconds: true }).nullable(),
})
export type WebhookDelivery = z.infer<typeof delivery>

const deliveryDetail = delivery.extend({ body: z.string(), log: z.array(attempt) })
export type WebhookDeliveryDetail = z.infer<typeof deliveryDetail>

export const listWebhookDeliveries = defineEndpoint({
  method: 'GET',
  path: '/webhooks/{id}/deliveries',
  tag: 'webhooks',
  summary: 'What a webhook was told in the last 30 days, newest first; `before` is the id of the last one shown.',
  params,
  query: z.object({ state: z.enum(deliveryStates).optional(), before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
  response: z.object({ data: z.array(delivery) }),
})

export const getWebhookDelivery = defineEndpoint({ method: 'GET', path: '/webhook-deliveries/{id}', tag: 'webhooks', summary: 'One delivery with its body and every attempt.', params, response: deliveryDetail })
export const sendWebhookAgain = defineEndpoint({ method: 'POST', path: '/webhook-deliveries/{id}/send-again', tag: 'webhooks', summary: 'Send a delivery again, under the same id. 409 while it is being sent, or its webhook is off.', params, response: delivery })
export const testWebhook = defineEndpoint({ method: 'POST', path: '/webhooks/{id}/test', tag: 'webhooks', summary: 'Send a test (`webhooks.test`) at once, also to a webhook that is off, and tell the answer.', params, response: deliveryDetail })

export const listWebhookEvents = defineEndpoint({
  method: 'GET',
  path: '/webhook-events',
  tag: 'webhooks',
  summary: 'What can be told: objects with their events.',
  response: z.object({ data: z.array(z.object({ object: z.string(), module: z.string(), events: z.array(z.string()) })) }),
})
