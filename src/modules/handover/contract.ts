/** Hand-over: everything of a person goes to others in one action, when somebody leaves or is away. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { longJob } from '../../shared/jobs.ts'
import { named } from '../../shared/named.ts'

const id = z.object({ id: z.string() })
const uuid = z.uuid()

/** Split evenly where there are several. */
const people = z.array(uuid).min(1).max(50)

const plan = z.strictObject({
  /** To whom; or to the head of the person's team. */
  to: people.or(z.literal('head')).optional(),
  /** Where an object's records go elsewhere, or nowhere, by the object's name. */
  objects: z.record(z.string().max(63), z.strictObject({ to: people.or(z.literal('head')).optional(), skip: z.literal(true).optional() })).optional(),
  /** Where records are split, all of one customer go to the same person. Yes unless said. */
  together: z.boolean().optional(),
  /** Of what can be closed, the open ones only (deals, tasks). */
  onlyOpen: z.boolean().optional(),
  /** Take the person's sign-in away as well. Administrators only. */
  disable: z.boolean().optional(),
  /** Answer what would happen, and change nothing. */
  dryRun: z.boolean().optional(),
})
export type HandOverPlan = z.input<typeof plan>

const holding = z.object({
  object: z.string(),
  /** Records of the person that the caller may change. */
  count: z.number(),
  /** Those of them that are open; null where nothing can be closed. */
  open: z.number().nullable(),
  /** Records of the person that the caller sees and may not change: they stay. */
  untouchable: z.number(),
})
export type Holding = z.infer<typeof holding>

export const getHoldings = defineEndpoint({
  method: 'GET',
  path: '/users/{id}/holdings',
  tag: 'users',
  summary: 'What a person owns, counted by object, as far as the caller may see it; and the head of the person\'s team.',
  params: id,
  response: z.object({ data: z.array(holding), head: named.nullable() }),
})

const share = z.object({ object: z.string(), userId: z.string(), name: z.string(), count: z.number() })
export type Share = z.infer<typeof share>

export const handOver = defineEndpoint({
  method: 'POST',
  path: '/users/{id}/hand-over',
  tag: 'users',
  summary: 'Give what a person owns to others: to one, split evenly among several, or to the head of the team. Up to 1,000 records at once (200), more as a job (202); POST /jobs/{id}/undo takes it back.',
  params: id,
  body: plan,
  response: z.object({ shares: z.array(share), total: z.number(), job: longJob.nullable() }),
})
export type HandOverAnswer = z.infer<NonNullable<typeof handOver.response>>
