/** Pipelines, their stages, and the deals that move through them. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { field } from '../../shared/fields.ts'
import { anyRecord, named } from '../../shared/named.ts'
import { defineObject, importFields, nextStepFields, type RecordOf } from '../../shared/object.ts'

export const pipelines = defineObject({
  name: 'pipelines',
  singular: 'pipeline',
  module: 'deals',
  title: 'name',
  defaultSort: 'position',
  access: { open: true },
  fields: {
    name: field.text({ required: true, searchable: true, sortable: true }),
    position: field.number({ sortable: true }),
    active: field.boolean(),
  },
})
export type Pipeline = RecordOf<typeof pipelines>

export const stages = defineObject({
  name: 'stages',
  singular: 'stage',
  module: 'deals',
  title: 'name',
  defaultSort: 'position',
  access: { open: true },
  fields: {
    pipelineId: field.reference('pipelines', { required: true }),
    name: field.text({ required: true, searchable: true, sortable: true }),
    position: field.number({ sortable: true }),
    /** Chance of winning, percent, for deals that say none of their own. */
    probability: field.percent(),
    /** Days a deal may stay before it counts as stuck. */
    normDays: field.decimal({ scale: 1, min: 0 }),
    /** Work-in-progress limit of the column. */
    wipLimit: field.number({ min: 1 }),
    /** A verb that entering the stage calls. */
    onEntry: field.option(['win', 'lose']),
    /** Names of deal fields that must be filled before a deal enters. */
    requiredFields: field.tags(),
    /** Shown as a narrow strip on the board. */
    folded: field.boolean(),
  },
})
export type Stage = RecordOf<typeof stages>

export const dealStatuses = ['open', 'won', 'lost'] as const
export const lostReasons = ['price', 'competitor', 'noDecision', 'noContact', 'timing', 'notSuitable', 'other'] as const

export const deals = defineObject({
  name: 'deals',
  singular: 'deal',
  module: 'deals',
  title: 'title',
  defaultSort: '-openedAt',
  access: { owner: 'ownerId' },
  importable: true,
  matchBy: ['sourceId'],
  fields: {
    number: field.autoNumber({ searchable: true }),
    title: field.text({ required: true, searchable: true, sortable: true }),
    companyId: field.reference('companies'),
    contactId: field.reference('contacts'),
    /** The first pipeline unless said; every deal has one, and a stage of it. */
    pipelineId: field.reference('pipelines'),
    stageId: field.reference('stages'),
    /** Changed only by /win, /lose and /reopen. */
    status: field.option(dealStatuses, { required: true, readOnly: true }),
    amount: field.money({ sortable: true }),
    /** Percent; empty means that of the stage. */
    probability: field.percent(),
    ownerId: field.reference('users'),
    productId: field.reference('products'),
    openedAt: field.instant({ sortable: true }),
    closedAt: field.instant({ sortable: true, readOnly: true }),
    expectedCloseOn: field.date({ sortable: true }),
    stageEnteredAt: field.instant({ readOnly: true, sortable: true }),
    lostReason: field.option(lostReasons, { readOnly: true }),
    lostNote: field.text({ readOnly: true, max: 2000 }),
    source: field.text(),
    summary: field.text({ max: 500 }),
    tags: field.tags(),
    ...nextStepFields,
    ...importFields,
  },
})
export type Deal = RecordOf<typeof deals>

const id = z.object({ id: z.string() })

export const moveDeal = defineEndpoint({
  method: 'POST',
  path: '/deals/{id}/move',
  tag: 'deals',
  summary: 'Move a deal to a stage, of any pipeline. `fields` fills what the stage requires. 422 names what is missing.',
  params: id,
  body: z.strictObject({ stageId: z.string(), fields: z.record(z.string(), z.unknown()).optional() }),
  response: anyRecord,
})

export const moveDeals = defineEndpoint({
  method: 'POST',
  path: '/deals/move',
  tag: 'deals',
  summary: 'Move several deals to a stage in one transaction. Answers with where each came from, for undo.',
  body: z.strictObject({ ids: z.array(z.string()).min(1).max(500), stageId: z.string(), fields: z.record(z.string(), z.unknown()).optional() }),
  response: z.object({ moved: z.array(z.object({ id: z.string(), fromStageId: z.string(), version: z.number() })) }),
})

export const winDeal = defineEndpoint({
  method: 'POST',
  path: '/deals/{id}/win',
  tag: 'deals',
  summary: 'Close a deal as won, now or at `closedAt`.',
  params: id,
  body: z.strictObject({ closedAt: z.iso.datetime().optional() }).optional(),
  response: anyRecord,
})

export const loseDeal = defineEndpoint({
  method: 'POST',
  path: '/deals/{id}/lose',
  tag: 'deals',
  summary: 'Close a deal as lost, with the reason.',
  params: id,
  body: z.strictObject({ reason: z.enum(lostReasons), note: z.string().max(2000).optional(), closedAt: z.iso.datetime().optional() }),
  response: anyRecord,
})

export const reopenDeal = defineEndpoint({ method: 'POST', path: '/deals/{id}/reopen', tag: 'deals', summary: 'Open a closed deal again, in the stage it has.', params: id, response: anyRecord })

const urgencyCounts = z.object({ overdue: z.number(), today: z.number(), none: z.number(), planned: z.number() })

/** A card holds what the board shows and nothing more. */
const boardCard = z.object({
  id: z.string(),
  version: z.number(),
  number: z.number().nullable(),
  title: z.string(),
  summary: z.string().nullable(),
  stageId: z.string(),
  status: z.enum(dealStatuses),
  amount: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  customer: z.object({ object: z.enum(['companies', 'contacts']), id: z.string(), name: z.string() }).nullable(),
  owner: named.nullable(),
  nextStepOn: z.string().nullable(),
  nextStepAt: z.string().nullable(),
  nextTask: z.object({ id: z.string(), title: z.string(), kind: z.string() }).nullable(),
  urgency: z.enum(['overdue', 'today', 'none', 'planned']),
  daysInStage: z.number(),
})
export type BoardCard = z.infer<typeof boardCard>

const boardColumn = z.object({
  stageId: z.string(),
  count: z.number(),
  /** In the firm's currency, as the sums below. */
  sum: z.string(),
  weighted: z.string(),
  averageDays: z.number().nullable(),
  urgency: urgencyCounts,
  cards: z.array(boardCard),
  next: z.string().nullable(),
})
export type BoardColumn = z.infer<typeof boardColumn>

export const getBoard = defineEndpoint({
  method: 'GET',
  gives: 'rows',
  path: '/deals/board',
  tag: 'deals',
  summary: 'The open deals of a pipeline in columns, with counts, sums, weighted sums, ages and urgency.',
  /** Filters as in the list: `filter[field][op]=value` too. */
  query: z.looseObject({
    pipelineId: z.string(),
    /** Filter tree as JSON. */
    filter: z.string().optional(),
    q: z.string().optional(),
    sort: z.enum(['urgency', 'amount', 'age', 'title']).optional(),
    /** Cards per column, at most 200. */
    limit: z.coerce.number().int().min(1).max(200).optional(),
    /** With `stageId`, the next cards of that column only. */
    stageId: z.string().optional(),
    cursor: z.string().optional(),
  }),
  response: z.object({ currency: z.string(), urgency: urgencyCounts, count: z.number(), sum: z.string(), weighted: z.string(), columns: z.array(boardColumn) }),
})
export type Board = z.infer<NonNullable<typeof getBoard.response>>

export const getStageTimes = defineEndpoint({
  method: 'GET',
  gives: 'cards',
  path: '/deals/{id}/stage-times',
  tag: 'deals',
  summary: 'Days that a deal has spent in each stage.',
  params: id,
  response: z.object({ data: z.array(z.object({ stageId: z.string(), days: z.number(), enteredAt: z.string() })) }),
})
