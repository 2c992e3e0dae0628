/** The routes that every object has: list, one, create, change, trash, restore, many. */
import type { Filter, ListQuery, Page } from '../../shared/filter.ts'
import { listQueryString } from '../../shared/filter.ts'
import type { LongJob } from '../../shared/jobs.ts'
import { fieldOf, relationsOf, type AnyRecord, type ObjectDeclaration, type RecordOf } from '../../shared/object.ts'
import { isObjectOff } from '../module.ts'
import { request } from './request.ts'

/** A declaration, or the name where only that is known. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a declaration of any fields
export type ObjectRef = ObjectDeclaration<any> | string

/** A record of the declared object; what `include` nests is there under its relation's name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a declaration of any fields
export type RecordFor<O> = O extends ObjectDeclaration<any> ? RecordOf<O> & Record<string, unknown> : AnyRecord

/** One of `update`, `tags`, `delete`, `restore`. */
export interface BulkVerb {
  update?: Record<string, unknown>
  tags?: { add?: string[]; remove?: string[]; field?: string }
  delete?: true
  restore?: true
}

export interface BulkInput extends BulkVerb {
  ids?: string[]
  /** A filter, `{}` for all. */
  where?: Filter | Record<string, never>
  q?: string
}

export interface BulkResult {
  /** Records that the request names and the person may see. */
  matched: number
  /** Those of them that became different. */
  changed: number
  /** Those that were left as they are, the first hundred with the reason. */
  left: number
  leftRecords: { id: string; title: string | null; code: string; reason: string }[]
  /** What takes it back; null when nothing was changed. */
  jobId: string | null
}

export interface BulkPreview {
  matched: number
  /** How many of them the person may not touch. */
  untouchable: number
  sample: { id: string; title: string; changes: Record<string, [before: unknown, after: unknown]>; reason: string | null }[]
}

export const objectName = (object: ObjectRef): string => (typeof object === 'string' ? object : object.name)

const base = (object: ObjectRef, id?: string): string => `/${objectName(object)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`

/** What rights hide from the viewer is not in the declaration, and nothing reaches into a module that is switched off; a question that names it would be refused whole. */
function askable(object: ObjectRef, query: ListQuery): ListQuery {
  if (typeof object === 'string') return query
  const relations = new Set(relationsOf(object).filter(({ to }) => !isObjectOff(to)).map(({ relation }) => relation))
  const known = (path: string): boolean => {
    const [first = '', ...rest] = path.split('.')
    return rest.length > 0 ? relations.has(first) : fieldOf(object, first) !== undefined
  }
  return {
    ...query,
    include: query.include?.filter((path) => relations.has(path.split('.')[0] ?? '')),
    fields: query.fields?.filter(known),
    sort: query.sort?.split(',').filter((key) => known(key.replace(/^-/, ''))).join(',') || undefined,
  }
}

async function list<O extends ObjectRef>(object: O, query: ListQuery = {}, signal?: AbortSignal): Promise<Page<RecordFor<O>>> {
  return (await request({ method: 'GET', path: base(object) + listQueryString(askable(object, query)), signal })) as Page<RecordFor<O>>
}

/** Every record, page after page: for what there are dozens of (roles, stages), not for customers. */
async function all<O extends ObjectRef>(object: O, query: Omit<ListQuery, 'cursor' | 'limit'> = {}, signal?: AbortSignal): Promise<Page<RecordFor<O>>> {
  const data: RecordFor<O>[] = []
  let cursor: string | undefined
  do {
    const page: Page<RecordFor<O>> = await list(object, { ...query, limit: longestPage, cursor }, signal)
    data.push(...page.data)
    cursor = page.page.next ?? undefined
  } while (cursor)
  return { data, page: { next: null, count: data.length } }
}

/** What the server gives at most. */
const longestPage = 500

async function get<O extends ObjectRef>(object: O, id: string, options: { include?: string[]; signal?: AbortSignal } = {}): Promise<RecordFor<O>> {
  return (await request({ method: 'GET', path: base(object, id) + listQueryString(askable(object, { include: options.include })), signal: options.signal })) as RecordFor<O>
}

async function create<O extends ObjectRef>(object: O, input: Record<string, unknown>): Promise<RecordFor<O>> {
  return (await request({ method: 'POST', path: base(object), body: input })) as RecordFor<O>
}

/** With a version the change is refused (412) when somebody else was faster. */
async function patch<O extends ObjectRef>(object: O, id: string, change: Record<string, unknown>, version?: number): Promise<RecordFor<O>> {
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` }
  return (await request({ method: 'PATCH', path: base(object, id), body: change, headers })) as RecordFor<O>
}

async function trash(object: ObjectRef, id: string): Promise<void> {
  await request({ method: 'DELETE', path: base(object, id) })
}

async function restore<O extends ObjectRef>(object: O, id: string): Promise<RecordFor<O>> {
  return (await request({ method: 'POST', path: `${base(object, id)}/restore` })) as RecordFor<O>
}

/** More than a thousand records answer with a job that goes on by itself. */
async function bulk(object: ObjectRef, input: BulkInput): Promise<BulkResult | LongJob> {
  return (await request({ method: 'POST', path: `${base(object)}/bulk`, body: input })) as BulkResult | LongJob
}

/** What `bulk` would do, without doing it. */
async function previewBulk(object: ObjectRef, input: BulkInput, signal?: AbortSignal): Promise<BulkPreview> {
  return (await request({ method: 'POST', path: `${base(object)}/bulk`, body: { ...input, preview: true }, signal })) as BulkPreview
}

/** @throws ApiProblem, all of them */
export const records = { list, all, get, create, patch, trash, restore, bulk, previewBulk }
