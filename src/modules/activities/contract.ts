/** What has happened with a customer: activities, notes, and the timeline made of them. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { field } from '../../shared/fields.ts'
import { named } from '../../shared/named.ts'
import { defineObject, importFields, type RecordOf } from '../../shared/object.ts'

export const activityKinds = ['call', 'letter', 'message', 'meeting', 'visit', 'document', 'payment', 'task', 'other'] as const

/** Has happened and does not change. */
export const activities = defineObject({
  name: 'activities',
  singular: 'activity',
  module: 'activities',
  title: 'title',
  defaultSort: '-occurredAt',
  access: { owner: 'ownerId', through: ['dealId', 'companyId', 'contactId'], past: true },
  importable: true,
  matchBy: ['sourceId'],
  fields: {
    kind: field.option(activityKinds, { required: true }),
    direction: field.option(['in', 'out']),
    title: field.text({ required: true, searchable: true }),
    body: field.text({ multiline: true }),
    occurredAt: field.instant({ required: true, sortable: true }),
    durationSeconds: field.number({ min: 0 }),
    outcome: field.text(),
    contactId: field.reference('contacts'),
    companyId: field.reference('companies'),
    dealId: field.reference('deals'),
    taskId: field.reference('tasks', { internal: true }),
    ownerId: field.reference('users'),
    ...importFields,
  },
})
export type Activity = RecordOf<typeof activities>

export const notes = defineObject({
  name: 'notes',
  singular: 'note',
  module: 'activities',
  title: 'body',
  defaultSort: '-createdAt',
  access: { owner: 'ownerId', through: ['dealId', 'companyId', 'contactId'], past: true },
  importable: true,
  fields: {
    body: field.text({ required: true, multiline: true, searchable: true }),
    pinned: field.boolean(),
    contactId: field.reference('contacts'),
    companyId: field.reference('companies'),
    dealId: field.reference('deals'),
    ownerId: field.reference('users'),
    ...importFields,
  },
})
export type Note = RecordOf<typeof notes>

const timelineEntry = z.object({
  id: z.string(),
  type: z.enum(['activity', 'note', 'change', 'file']),
  at: z.string(),
  actor: named.nullable(),
  /** The activity or note as its own route returns it; of a change, `{object, recordId, title, op, changes}`; of a file, `{file, restoredFrom}` with the version that came then. */
  record: z.looseObject({}),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const getTimeline = defineEndpoint({
  method: 'GET',
  gives: 'cards',
  path: '/timeline',
  tag: 'activities',
  summary: 'What happened with a contact, company or deal, newest first. A company shows what happened with its people and deals too.',
  query: z.object({
    object: z.enum(['contacts', 'companies', 'deals']),
    id: z.string(),
    type: z.enum(['all', 'calls', 'letters', 'notes', 'changes']).optional(),
    q: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
    cursor: z.string().optional(),
  }),
  response: z.object({ data: z.array(timelineEntry), page: z.object({ next: z.string().nullable() }) }),
})
