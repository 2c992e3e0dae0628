/** What the register of the firm knows to have happened, and how much each person may take. */
import { z } from 'zod'

/** Kinds of lines. `change` is not among them: changes of records stand in their history. */
export const registerKinds = [
  'view',
  'list',
  'export',
  'print',
  'report',
  'download',
  'backup',
  'signIn',
  'signInFailed',
  'signOut',
  'passwordChanged',
  'security',
  'settings',
  'share',
  'apiKey',
  'bulk',
  'merge',
  'handOver',
  'undo',
  'limit',
  'erase',
  'verify',
] as const
export type RegisterKind = (typeof registerKinds)[number]

/** What people take: records opened, rows of lists, rows of exports. */
export const takingKinds = ['cards', 'rows', 'exportRows'] as const
export type TakingKind = (typeof takingKinds)[number]

const most = z.number().int().min(1).max(100_000_000).nullable()

/** Null: no limit. */
export const limitSchema = z.strictObject({
  /** Records opened in an hour. */
  cards: most,
  /** Rows read through lists in an hour. */
  rows: most,
  /** Rows exported in a day (24 hours back). */
  exportRows: most,
  /** At the limit nothing more is given out; else administrators are told only. Never holds for administrators. */
  refuse: z.boolean(),
})
export type Limit = z.infer<typeof limitSchema>

/** By key of a role; `*` for those that are not named. Of several roles the widest holds. */
export const limitsSchema = z.record(z.string().max(40), limitSchema).refine((limits) => Object.hasOwn(limits, '*'), { path: ['*'] })
export type Limits = z.infer<typeof limitsSchema>

/** From this part of a limit on the register holds a warning. */
export const warnAt = 0.8
