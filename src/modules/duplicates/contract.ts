/** Finding records that are the same person or company twice, and making one of them. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { anyRecord } from '../../shared/named.ts'

/** Objects whose records can be found double and merged. */
export const mergeable = ['contacts', 'companies'] as const
export type Mergeable = (typeof mergeable)[number]

/** By what records were found to be alike. */
export const likenesses = ['phones', 'emails', 'taxNumber', 'name'] as const
export type Likeness = (typeof likenesses)[number]

/** One merge takes no more. */
export const maxMerged = 20

const id = z.object({ id: z.string() })

const mergeBody = z.strictObject({
  /** Records that go into this one and then into the trash. */
  with: z.array(z.string()).min(1).max(maxMerged),
  /** Values that the surviving record is to have; others are kept, and empty ones filled. */
  values: z.record(z.string(), z.json()).optional(),
})

const mergeResponse = anyRecord.extend({
  /** `POST /jobs/{jobId}/undo` takes it back; `moved` counts what went along, by object. */
  merge: z.object({ jobId: z.string(), moved: z.record(z.string(), z.number()) }),
})

const mergeOf = (object: Mergeable) =>
  defineEndpoint({
    method: 'POST',
    path: `/${object}/{id}/merge`,
    tag: object,
    summary: 'Merge others into this record: all that refers to them moves here, phones, mailboxes, addresses and tags are united, empty fields filled, and they go to the trash. Needs the rights to change and to delete all of them.',
    params: id,
    body: mergeBody,
    response: mergeResponse,
  })

export const mergeContacts = mergeOf('contacts')
export const mergeCompanies = mergeOf('companies')

const alike = z.object({ data: z.array(anyRecord.extend({ alike: z.array(z.enum(likenesses)) })) })
/** Comma-separated where there are several. */
const asked = { phone: z.string().max(500).optional(), email: z.string().max(1000).optional(), name: z.string().max(255).optional(), city: z.string().max(255).optional() }

export const findContactDuplicates = defineEndpoint({
  method: 'GET',
  gives: 'rows',
  path: '/contacts/duplicates',
  tag: 'contacts',
  summary: 'Contacts that are known already by a phone, mailbox, or name with city, as far as the caller may see them.',
  query: z.strictObject(asked),
  response: alike,
})

export const findCompanyDuplicates = defineEndpoint({
  method: 'GET',
  gives: 'rows',
  path: '/companies/duplicates',
  tag: 'companies',
  summary: 'Companies that are known already by a phone, mailbox, tax number, or name, as far as the caller may see them.',
  query: z.strictObject({ ...asked, taxNumber: z.string().max(40).optional() }),
  response: alike,
})

/** In the answer to a create: at most so many. */
export const maxKnown = 5

/** Whom the new record may be already; absent where nobody is known by its phones, mailboxes or tax number. */
export const knownAlready = z
  .array(z.object({ id: z.string(), title: z.string(), alike: z.array(z.enum(['phones', 'emails', 'taxNumber'])) }))
  .optional()
  .describe('Records that the caller may see and that have a phone, mailbox or tax number of the new one, oldest first, 5 at most. Absent where there are none.')

const group = z.object({
  /** Sorted by age, the oldest first. */
  records: z.array(anyRecord),
  /** By what they are alike, and the value they share. */
  alike: z.array(z.object({ by: z.enum(likenesses), value: z.string() })),
  /** How many there are, where these are not all. */
  count: z.number(),
})
export type DuplicateGroup = z.infer<typeof group>

export const listDuplicates = defineEndpoint({
  method: 'GET',
  gives: 'rows',
  path: '/duplicates',
  tag: 'duplicates',
  summary: 'Groups of living records that share a phone, mailbox, tax number, or name and city, as far as the caller may see them.',
  query: z.strictObject({ object: z.enum(mergeable), cursor: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(100).optional() }),
  response: z.object({ data: z.array(group), page: z.object({ next: z.string().nullable() }) }),
})

const pair = z.strictObject({ object: z.enum(mergeable), ids: z.array(z.string()).min(2).max(maxMerged) })

export const keepApart = defineEndpoint({ method: 'POST', path: '/duplicates/keep-apart', tag: 'duplicates', summary: 'Remember that these records are not the same; they are no longer shown as duplicates of each other.', body: pair, status: 204 })

export const forgetApart = defineEndpoint({ method: 'POST', path: '/duplicates/forget-apart', tag: 'duplicates', summary: 'Take back that these records are not the same.', body: pair, status: 204 })

export const getMerged = defineEndpoint({
  method: 'GET',
  gives: 'cards',
  path: '/duplicates/merged',
  tag: 'duplicates',
  summary: 'Into which record one was merged that now is in the trash.',
  query: z.strictObject({ object: z.enum(mergeable), id: z.string().max(64) }),
  response: z.object({ survivor: z.object({ id: z.string(), title: z.string() }).nullable(), jobId: z.string().nullable() }),
})
