/** The routes that every object has: list, one, create, change, trash, restore, history, many. */
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../../shared/endpoint.ts'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { dayIn } from '../../shared/dates.ts'
import { createSchema, outputSchema, patchSchema } from '../../shared/schema.ts'
import { askerOf, gaveCard, noteRows, noteView, requireQuota } from '../audit/index.ts'
import type { Call, Tx } from '../call.ts'
import { exportFormats, exportRecords, mimeTypes, type ExportFormat } from '../export/exportRecords.ts'
import { invalid, notFound } from '../problem.ts'
import { bulk } from '../records/bulk/bulk.ts'
import { bulkSchema } from '../records/bulk/bulkInput.ts'
import { recordHistory } from '../records/history.ts'
import { listJson, recordAsJson } from '../records/listJson.ts'
import { createdSchema, findObject, hasObject, tellCreated } from '../records/registry.ts'
import { createRecords, restoreRecords, trashRecords, updateRecords } from '../records/write.ts'
import { translate } from '../text/translate.ts'
import { callOf, type HttpContext } from './context.ts'
import { describedLater } from './describedLater.ts'
import { answer, base, describe, respond } from './endpoints.ts'
import { readListQuery } from './listQuery.ts'

/** The routes of an object of the code. */
export function addObjectRoutes(app: FastifyInstance, context: HttpContext, object: ObjectDeclaration): void {
  let spec: Specs | undefined
  const later = (name: keyof Specs): FastifySchema => describedLater(() => (spec ??= specOf(object))[name])
  addRoutes(app, context, `${base}/${object.name}`, { list: later('list'), export: later('export'), one: later('one'), create: later('create'), patch: later('patch'), trash: later('trash'), restore: later('restore'), history: later('history'), bulk: later('bulk') }, () => object)
}

/** The routes of all objects that administrators make: these come and go while the server runs. */
export function addCustomObjectRoutes(app: FastifyInstance, context: HttpContext): void {
  const hidden = { hide: true }
  const spec: Schemas = { list: hidden, export: hidden, one: hidden, create: hidden, patch: hidden, trash: hidden, restore: hidden, history: hidden, bulk: hidden }
  addRoutes(app, context, `${base}/:object(^x_[a-z0-9_]{1,60}$)`, spec, (call, request) => {
    const { object } = request.params as { object: string }
    if (!hasObject(call, object)) throw notFound(translate(call.language, 'kernel:errors.noRoute'))
    return findObject(call, object)
  })
}

function addRoutes(app: FastifyInstance, context: HttpContext, root: string, spec: Schemas, objectOf: (call: Call, request: FastifyRequest) => ObjectDeclaration): void {
  const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id

  app.get(root, { schema: spec.list }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    const query = readListQuery(call, object, request.query as Record<string, unknown>)
    await requireQuota(context.database, call, object, 'rows')
    await answer(context, call, request, reply, 200, async (tx) => {
      const list = await listJson(tx, call, object, query)
      noteRows(context.database, call, object, list.rows)
      return list
    })
  })

  app.get(`${root}/export`, { schema: spec.export }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    const { format = 'csv', ...raw } = request.query as Record<string, unknown>
    if (!exportFormats.includes(format as ExportFormat)) throw invalid([{ path: 'format', code: 'badValue', message: translate(call.language, 'kernel:errors.badValue', { value: String(format).slice(0, 20), field: 'format', type: exportFormats.join(', ') }) }])
    const query = readListQuery(call, object, raw)
    const fileName = `${object.name}-${dayIn(call.now, call.timeZone)}.${String(format)}`
    const file = await exportRecords(context.database, call, object, query, format as ExportFormat, { fileName, asker: askerOf(request) })
    return reply.type(mimeTypes[format as ExportFormat]).header('content-disposition', `attachment; filename="${fileName}"`).send(file)
  })

  app.get(`${root}/:id`, { schema: spec.one }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    const { include, fields } = readListQuery(call, object, request.query as Record<string, unknown>)
    await requireQuota(context.database, call, object, 'cards')
    await answer(context, call, request, reply, 200, async (tx) => {
      const { body, version } = await recordAsJson(tx, call, object, idOf(request), { include, fields })
      noteView(context.database, call, object, idOf(request), askerOf(request))
      return respond({ body, headers: { etag: `"${version}"` } })
    })
  })

  app.post(root, { schema: spec.create }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    await answer(context, call, request, reply, 201, async (tx) => {
      const [record] = await createRecords(tx, call, object, [bodyOf(call, request)])
      return respond({ status: 201, body: { ...record, ...(await tellCreated(tx, call, object, record!)) }, headers: { location: `${base}/${object.name}/${record!.id}`, etag: `"${record!.version}"` } })
    })
  })

  app.patch(`${root}/:id`, { schema: spec.patch }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    const ifVersion = readIfMatch(request)
    await answer(context, call, request, reply, 200, async (tx) => {
      const [record] = await updateRecords(tx, call, object, [{ id: idOf(request), patch: bodyOf(call, request), ifVersion }])
      await noteUnchanged(context, tx, call, object, record!)
      return respond({ body: record, headers: { etag: `"${record!.version}"` } })
    })
  })

  app.delete(`${root}/:id`, { schema: spec.trash }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    const ifVersion = readIfMatch(request)
    await answer(context, call, request, reply, 200, async (tx) => noteUnchanged(context, tx, call, object, (await trashRecords(tx, call, object, [idOf(request)], ifVersion))[0]!))
  })

  app.post(`${root}/:id/restore`, { schema: spec.restore }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    await answer(context, call, request, reply, 200, async (tx) => noteUnchanged(context, tx, call, object, (await restoreRecords(tx, call, object, [idOf(request)]))[0]!))
  })

  app.get(`${root}/:id/history`, { schema: spec.history }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    await requireQuota(context.database, call, object, 'cards')
    await answer(context, call, request, reply, 200, async (tx) => {
      const data = await recordHistory(tx, call, object, idOf(request))
      gaveCard(call, object.name, idOf(request))
      return { data }
    })
  })

  app.post(`${root}/bulk`, { schema: spec.bulk }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const object = objectOf(call, request)
    await answer(context, call, request, reply, 200, async (tx) => {
      const result = await bulk(tx, call, object, bodyOf(call, request))
      return 'job' in result ? respond({ status: 202, headers: { location: `${base}/jobs/${result.job.id}` }, body: result.job }) : result.done
    })
  })
}

/** A write that changes nothing leaves no line in the history, and shows the whole record all the same. */
async function noteUnchanged(context: HttpContext, tx: Tx, call: Call, object: ObjectDeclaration, record: AnyRecord): Promise<AnyRecord> {
  if (record.updatedAt === call.now.toISOString()) return record
  await requireQuota(context.database, call, object, 'cards', tx)
  gaveCard(call, object.name, record.id)
  return record
}

function bodyOf(call: Call, request: FastifyRequest): Record<string, unknown> {
  const { body } = request
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw invalid([{ path: '', code: 'invalid', message: translate(call.language, 'kernel:errors.notJson') }])
}

/** `If-Match: "7"` → 7; none or `*` means any version, a tag that is not ours no version at all (RFC 9110, 13.1.1). */
function readIfMatch(request: FastifyRequest): number | undefined {
  const tag = request.headers['if-match']?.trim()
  if (tag === undefined || tag === '*') return undefined
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag)
  return match ? Number(match[1]) : 0
}

type Specs = Record<'list' | 'export' | 'one' | 'create' | 'patch' | 'trash' | 'restore' | 'history' | 'bulk', Record<string, unknown>>
type Schemas = Record<keyof Specs, FastifySchema>

/** Descriptions for OpenAPI. */
export function specOf(object: ObjectDeclaration): Specs {
  const record = outputSchema(object)
  const id = z.object({ id: z.uuid().describe('Id of the record.') })
  const includes = z.string().optional().describe('Relations to nest, with commas between: `company,owner`.')
  const names = z.string().optional().describe('Only these fields, with commas between; `company.name` of a nested record.')
  const query = z.object({
    filter: z.string().optional().describe('A tree of conditions in JSON; simple ones are `filter[field][op]=value`.'),
    q: z.string().optional().describe('Words to search for.'),
    sort: z.string().optional().describe('Fields with commas between, `-` before one for descending.'),
    limit: z.int().min(1).max(500).optional().describe('How many records, 50 unless said.'),
    cursor: z.string().optional().describe('`page.next` of the answer before.'),
    include: includes,
    fields: names,
    count: z.enum(['exact', 'estimate']).optional().describe('Also counts what fits, in `page.count`.'),
    sums: z.string().optional().describe('Fields to add up over all that fits, with commas between.'),
    trash: z.boolean().optional().describe('What was deleted, in place of what is there.'),
  })
  const make = (endpoint: Omit<Endpoint, 'path' | 'tag'>): Record<string, unknown> => describe({ ...endpoint, path: '', tag: object.name })
  return {
    list: make({ method: 'GET', summary: `List ${object.name}.`, query, response: z.object({ data: z.array(record), page: z.object({ next: z.string().nullable(), count: z.number().nullable(), sums: z.record(z.string(), z.string()).optional() }) }) }),
    export: make({ method: 'GET', summary: `The records of a list as a file (format csv, xlsx or jsonl).`, query: query.extend({ format: z.enum(exportFormats).optional() }) }),
    one: make({ method: 'GET', summary: `One ${object.singular}.`, params: id, query: z.object({ include: includes, fields: names }), response: record }),
    create: make({ method: 'POST', summary: `Create a ${object.singular}.`, body: createSchema(object), response: record.extend(createdSchema(object)), status: 201 }),
    patch: make({ method: 'PATCH', summary: `Change a ${object.singular} (merge patch, If-Match for its version).`, params: id, body: patchSchema(object), response: record }),
    trash: make({ method: 'DELETE', summary: `Put a ${object.singular} into the trash.`, params: id, response: record }),
    restore: make({ method: 'POST', summary: `Take a ${object.singular} out of the trash.`, params: id, response: record }),
    history: make({ method: 'GET', summary: `Who changed what of a ${object.singular}, newest first.`, params: id, response: z.object({ data: z.array(z.looseObject({ version: z.number() })) }) }),
    bulk: make({ method: 'POST', summary: `Change, tag, trash or restore many ${object.name}: up to 1,000 at once, more as a job (202) that GET /jobs/{id} follows. POST /jobs/{id}/undo takes it back.`, body: bulkSchema, response: z.looseObject({ matched: z.number(), changed: z.number(), left: z.number().optional(), jobId: z.string().nullable().optional() }) }),
  }
}
