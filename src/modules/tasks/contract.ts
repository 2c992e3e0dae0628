/** Tasks: what is to be done, by whom and when; and My day, which puts them in order. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { field } from '../../shared/fields.ts'
import { anyRecord } from '../../shared/named.ts'
import { defineObject, importFields, type RecordOf } from '../../shared/object.ts'

export const taskKinds = ['call', 'letter', 'meeting', 'visit', 'document', 'todo'] as const
/** Three grey bars, two, one. */
export const importances = ['high', 'normal', 'low'] as const

export const tasks = defineObject({
  name: 'tasks',
  singular: 'task',
  module: 'tasks',
  title: 'title',
  defaultSort: 'dueOn',
  access: { owner: 'ownerId', through: ['dealId', 'companyId', 'contactId'] },
  importable: true,
  matchBy: ['sourceId'],
  fields: {
    title: field.text({ required: true, searchable: true, sortable: true }),
    kind: field.option(taskKinds, { required: true }),
    importance: field.option(importances),
    /** Changed only by /complete and /reopen. */
    status: field.option(['open', 'done'], { required: true, readOnly: true }),
    /** The day; set from `dueAt` in the firm's time zone where that is given. */
    dueOn: field.date({ sortable: true }),
    /** The exact time; empty for "some time that day". */
    dueAt: field.instant({ sortable: true }),
    durationMinutes: field.number({ min: 0, max: 10_080 }),
    contactId: field.reference('contacts'),
    companyId: field.reference('companies'),
    dealId: field.reference('deals'),
    ownerId: field.reference('users'),
    note: field.text({ multiline: true }),
    doneAt: field.instant({ readOnly: true, sortable: true }),
    result: field.text({ readOnly: true, multiline: true }),
    ...importFields,
  },
})
export type Task = RecordOf<typeof tasks>

const id = z.object({ id: z.string() })

export const completeTask = defineEndpoint({
  method: 'POST',
  path: '/tasks/{id}/complete',
  tag: 'tasks',
  summary: 'Finish a task, with its result, and plan the next step in the same transaction if given. An activity is kept on the timeline.',
  params: id,
  body: z
    .strictObject({
      result: z.string().max(20_000).optional(),
      next: z
        .strictObject({
          title: z.string().min(1).max(255),
          kind: z.enum(taskKinds),
          importance: z.enum(importances).optional(),
          dueOn: z.iso.date().optional(),
          dueAt: z.iso.datetime().optional(),
        })
        .optional(),
    })
    .optional(),
  response: anyRecord,
})

export const reopenTask = defineEndpoint({ method: 'POST', path: '/tasks/{id}/reopen', tag: 'tasks', summary: 'Open a finished task again and take its activity back (undo).', params: id, response: anyRecord })

const dayTask = z.looseObject({ id: z.string() })

export const getMyDay = defineEndpoint({
  method: 'GET',
  gives: 'rows',
  path: '/my-day',
  tag: 'tasks',
  summary: 'What the signed-in person has to do: open tasks due within a week in four groups, calls with the local time of the customer, deals without a next step.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).optional() }),
  response: z.object({
    today: z.string(),
    counts: z.object({ overdue: z.number(), today: z.number(), planned: z.number() }),
    /** Each with `customer` {object,id,name,timeZone,phone}, `deal` {id,title,amount} and `urgency`. */
    tasks: z.array(dayTask.extend({ group: z.enum(['doFirst', 'doToday', 'plan', 'ifTimeAllows']) })),
    dealsWithoutStep: z.object({ count: z.number(), data: z.array(z.looseObject({ id: z.string() })) }),
    /** Facts of today and this week: what was done. */
    facts: z.object({
      today: z.object({ tasksDone: z.number(), calls: z.number(), meetings: z.number(), won: z.string() }),
      week: z.object({ tasksDone: z.number(), calls: z.number(), meetings: z.number(), won: z.string() }),
      currency: z.string(),
    }),
  }),
})
export type MyDay = z.infer<NonNullable<typeof getMyDay.response>>
