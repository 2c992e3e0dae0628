/** Absences with stand-ins, records shared with single people, and why somebody sees a record. */
import { z } from 'zod'
import { fieldLevels, levels } from '../../../shared/access.ts'
import { defineEndpoint } from '../../../shared/endpoint.ts'
import { field } from '../../../shared/fields.ts'
import { named } from '../../../shared/named.ts'
import { defineObject, type RecordOf } from '../../../shared/object.ts'

const level = z.enum(levels).optional()

/** Rights of a role, as stored and as the screens get them. */
export const permissionsSchema = z.record(
  z.string().regex(/^(\*|[a-z][A-Za-z0-9_]{0,62})$/),
  z.strictObject({
    see: level,
    create: level,
    change: level,
    delete: level,
    assign: level,
    export: level,
    import: level,
    fields: z.record(z.string().regex(/^[a-z][A-Za-z0-9_]{0,62}$/), z.enum(fieldLevels)).optional(),
  }),
)

/** While it lasts, the stand-in sees and works on what is the absent person's as on what is his own. */
export const absences = defineObject({
  name: 'absences',
  singular: 'absence',
  module: 'accounts',
  title: 'reason',
  defaultSort: '-fromOn',
  access: { owner: 'userId', past: true },
  fields: {
    userId: field.reference('users', { required: true }),
    standInId: field.reference('users'),
    fromOn: field.date({ required: true, sortable: true }),
    toOn: field.date({ required: true }),
    reason: field.text(),
  },
})
export type Absence = RecordOf<typeof absences>

export const shareSchema = z.object({
  id: z.string(),
  user: named.nullable(),
  team: named.nullable(),
  level: z.enum(['see', 'change']),
  /** Null: until it is taken back. */
  until: z.string().nullable(),
  createdAt: z.string(),
  createdBy: named.nullable(),
})
export type Share = z.infer<typeof shareSchema>

const record = { object: z.string().max(80), recordId: z.string().max(40) }

export const listShares = defineEndpoint({
  method: 'GET',
  path: '/shares',
  tag: 'shares',
  summary: 'With whom a record is shared; for people who may change it.',
  query: z.strictObject(record),
  response: z.object({ data: z.array(shareSchema) }),
})

export const addShare = defineEndpoint({
  method: 'POST',
  path: '/shares',
  tag: 'shares',
  summary: 'Share a record with one person or one team. Who may change a record may share it. Sharing again changes level and end.',
  body: z.strictObject({ ...record, userId: z.string().max(40).optional(), teamId: z.string().max(40).optional(), level: z.enum(['see', 'change']), until: z.iso.datetime({ offset: true }).nullish() }),
  response: shareSchema,
  status: 201,
})

export const removeShare = defineEndpoint({ method: 'DELETE', path: '/shares/{id}', tag: 'shares', summary: 'Stop sharing; it works within a second.', params: z.object({ id: z.string() }), status: 204 })

/** One reason why a person may see or change a record. */
export const groundSchema = z.object({
  kind: z.enum(['everything', 'open', 'own', 'standIn', 'team', 'department', 'openToAll', 'shared', 'sharedTeam', 'through']),
  /** Roles that give the level. */
  roles: z.array(z.string()),
  /** Whose record it is, for `standIn`, `team` and `department`. */
  owner: named.nullable(),
  /** The linked record through which it is seen. */
  through: z.object({ object: z.string(), id: z.string(), title: z.string() }).nullable(),
})
export type Ground = z.infer<typeof groundSchema>

export const explainAccess = defineEndpoint({
  method: 'GET',
  path: '/access',
  tag: 'shares',
  summary: 'Who may see and change a record, and why. For administrators; others learn it of themselves.',
  query: z.strictObject({ ...record, userId: z.string().max(40).optional() }),
  response: z.object({ data: z.array(z.object({ user: named, see: z.array(groundSchema), change: z.array(groundSchema), hiddenFields: z.array(z.string()) })) }),
})
