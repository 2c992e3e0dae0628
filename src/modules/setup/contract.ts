/** The first start: naming the firm, its first administrator, and what to start from. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

/** Industry packs to start from; `none` is an empty workplace with simple sales. */
export const industries = ['windows', 'wholesale', 'salon', 'telecom', 'realty', 'none'] as const

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** ISO weekdays (1 is Monday) and times of day in the firm's zone. */
export const workingHoursSchema = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clockTime,
  to: clockTime,
})
export type WorkingHours = z.infer<typeof workingHoursSchema>

/** What is usual in a country; the page fills it in when the country is chosen. */
const country = z.object({ code: z.string(), currency: z.string(), timeZone: z.string(), language: z.string(), days: z.array(z.number()) })

const bytes = z.number()

/** How the server stands. `warning` is something to see to, nothing that stops the work. */
const serverState = z.object({
  database: z.object({ state: z.enum(['ok', 'warning']), version: z.string(), milliseconds: z.number() }),
  disk: z.object({ state: z.enum(['ok', 'warning']), free: bytes, total: bytes }).nullable(),
  memory: z.object({ state: z.enum(['ok', 'warning']), used: bytes, total: bytes }),
  /** The server's time, to hold against that of the browser; `warning` when the database's differs by more than two seconds. */
  clock: z.object({ state: z.enum(['ok', 'warning']), now: z.string(), differenceMs: z.number() }),
  https: z.object({ state: z.enum(['ok', 'warning']) }),
  /** Where others on the network find it; empty while it listens on this machine only. */
  addresses: z.array(z.string()),
})
export type ServerState = z.infer<typeof serverState>

export const getSetup = defineEndpoint({
  method: 'GET',
  path: '/setup',
  tag: 'setup',
  summary: 'Whether the firm still has to be set up. With the token of the set-up link also the choices and the state of the server.',
  open: true,
  query: z.object({ token: z.string().max(200).optional() }),
  response: z.object({
    needed: z.boolean(),
    tokenOk: z.boolean(),
    /** Null without the right token. */
    page: z
      .object({
        industries: z.array(z.enum(industries)),
        languages: z.array(z.string()),
        countries: z.array(country),
        currencies: z.array(z.string()),
        timeZones: z.array(z.string()),
        /** What the form begins with, from the environment or the server's own settings. */
        proposal: z.object({
          name: z.string(),
          country: z.string(),
          currency: z.string(),
          timeZone: z.string(),
          language: z.string(),
          workingHours: workingHoursSchema,
          industry: z.enum(industries),
          demo: z.boolean(),
        }),
        minPasswordLength: z.number(),
        server: serverState,
      })
      .nullable(),
  }),
})
export type SetupPage = NonNullable<z.infer<NonNullable<typeof getSetup.response>>['page']>

export const runSetup = defineEndpoint({
  method: 'POST',
  path: '/setup',
  tag: 'setup',
  summary: 'Set up the firm and its first administrator, once. Signs the administrator in. 403 with a wrong token, 409 when it was done before.',
  open: true,
  body: z.strictObject({
    token: z.string().max(200),
    firm: z.strictObject({
      name: z.string().trim().min(1).max(255),
      /** ISO 3166-1 alpha-2. */
      country: z.string().length(2),
      taxNumber: z.string().trim().max(40).nullish(),
      /** ISO 4217. */
      currency: z.string().length(3),
      timeZone: z.string().max(64),
      workingHours: workingHoursSchema.optional(),
      language: z.string().max(10),
    }),
    admin: z.strictObject({
      name: z.string().trim().min(1).max(255),
      email: z.string().trim().min(1).max(255),
      password: z.string().max(1024),
    }),
    industry: z.enum(industries),
    /** Add sample clients and deals, which can be removed again. */
    demo: z.boolean(),
  }),
  response: z.object({
    /** `failed`: the workplace is there, the sample clients are not; add them later with `clientele demo`. */
    demo: z.enum(['added', 'none', 'failed']),
  }),
  status: 201,
})
export type SetupInput = z.infer<NonNullable<typeof runSetup.body>>
