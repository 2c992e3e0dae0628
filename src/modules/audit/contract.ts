/** The register of the firm: who saw, took and changed what, and whether the log is as it was sealed. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { named } from '../../shared/named.ts'
import { limitsSchema, registerKinds } from '../../shared/register.ts'

/** What lines can be asked for: kinds of the register, and `change` for the history of records. */
export const lineKinds = [...registerKinds, 'change'] as const
export type LineKind = (typeof lineKinds)[number]

const line = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(lineKinds),
  /** Null for the system, and for somebody unknown. */
  actor: named.nullable(),
  /** With whose eyes an administrator looked. */
  as: named.nullable(),
  way: z.string(),
  object: z.string().nullable(),
  /** In the caller's language: of one record, or of the kind where no record is named. */
  objectName: z.string().nullable(),
  recordId: z.string().nullable(),
  /** Null where the caller may not see the record, or it is gone. */
  title: z.string().nullable(),
  /** Of a change: create, update, trash, restore. */
  op: z.string().nullable(),
  /** Of an update: field → [before, after], as far as the caller may see the fields. */
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  /** The text of the line was taken away. */
  erased: z.boolean(),
})
export type Line = z.infer<typeof line>

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

export const lineFilter = {
  person: z.uuid().optional(),
  kind: z.enum(lineKinds).optional(),
  object: z.string().max(63).optional(),
  recordId: z.uuid().optional(),
  way: z.string().max(20).optional(),
  /** First and last day, in the caller's zone. */
  from: day.optional(),
  to: day.optional(),
}
const filterSchema = z.strictObject(lineFilter)
export type LineFilter = z.infer<typeof filterSchema>

export const getRegister = defineEndpoint({
  method: 'GET',
  path: '/register',
  tag: 'register',
  summary: 'What happened, newest first: views, exports, sign-ins, changes of settings and of records. For administrators; heads see the people of their teams.',
  query: z.strictObject({ ...lineFilter, cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
  response: z.object({ data: z.array(line), page: z.object({ next: z.string().nullable() }) }),
})

export const exportRegister = defineEndpoint({ method: 'GET', path: '/register/export', tag: 'register', summary: 'Lines of the register as CSV (RFC 4180). That it was taken is itself a line.', query: filterSchema })

const broken = z.object({ fault: z.enum(['missing', 'changed', 'moved', 'cut', 'unsealed']), n: z.number().nullable(), source: z.string().nullable(), lineId: z.string().nullable() })
export const verificationSchema = z.object({ at: z.string(), ok: z.boolean(), lines: z.number(), erased: z.number(), value: z.string(), broken: broken.nullable() })
export type StoredVerification = z.infer<typeof verificationSchema>
const foundBreak = broken.extend({ /** When it was found. */ at: z.string() })
export type FoundBreak = z.infer<typeof foundBreak>

export const getRegisterState = defineEndpoint({
  method: 'GET',
  path: '/register/state',
  tag: 'register',
  summary: 'How far the register is sealed, the last value of its chain (SHA-256, hexadecimal), and how the last verification went; `breaks` are the faults found that no administrator has seen yet. For administrators.',
  response: z.object({ lines: z.number(), value: z.string(), sealedAt: z.string().nullable(), verified: verificationSchema.nullable(), breaks: z.array(foundBreak), running: z.boolean() }),
})
export type RegisterState = z.infer<NonNullable<typeof getRegisterState.response>>

export const verifyRegister = defineEndpoint({
  method: 'POST',
  path: '/register/verify',
  tag: 'register',
  summary: 'Make every digest of the register anew, in the background; with n and value also hold line n against a value that was kept elsewhere. GET /register/state tells how it went. For administrators.',
  body: z.strictObject({ n: z.number().int().min(1), value: z.string().regex(/^[0-9a-fA-F]{64}$/) }).optional(),
  status: 202,
  response: z.object({ accepted: z.literal(true) }),
})

export const seenBreaks = defineEndpoint({ method: 'POST', path: '/register/breaks/seen', tag: 'register', summary: 'Say that the faults found in the register were seen. They are told no more; that they were seen is itself a line. For administrators.', status: 204 })

const valueMail = z.strictObject({ wanted: z.boolean() })
export const getValueMail = defineEndpoint({ method: 'GET', path: '/register/mail', tag: 'register', summary: 'Whether the caller gets the last value of the chain by mail every day. For administrators.', response: valueMail })
export const putValueMail = defineEndpoint({ method: 'PUT', path: '/register/mail', tag: 'register', summary: 'Ask for the last value of the chain by mail every day, or ask for it no more. For administrators, each for themselves.', body: valueMail, response: valueMail })

export const getLimits = defineEndpoint({ method: 'GET', path: '/register/limits', tag: 'register', summary: 'How much each role may open, read and export before administrators are told. For administrators.', response: limitsSchema })
export const putLimits = defineEndpoint({ method: 'PUT', path: '/register/limits', tag: 'register', summary: 'Replace the limits; `*` holds for roles that are not named. Administrators are never refused. For administrators.', body: limitsSchema, response: limitsSchema })

const span = { from: day, to: day }

export const getReport = defineEndpoint({
  method: 'GET',
  path: '/register/people/{id}',
  tag: 'register',
  summary: 'What a person saw, took and changed between two days. For administrators, and heads for the people of their teams; that it was asked for is itself a line.',
  params: z.object({ id: z.string() }),
  query: z.strictObject(span),
  response: z.object({
    person: named,
    totals: z.array(z.object({ kind: z.enum(lineKinds), times: z.number(), rows: z.number().nullable() })),
    exports: z.array(line),
    cards: z.object({ total: z.number(), data: z.array(z.object({ object: z.string(), objectName: z.string(), recordId: z.string(), title: z.string().nullable(), times: z.number(), first: z.string(), last: z.string() })) }),
    lists: z.array(z.object({ object: z.string(), objectName: z.string(), queries: z.number(), rows: z.number() })),
    changes: z.array(z.object({ object: z.string(), objectName: z.string(), op: z.string(), times: z.number() })),
  }),
})
export type Report = z.infer<NonNullable<typeof getReport.response>>

export const getViewers = defineEndpoint({
  method: 'GET',
  path: '/register/records/{object}/{id}',
  tag: 'register',
  summary: 'Who has opened a record, how often and when last. For administrators, and heads for the people of their teams.',
  params: z.object({ object: z.string().max(63), id: z.string() }),
  response: z.object({ data: z.array(z.object({ person: named, times: z.number(), first: z.string(), last: z.string() })) }),
})

export const notePrint = defineEndpoint({
  method: 'POST',
  path: '/register/prints',
  tag: 'register',
  summary: 'Tell the register that a page was sent to a printer.',
  body: z.strictObject({ path: z.string().max(300), title: z.string().max(300) }),
  status: 204,
})
