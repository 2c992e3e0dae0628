/** Reads what a request wants done to many records; all that is wrong is said at once. */
import { z } from 'zod'
import type { Filter } from '../../../shared/filter.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { seen } from '../../access/fields.ts'
import type { Call } from '../../call.ts'
import type { BulkChange } from '../../jobs/long/jobRow.ts'
import { invalid } from '../../problem.ts'
import { translate } from '../../text/translate.ts'
import { checkInput, issuesOf } from '../validate.ts'

/** A request of more ids than this is better put as a filter. */
const maxIds = 100_000
const tag = z.string().trim().min(1).max(80).refine((text) => !text.includes('\0') && text.isWellFormed())

export const bulkSchema = z.strictObject({
  ids: z.array(z.string()).max(maxIds).optional(),
  /** A filter tree, `{}` for all; with `q` also the search text of the list. */
  where: z.json().optional(),
  q: z.string().max(200).optional(),
  update: z.record(z.string(), z.json()).optional(),
  /** Tags to put on and take off; the others stay. `field` where the object has several. */
  tags: z.strictObject({ add: z.array(tag).max(100).optional(), remove: z.array(tag).max(100).optional(), field: z.string().max(80).optional() }).optional(),
  delete: z.literal(true).optional(),
  restore: z.literal(true).optional(),
  /** Answer only what would happen: how many, and the first ten before and after. */
  dryRun: z.boolean().optional(),
  preview: z.boolean().optional(),
})

export interface BulkInput {
  change: BulkChange
  ids: string[] | null
  filter: Filter | undefined
  q: string | undefined
  preview: boolean
}

export function readBulk(call: Call, object: ObjectDeclaration, body: unknown): BulkInput {
  const parsed = bulkSchema.safeParse(body, { reportInput: true })
  if (!parsed.success) throw invalid(parsed.error.issues.flatMap((issue) => issuesOf(call.language, issue)))
  const input = parsed.data
  const verbs = [input.update, input.tags, input.delete, input.restore].filter((verb) => verb !== undefined)
  // Only `{}` means all: a where that came out empty by mistake must not.
  const unclear = input.where !== undefined && (typeof input.where !== 'object' || input.where === null || Array.isArray(input.where))
  if (verbs.length !== 1 || unclear || (input.ids === undefined) === (input.where === undefined)) throw invalid([{ path: '', code: 'invalid', message: translate(call.language, 'kernel:errors.bulk') }])
  const filter = (input.where ?? undefined) as Filter | undefined
  return {
    change: changeOf(call, object, input),
    ids: input.ids ? [...new Set(input.ids)] : null,
    filter: filter && Object.keys(filter).length > 0 ? filter : undefined,
    q: input.q,
    preview: input.dryRun === true || input.preview === true,
  }
}

function changeOf(call: Call, object: ObjectDeclaration, input: z.infer<typeof bulkSchema>): BulkChange {
  if (input.delete) return { verb: 'delete' }
  if (input.restore) return { verb: 'restore' }
  const open = seen(call, object)
  if (input.tags) {
    const field = input.tags.field ?? Object.entries(open.fields).find(([, f]) => f.type === 'tags' && !f.internal && !f.readOnly)?.[0]
    const f = field === undefined ? undefined : fieldOf(open, field)
    const { add = [], remove = [] } = input.tags
    if (!field || f?.type !== 'tags' || f.readOnly || f.internal) throw invalid([{ path: 'tags', code: 'no_tags', message: translate(call.language, 'kernel:errors.noTags') }])
    if (add.length + remove.length === 0) throw invalid([{ path: 'tags', code: 'required', message: translate(call.language, 'kernel:errors.required') }])
    return { verb: 'tags', field, add, remove }
  }
  // What no record could take is refused before any is touched.
  const checked = checkInput(call.language, open, 'patch', input.update)
  if (!checked.ok) throw invalid(checked.issues.map((issue) => ({ ...issue, path: `update.${issue.path}` })))
  return { verb: 'update', patch: input.update! }
}
