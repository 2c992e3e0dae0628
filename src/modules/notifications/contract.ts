/** What people are told: notices, the ways by which they come, followers of records and people named in texts. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { named } from '../../shared/named.ts'

/** `alarm` carries the key of a text of the module that tells, and goes to administrators. */
export const noticeKinds = ['assigned', 'taskAssigned', 'taskDue', 'taskOverdue', 'mention', 'stage', 'won', 'lost', 'follow', 'importDone', 'alarm'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const channels = ['app', 'push', 'mail'] as const
export type Channel = (typeof channels)[number]
export type Ways = Record<Channel, boolean>

const ways = (app: boolean, push: boolean, mail: boolean): Ways => ({ app, push, mail })

/** What holds for whoever has chosen nothing. */
export const defaultWays: Record<NoticeKind, Ways> = {
  assigned: ways(true, true, true),
  taskAssigned: ways(true, true, false),
  taskDue: ways(true, true, false),
  taskOverdue: ways(true, false, false),
  mention: ways(true, true, true),
  stage: ways(true, false, false),
  won: ways(true, true, false),
  lost: ways(true, true, false),
  follow: ways(true, false, false),
  importDone: ways(true, true, false),
  alarm: ways(true, true, true),
}

const tag = 'notifications'
const object = z.string().min(1).max(63)
const id = z.uuid()

export const noticeSchema = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  /** RFC 3339 */
  at: z.string(),
  read: z.boolean(),
  /** How many changes it stands for. */
  count: z.number(),
  actor: named.nullable(),
  /** The record that it leads to; null when there is none or the reader may no longer see it. */
  object: z.string().nullable(),
  recordId: z.string().nullable(),
  /** What the record is called. */
  title: z.string().nullable(),
  /** What happened, in the reader's language. */
  text: z.string(),
  /** The words in which the reader is named. */
  excerpt: z.string().nullable(),
})
export type Notice = z.infer<typeof noticeSchema>

export const listNotices = defineEndpoint({
  method: 'GET',
  path: '/notifications',
  tag,
  summary: 'Own notices, newest first.',
  query: z.object({ unread: z.enum(['true', 'false']).optional(), limit: z.coerce.number().int().min(1).max(100).optional(), cursor: z.string().max(200).optional() }),
  response: z.object({ data: z.array(noticeSchema), page: z.object({ next: z.string().nullable() }), unread: z.number() }),
})

export const countUnread = defineEndpoint({ method: 'GET', path: '/notifications/unread', tag, summary: 'How many own notices are unread.', response: z.object({ count: z.number() }) })

export const markNotices = defineEndpoint({
  method: 'POST',
  path: '/notifications/mark',
  tag,
  summary: 'Mark own notices as read or unread, or all as read. Answers with those that changed, for undo.',
  body: z.union([z.strictObject({ ids: z.array(id).min(1).max(5000), read: z.boolean() }), z.strictObject({ all: z.literal(true) })]),
  response: z.object({ ids: z.array(z.string()), unread: z.number() }),
})

const waysSchema = z.strictObject({ app: z.boolean(), push: z.boolean(), mail: z.boolean() })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const settingsSchema = z.object({
  channels: z.record(z.enum(noticeKinds), waysSchema),
  /** Nothing is pushed or mailed between these times in the person's time zone; what comes then waits. */
  quietFrom: z.string().nullable(),
  quietTo: z.string().nullable(),
  mailWhen: z.enum(['atOnce', 'daily']),
  /** Whether an outgoing mail server is set up and the person has an address. */
  mailReady: z.boolean(),
  browsers: z.array(z.object({ id: z.string(), browser: z.string(), createdAt: z.string(), failingSince: z.string().nullable() })),
})
export type NotificationSettings = z.infer<typeof settingsSchema>

export const getNotificationSettings = defineEndpoint({ method: 'GET', path: '/notification-settings', tag, summary: 'By which ways one is told of what.', response: settingsSchema })

export const changeNotificationSettings = defineEndpoint({
  method: 'PATCH',
  path: '/notification-settings',
  tag,
  summary: 'Change by which ways one is told. Quiet hours are given together, or both null.',
  body: z.strictObject({
    channels: z.partialRecord(z.enum(noticeKinds), waysSchema.partial()).optional(),
    quietFrom: time.nullable().optional(),
    quietTo: time.nullable().optional(),
    mailWhen: z.enum(['atOnce', 'daily']).optional(),
  }),
  response: settingsSchema,
})

/** In the file of all settings; kinds that this version does not know are left out. */
export const defaultsSchema = z.strictObject({ channels: z.record(z.string().max(63), waysSchema) })
export type NoticeDefaults = { channels: Record<NoticeKind, Ways> }

export const getNoticeDefaults = defineEndpoint({ method: 'GET', path: '/notification-settings/everybody', tag: 'notifications', summary: 'By which ways people are told who have not chosen for themselves. For administrators.', response: settingsSchema.pick({ channels: true }) })

export const changeNoticeDefaults = defineEndpoint({
  method: 'PATCH',
  path: '/notification-settings/everybody',
  tag: 'notifications',
  summary: 'Change by which ways people are told who have not chosen for themselves. What a person has chosen stays. For administrators.',
  body: z.strictObject({ channels: z.partialRecord(z.enum(noticeKinds), waysSchema.partial()) }),
  response: settingsSchema.pick({ channels: true }),
})

export const getPushKey = defineEndpoint({ method: 'GET', path: '/push/key', tag, summary: 'The public key (VAPID, RFC 8292) with which a browser subscribes.', response: z.object({ key: z.string() }) })

export const addPushSubscription = defineEndpoint({
  method: 'POST',
  path: '/push/subscriptions',
  tag,
  summary: 'Let this browser be told (Push API subscription). Its address must be https and public.',
  body: z.strictObject({ endpoint: z.string().max(2000), keys: z.strictObject({ p256dh: z.string().max(200), auth: z.string().max(100) }), browser: z.string().trim().min(1).max(100) }),
  response: z.object({ id: z.string() }),
  status: 201,
})

export const removePushSubscription = defineEndpoint({ method: 'DELETE', path: '/push/subscriptions/{id}', tag, summary: 'Tell this browser nothing more.', params: z.object({ id: z.string() }), status: 204 })

export const testPush = defineEndpoint({ method: 'POST', path: '/push/test', tag, summary: 'Push a test to own browsers. Answers with how many took it.', response: z.object({ sent: z.number(), failed: z.number() }) })

const person = named
const followersSchema = z.object({ data: z.array(person), following: z.boolean() })

export const listFollowers = defineEndpoint({ method: 'GET', path: '/followers', tag, summary: 'Who follows a record.', query: z.object({ object, id }), response: followersSchema })

export const addFollowers = defineEndpoint({
  method: 'POST',
  path: '/followers',
  tag,
  summary: 'Follow a record, or let others follow it who may see it.',
  body: z.strictObject({ object, id, userIds: z.array(id).min(1).max(50).optional() }),
  response: followersSchema,
})

export const removeFollower = defineEndpoint({
  method: 'DELETE',
  path: '/followers',
  tag,
  summary: 'Stop following a record. Others may be taken off by who may change the record.',
  query: z.object({ object, id, userId: id.optional() }),
  response: followersSchema,
})

export const findMentionable = defineEndpoint({
  method: 'GET',
  path: '/mentionable',
  tag,
  summary: 'People whom one can name in a text about a record: those who may see it. `hidden` holds those that the words also mean and who may not.',
  query: z.object({ object, id, q: z.string().max(100).optional() }),
  response: z.object({ data: z.array(person), hidden: z.array(person) }),
})

export const checkMentions = defineEndpoint({
  method: 'POST',
  path: '/mentionable/check',
  tag,
  summary: 'Which of these people may not see a record, and so are not told when they are named in a text about it.',
  body: z.strictObject({ object, id, userIds: z.array(id).min(1).max(50) }),
  response: z.object({ hidden: z.array(person) }),
})
