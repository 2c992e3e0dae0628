/** The firm's own settings: what they hold, and reading and changing them. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { named } from '../../shared/named.ts'

/** Text of one line. PostgreSQL stores no NUL character. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !text.includes('\0'))

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** ISO weekdays (1 is Monday) and times of day in the firm's zone. */
export const workingHoursSchema = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clockTime,
  to: clockTime,
})
export type WorkingHours = z.infer<typeof workingHoursSchema>

/** What is usual in a country; screens fill it in when the country is chosen. */
export const countrySchema = z.object({ code: z.string(), currency: z.string(), timeZone: z.string(), language: z.string(), days: z.array(z.number()) })

/** A person who changed a setting; null where the system or the command line did. */
export const settingAuthor = named.nullable()

const firmSettings = z.object({
  name: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  taxNumber: z.string().nullable(),
  /** ISO 4217. Sums are converted to it, so it stays as it is once sums are stored. */
  currency: z.string(),
  timeZone: z.string(),
  language: z.string(),
  workingHours: workingHoursSchema,
  industry: z.string(),
  demo: z.boolean(),
  /** Objects whose records hold sums, those in the trash too. While there are any, the currency cannot be changed. */
  objectsWithMoney: z.array(z.string()),
  /** When the settings were changed last, and by whom; null before the set-up. */
  changed: z.object({ at: z.string(), by: settingAuthor }).nullable(),
})
export type FirmSettings = z.infer<typeof firmSettings>

export const getFirm = defineEndpoint({ method: 'GET', path: '/firm', tag: 'setup', summary: 'The settings of the firm.', response: firmSettings })

export const updateFirm = defineEndpoint({
  method: 'PATCH',
  path: '/firm',
  tag: 'setup',
  summary:
    'Change settings of the firm; for administrators. The currency can be changed only while no sums are stored (else 409), and takes the exchange rates away, as they were to the old one.',
  body: z.strictObject({
    name: line(255).min(1).optional(),
    country: z.string().length(2).optional(),
    taxNumber: line(40).nullish(),
    currency: z.string().length(3).optional(),
    timeZone: z.string().max(64).optional(),
    language: z.string().max(10).optional(),
    workingHours: workingHoursSchema.optional(),
  }),
  response: firmSettings,
})
export type FirmChange = z.infer<NonNullable<typeof updateFirm.body>>

export const firmChoices = z.object({ languages: z.array(z.string()), countries: z.array(countrySchema), currencies: z.array(z.string()), timeZones: z.array(z.string()) })
export type FirmChoices = z.infer<typeof firmChoices>

export const getFirmChoices = defineEndpoint({
  method: 'GET',
  path: '/firm/choices',
  tag: 'setup',
  summary: 'The countries with what is usual there, currencies, time zones and languages that the settings of the firm can take.',
  response: firmChoices,
})
