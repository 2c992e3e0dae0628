/** Content out: as an attachment, or shown in place where that is safe, and small pictures. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { askerOf, noteRows, register, requireQuota, whoOf } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { contentStore } from '../../../kernel/files/index.ts'
import { callOf, type HttpContext } from '../../../kernel/http/context.ts'
import { base, describe } from '../../../kernel/http/endpoints.ts'
import { invalid, notFound, Problem } from '../../../kernel/problem.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { readRange } from './byteRange.ts'
import { disposition } from './cleanName.ts'
import { findFile } from './findFile.ts'
import type { FileRow } from './fileRow.ts'
import { thumbnailOf, thumbnailSizes } from './pictures.ts'
import { hasThumbnail, previewOf, sentType } from './showing.ts'

const contentQuery = z.object({ inline: z.enum(['true', 'false']).optional().describe('Shown in place, for pictures, PDF and plain text; all else is an attachment.'), version: z.coerce.number().int().min(1).max(1_000_000).optional() })
const thumbnailQuery = z.object({ size: z.coerce.number().int().min(16).max(1024).optional().describe('Pixels of the longer side at most'), version: contentQuery.shape.version })

export function contentRoutes(app: FastifyInstance, context: HttpContext): void {
  const params = z.object({ id: z.string() })

  app.get(`${base}/files/:id/content`, { schema: describe({ method: 'GET', path: '', tag: 'files', summary: 'The content of a file, or a range of it.', params, query: contentQuery }) }, async (request, reply) => {
    const { call, query } = await ask(context, request, contentQuery, 'cards')
    const file = await find(context, call, request, query.version)
    const inline = query.inline === 'true' && previewOf(file.type) !== null
    safely(reply, `"${file.hash.slice(0, 32)}"`)
    void reply.header('content-disposition', disposition(inline ? 'inline' : 'attachment', file.name)).header('accept-ranges', 'bytes')
    if (isKnown(request, reply)) return reply.code(304).send()
    const ifRange = request.headers['if-range']
    const range = ifRange === undefined || ifRange === reply.getHeader('etag') ? readRange(request.headers.range, file.size) : null
    if (range === 'unsatisfiable') {
      void reply.header('content-range', `bytes */${file.size}`).removeHeader('content-disposition')
      throw new Problem(416, 'range', 'Range not satisfiable', translate(call.language, 'files:errors.range', { size: file.size }))
    }
    const content = await open(call, file, range ?? undefined)
    const db = context.database.db as unknown as Tx
    // Later parts of the same file are no taking of their own.
    if (!range || range.start === 0 || !(await tookLately(db, call, file.id))) await register(db, call, [{ kind: 'download', object: file.object ?? undefined, recordId: file.recordId ?? undefined, ...askerOf(request), detail: { fileName: file.name, size: file.size, fileId: file.id } }])
    if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
    return reply.type(sentType(file.type)).header('content-length', range ? range.end - range.start + 1 : file.size).send(content)
  })

  app.get(`${base}/files/:id/thumbnail`, { schema: describe({ method: 'GET', path: '', tag: 'files', summary: 'A small picture (WebP) of a picture.', params, query: thumbnailQuery }) }, async (request, reply) => {
    const { call, query } = await ask(context, request, thumbnailQuery, 'rows')
    const file = await find(context, call, request, query.version)
    const size = thumbnailSizes.find((known) => known >= (query.size ?? 256)) ?? 1024
    const path = hasThumbnail(file.type, file.width) ? await thumbnailOf(file.hash, size).catch(lost(call)) : null
    if (path === null) throw new Problem(404, 'no_thumbnail', 'Not found', translate(call.language, 'files:errors.noThumbnail'))
    safely(reply, `"${file.hash.slice(0, 32)}-${size}"`)
    if (isKnown(request, reply)) return reply.code(304).send()
    // A list may show many: each is a row of it, not a card opened.
    if (file.object !== null && hasObject(call, file.object)) noteRows(context.database, call, findObject(call, file.object), 1)
    return reply.type('image/webp').send(createReadStream(path))
  })
}

async function ask<S extends z.ZodType>(context: HttpContext, request: FastifyRequest, schema: S, gives: 'cards' | 'rows'): Promise<{ call: Call; query: z.output<S> }> {
  const call = await callOf(context, request, false)
  await requireQuota(context.database, call, null, gives)
  const parsed = schema.safeParse(request.query)
  if (!parsed.success) throw invalid(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: 'invalid', message: translate(call.language, 'kernel:errors.invalid') })))
  return { call, query: parsed.data }
}

const find = (context: HttpContext, call: Call, request: FastifyRequest, version: number | undefined): Promise<FileRow> => findFile(context.database.db as unknown as Tx, call, (request.params as { id: string }).id, version)

/** Whether the caller has begun to take this file within ten minutes. */
async function tookLately(tx: Tx, call: Call, fileId: string): Promise<boolean> {
  const since = new Date(call.now.getTime() - 10 * 60_000).toISOString()
  const { rows } = await sql`select 1 from ${table(call, 'register')} where actor_id = ${whoOf(call).actorId} and at >= ${since} and kind = 'download' and detail ->> 'fileId' = ${fileId} limit 1`.execute(tx)
  return rows.length > 0
}

/** Nothing in the content runs or loads, whatever a browser takes it for; and each look asks for the right anew. */
function safely(reply: FastifyReply, etag: string): void {
  void reply
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-cache')
    .header('etag', etag)
}

const isKnown = (request: FastifyRequest, reply: FastifyReply): boolean => {
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known?.includes(String(reply.getHeader('etag'))) ?? false
}

const open = (call: Call, { hash }: FileRow, range?: { start: number; end: number }): Promise<Readable> => contentStore().open(hash, range).catch(lost(call))

/** The file is known and its content is not there: restored without it, or taken away by hand. */
const lost =
  (call: Call) =>
  (error: unknown): never => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? notFound(translate(call.language, 'files:errors.contentLost')) : error
  }
