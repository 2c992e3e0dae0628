/** What the firm demands of a sign-in; for administrators. */
import { z } from 'zod'
import { defineEndpoint } from '../../../shared/endpoint.ts'

const line = (max: number) => z.string().trim().max(max)
/** Addresses (`203.0.113.7`) and networks (`10.0.0.0/8`, `2001:db8::/32`). */
export const networks = z.array(line(60)).max(200)

export const signOnFields = {
  enabled: z.boolean(),
  /** Address of the sign-on service, as it names itself: `https://login.firm.example/realms/firm`. */
  issuer: line(500),
  clientId: line(255),
  /** What the button on the sign-in page says. */
  label: line(60),
  /** Domains of mail addresses that are let in; empty for all known people. */
  domains: z.array(line(253)).max(100),
  /** Whether people whom nobody added are added at their first sign-in. */
  createPeople: z.boolean(),
  /** Their role. */
  role: line(40),
}

const networkRules = {
  /** Of everybody; empty means from anywhere. */
  all: networks,
  /** By key of a role, in place of those of everybody; several roles add up. */
  roles: z.record(z.string().max(40), networks),
  /** By id of a person, in place of all others. */
  people: z.record(z.string().max(36), networks),
}

const security = z.object({
  requireSecondFactor: z.boolean(),
  /** Days until a session ends by itself. */
  sessionDays: z.number(),
  /** Minutes after which a screen that nobody touches is signed out; 0 for never. */
  idleMinutes: z.number(),
  /** Where people reach Clientele, for links in mails; null for the address from the settings of the server. */
  address: z.string().nullable(),
  networks: z.object(networkRules),
  signOn: z.object({ ...signOnFields, secretSet: z.boolean(), /** To be entered at the service. */ redirectUrl: z.string() }),
  /** The address that this request came from. */
  yourAddress: z.string(),
  /** The address that links begin with while none is set above. */
  serverAddress: z.string(),
})
export type Security = z.infer<typeof security>

export const getSecurity = defineEndpoint({ method: 'GET', path: '/security', tag: 'accounts', summary: 'What is demanded of a sign-in; for administrators.', response: security })

export const updateSecurity = defineEndpoint({
  method: 'PATCH',
  path: '/security',
  tag: 'accounts',
  summary: 'Changes what is demanded of a sign-in; for administrators. Networks must hold the address of the one who sets them.',
  body: z.strictObject({
    requireSecondFactor: z.boolean().optional(),
    sessionDays: z.int().min(1).max(365).optional(),
    idleMinutes: z.int().min(0).max(1440).optional(),
    address: line(500).nullish(),
    networks: z.strictObject(networkRules).partial().optional(),
    signOn: z
      .strictObject({ ...signOnFields, /** Written only; left out, the stored one stays. */ secret: z.string().max(1000).optional() })
      .partial()
      .optional(),
  }),
  response: security,
})
export type SecurityChange = z.infer<NonNullable<typeof updateSecurity.body>>
