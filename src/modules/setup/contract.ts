/** The first start: naming the firm, its first administrator, and what to start from. Later: the firm's settings and currencies. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { countrySchema, line, workingHoursSchema } from './firm.ts'

export { deleteCurrency, getCurrencies, putCurrency, type Currencies, type CurrencyRate } from './currencies.ts'
export { getRestore, restoreReasons, startRestore, tokenHeader, type RestoreReason, type RestoreState } from './restore.ts'
export { getFirm, getFirmChoices, updateFirm, type FirmChange, type FirmChoices, type FirmSettings, type WorkingHours } from './firm.ts'

/** Industry packs to start from; `none` is an empty workplace with simple sales. */
export const industries = ['windows', 'wholesale', 'salon', 'telecom', 'realty', 'none'] as const

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
        countries: z.array(countrySchema),
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
      name: line(255).min(1),
      /** ISO 3166-1 alpha-2. */
      country: z.string().length(2),
      taxNumber: line(40).nullish(),
      /** ISO 4217. */
      currency: z.string().length(3),
      timeZone: z.string().max(64),
      workingHours: workingHoursSchema.optional(),
      language: z.string().max(10),
    }),
    admin: z.strictObject({
      name: line(255).min(1),
      email: line(255).min(1),
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
