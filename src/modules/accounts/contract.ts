/** People of the firm, their teams and roles, sign-in and API keys. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { field } from '../../shared/fields.ts'
import { permissionsSchema } from './contracts/access.ts'
import { nextStepSchema } from './contracts/nextStep.ts'
import { named } from '../../shared/named.ts'
import { defineObject, importFields, type RecordOf } from '../../shared/object.ts'

/** The roles of a new installation, in order of power. */
export const builtInRoles = ['admin', 'head', 'sales', 'service', 'marketing', 'finance', 'stock', 'field', 'readonly'] as const

export const users = defineObject({
  name: 'users',
  singular: 'user',
  module: 'accounts',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  importable: true,
  matchBy: ['name'],
  fields: {
    name: field.text({ required: true, searchable: true, sortable: true, personal: true }),
    /** Sign-in address. People that came by import may have none, and cannot sign in. */
    email: field.text({ searchable: true, personal: true }),
    phone: field.text({ personal: true, max: 40 }),
    jobTitle: field.text(),
    teamId: field.reference('teams'),
    /** Keys of roles; several add up. */
    roles: field.tags({ required: true }),
    active: field.boolean({ sortable: true }),
    language: field.option(['en', 'ru', 'lv', 'pl', 'zh']),
    timeZone: field.text({ max: 64 }),
    ...importFields,
  },
})
export type User = RecordOf<typeof users>

export const teams = defineObject({
  name: 'teams',
  singular: 'team',
  module: 'accounts',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  importable: true,
  matchBy: ['name'],
  fields: {
    name: field.text({ required: true, searchable: true, sortable: true }),
    parentId: field.reference('teams'),
    headId: field.reference('users'),
    ...importFields,
  },
})
export type Team = RecordOf<typeof teams>

export const roles = defineObject({
  name: 'roles',
  singular: 'role',
  module: 'accounts',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  fields: {
    key: field.text({ required: true, max: 40, sortable: true }),
    name: field.text({ required: true, sortable: true, searchable: true }),
    /** `Permissions` of shared/access.ts. */
    permissions: field.json({ required: true }),
  },
})
export type Role = RecordOf<typeof roles>

/** What the screens need to know about the person who is looking. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  teamId: z.string().nullable(),
  roles: z.array(z.string()),
  language: z.string(),
  timeZone: z.string(),
  permissions: permissionsSchema,
  /** Whether there are people in teams that the person heads, or in those below. */
  headsPeople: z.boolean(),
  /** Minutes after which a screen that nobody touches is signed out; 0 for never. */
  idleMinutes: z.number(),
  /** The administrator who looks with this person's eyes; null for oneself. */
  seenBy: named.nullable(),
  firm: z.object({
    name: z.string(),
    country: z.string(),
    currency: z.string(),
    timeZone: z.string(),
    language: z.string(),
    industry: z.string(),
    demo: z.boolean(),
  }),
})
export type Me = z.infer<typeof meSchema>

export const getMe = defineEndpoint({ method: 'GET', path: '/me', tag: 'accounts', summary: 'The signed-in person, rights and firm.', response: meSchema })

export const updateMe = defineEndpoint({
  method: 'PATCH',
  path: '/me',
  tag: 'accounts',
  summary: 'Change own name, language or time zone.',
  body: z.strictObject({ name: z.string().min(1).max(255).optional(), language: z.enum(['en', 'ru', 'lv', 'pl', 'zh']).optional(), timeZone: z.string().max(64).optional() }),
  response: meSchema,
})

export const signIn = defineEndpoint({
  method: 'POST',
  path: '/session',
  tag: 'accounts',
  summary: 'Sign in with e-mail and password; sets the session cookie. 202 with a ticket when a second step is needed.',
  open: true,
  body: z.strictObject({ email: z.string().max(255), password: z.string().max(1024) }),
  response: z.union([meSchema, nextStepSchema]),
})

export const signOut = defineEndpoint({ method: 'DELETE', path: '/session', tag: 'accounts', summary: 'Sign out.', status: 204 })

export const setPassword = defineEndpoint({
  method: 'POST',
  path: '/users/{id}/password',
  tag: 'accounts',
  summary: 'Set the password of a person (own: with the current one; of others: administrators). Ends all other sessions of that person.',
  params: z.object({ id: z.string() }),
  body: z.strictObject({ password: z.string().min(12).max(1024), currentPassword: z.string().max(1024).optional() }),
  status: 204,
})

const apiKey = z.object({ id: z.string(), name: z.string(), userId: z.string(), prefix: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })

export const listApiKeys = defineEndpoint({ method: 'GET', path: '/api-keys', tag: 'accounts', summary: 'Own API keys; all of them for administrators.', response: z.object({ data: z.array(apiKey) }) })

export const createApiKey = defineEndpoint({
  method: 'POST',
  path: '/api-keys',
  tag: 'accounts',
  summary: 'Make an API key. The key is in this answer only.',
  body: z.strictObject({ name: z.string().min(1).max(100), userId: z.string().optional() }),
  response: apiKey.extend({ key: z.string() }),
  status: 201,
})

export const deleteApiKey = defineEndpoint({ method: 'DELETE', path: '/api-keys/{id}', tag: 'accounts', summary: 'Take an API key away; it stops at once.', params: z.object({ id: z.string() }), status: 204 })

export * from './contracts/access.ts'
export * from './contracts/invitations.ts'
export type { NextStep } from './contracts/nextStep.ts'
export * from './contracts/ownSignIn.ts'
export * from './contracts/security.ts'
export * from './contracts/signIn.ts'
