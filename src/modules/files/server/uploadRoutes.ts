/** Content in: multipart, streamed to the disk. Who may not add is refused before the first byte. */
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Call, Tx } from '../../../kernel/call.ts'
import { transaction } from '../../../kernel/database/connect.ts'
import { expectRoom, receive } from '../../../kernel/files/index.ts'
import { callOf, type HttpContext } from '../../../kernel/http/context.ts'
import { answer, base, describe } from '../../../kernel/http/endpoints.ts'
import { invalid, Problem } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { file } from '../contract.ts'
import { addFile, addVersion } from './addFile.ts'
import { sizeLimit } from './fileSettings.ts'
import { findForChange, requireChange, type Place } from './findFile.ts'
import { keepContent, type Kept } from './keepContent.ts'

const placeQuery = z.object({ object: z.string().optional(), recordId: z.string().optional() })
/** The frame is JSON's as long as no content comes, so that a large body of another type is not taken in. */
const frame = 1024 * 1024

export async function uploadRoutes(app: FastifyInstance, context: HttpContext): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false, limits: { files: 1, fields: 10, parts: 20, fieldSize: frame, fileSize: Number.MAX_SAFE_INTEGER } })

  app.post(`${base}/files`, { schema: { ...describe({ method: 'POST', path: '', tag: 'files', summary: 'Upload a file (multipart/form-data, one part "file") to the record that object and recordId name; without them it is the caller’s alone until it is attached.', query: placeQuery, response: file, status: 201 }), consumes: ['multipart/form-data'] } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const place = readPlace(call, request.query as Record<string, unknown>)
    const kept = await take(context, call, request, reply, async (tx) => {
      if (place) await requireChange(tx, call, place)
    })
    await answer(context, call, request, reply, 201, (tx) => addFile(tx, call, place, kept))
  })

  app.post(`${base}/files/:id/versions`, { schema: { ...describe({ method: 'POST', path: '', tag: 'files', summary: 'Upload new content for a file (multipart/form-data, one part "file"); the old one stays among its versions.', params: z.object({ id: z.string() }), response: file, status: 201 }), consumes: ['multipart/form-data'] } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const { id } = request.params as { id: string }
    const kept = await take(context, call, request, reply, async (tx) => void (await findForChange(tx, call, id)))
    await answer(context, call, request, reply, 201, (tx) => addVersion(tx, call, id, kept))
  })
}

/** Both or none of `object` and `recordId`. */
function readPlace(call: Call, { object, recordId }: Record<string, unknown>): Place | null {
  if (object === undefined && recordId === undefined) return null
  if (typeof object === 'string' && typeof recordId === 'string') return { object, recordId }
  const path = typeof object === 'string' ? 'recordId' : 'object'
  throw invalid([{ path, code: 'required', message: translate(call.language, 'kernel:errors.required') }])
}

/** Rights first, then room, then the content. */
async function take(context: HttpContext, call: Call, request: FastifyRequest, reply: FastifyReply, mayAdd: (tx: Tx) => Promise<void>): Promise<Kept> {
  try {
    const limit = await transaction(context.database, async (tx) => {
      await mayAdd(tx)
      return sizeLimit(tx, call)
    })
    if (!request.isMultipart()) throw new Problem(415, 'not_multipart', 'Wrong media type', translate(call.language, 'files:errors.notMultipart'))
    const length = Number(request.headers['content-length'])
    await expectRoom(Number.isFinite(length) ? length : null, { limit, language: call.language })
    const part = await firstFile(call, request)
    const received = await receive(part.file, { limit, language: call.language })
    const kept = await keepContent(call, received, part.filename ?? '')
    // What an Idempotency-Key stands for is the content, which is no longer in the body.
    request.body = { hash: kept.hash, name: kept.name }
    return kept
  } catch (error) {
    // The rest of a large body is not waited for.
    if (!request.raw.complete) void reply.header('connection', 'close')
    throw error
  }
}

async function firstFile(call: Call, request: FastifyRequest): Promise<MultipartFile> {
  const found = await request.file().catch((error: unknown) => {
    if ((error as { code?: string }).code === 'FST_FILES_LIMIT') return undefined
    throw new Problem(400, 'upload_broken', 'Upload broken', translate(call.language, 'kernel:files.broken'))
  })
  if (!found) throw invalid([{ path: 'file', code: 'required', message: translate(call.language, 'files:errors.noFile') }])
  return found
}
