import { z } from 'zod'
import { actions, levels } from '../../../shared/access.ts'
import { defineEndpoint } from '../../../shared/endpoint.ts'

const id = z.object({ id: z.string() })
const named = z.object({ object: z.string(), id: z.string(), name: z.string(), /** What it is, in words, where it is no record: a saved mapping of imports. */ kind: z.string().optional() })

const usage = z.object({
  /** Living records that hold a value, and those in the trash. */
  values: z.number(),
  inTrash: z.number(),
  /** How often each option is held, by its key. */
  options: z.record(z.string(), z.number()).nullable(),
  /** What names it: saved views, stages, roles, conditions, formulas and roll-ups of other fields … */
  usedBy: z.array(named),
})
export type FieldUsage = z.infer<typeof usage>

export const getFieldUsage = defineEndpoint({ method: 'GET', path: '/fields/{id}/usage', tag: 'fields', summary: 'What would miss a field: records with a value, views, stages, roles, other fields.', params: id, response: usage })

export const makeObject = defineEndpoint({
  method: 'POST',
  path: '/objects/make',
  tag: 'fields',
  summary: 'Make an object together with what each role may do with it, in one step. Roles that are not named keep what they have for "everything else". For administrators.',
  body: z.strictObject({
    /** As for `POST /objects`. */
    object: z.record(z.string().max(63), z.json()),
    /** By key of a role. */
    rights: z.record(z.string().max(40), z.partialRecord(z.enum(actions), z.enum(levels))),
  }),
  response: z.looseObject({ id: z.string(), name: z.string(), version: z.number() }),
  status: 201,
})

export const getObjectUsage = defineEndpoint({ method: 'GET', path: '/objects/{id}/usage', tag: 'fields', summary: 'What would miss an object: its records, fields that refer to it, views, roles.', params: id, response: usage })

export const previewField = defineEndpoint({
  method: 'POST',
  path: '/fields/preview',
  tag: 'fields',
  summary: 'What a new or changed field will do, before it is done. Changes nothing.',
  body: z.strictObject({ id: z.string().optional(), change: z.record(z.string(), z.json()) }),
  response: z.object({
    /** Records of the object, and those that hold a value now. */
    records: z.number(),
    values: z.number(),
    /** Why it would be refused. */
    errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })),
    /** Options that would go although they are held: how often, by key. */
    heldOptions: z.record(z.string(), z.number()),
    /** Living records that a new "required" finds empty. They stay as they are until somebody changes the field. */
    empty: z.number(),
    /** `instant`; `background` where search or an index follows a little later; `seconds` where the table is rewritten. */
    takes: z.enum(['instant', 'background', 'seconds']),
    key: z.string().nullable(),
  }),
})

const confirmed = z.strictObject({ confirm: z.string().max(63) })

export const purgeField = defineEndpoint({
  method: 'POST',
  path: '/fields/{id}/purge',
  tag: 'fields',
  summary: 'Delete a removed field for good, with all its values. Only from the trash; "confirm" is its key.',
  params: id,
  body: confirmed,
  status: 204,
})

export const purgeObject = defineEndpoint({
  method: 'POST',
  path: '/objects/{id}/purge',
  tag: 'fields',
  summary: 'Delete a removed object for good, with all its records. Only from the trash; "confirm" is its name.',
  params: id,
  body: confirmed,
  status: 204,
})

export const mergeOptions = defineEndpoint({
  method: 'POST',
  path: '/fields/{id}/merge-options',
  tag: 'fields',
  summary: 'Put one option in place of another in all records, and drop the other.',
  params: id,
  body: z.strictObject({ from: z.string().max(60), into: z.string().max(60) }),
  response: z.looseObject({ id: z.string(), version: z.number(), changed: z.number() }),
})
