/** Routes that are not JSON: files in, files of rejected rows out. */
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { askerOf, register } from '../../../kernel/audit/index.ts'
import { callOf, type HttpContext } from '../../../kernel/http/context.ts'
import { transaction } from '../../../kernel/database/connect.ts'
import { notFound, Problem } from '../../../kernel/problem.ts'
import { isId } from '../../../kernel/records/read.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { importOf } from './manage/importState.ts'
import type { Source } from './manage/readSources.ts'
import { requireImporter } from './manage/savedMappings.ts'
import { startImport } from './manage/verbs.ts'
import { limits } from './read/table.ts'
import { rejectsFile } from './run/rejects.ts'

const base = '/api/v1/imports'

export async function uploadRoutes(app: FastifyInstance, context: HttpContext): Promise<void> {
  await app.register(multipart, { limits: { fileSize: limits.bytes, files: 20, fields: 10, parts: 30 } })

  app.post(`${base}/upload`, { bodyLimit: limits.bytes + 1024 * 1024, schema: { tags: ['imports'], summary: 'Upload one or several files (multipart/form-data) and start an import. Answers 201 with its state.', consumes: ['multipart/form-data'] } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    requireImporter(call)
    if (!request.isMultipart()) throw new Problem(415, 'not_multipart', 'Unsupported', translate(call.language, 'imports:errors.noFile'))
    const sources: Source[] = []
    for await (const file of request.files()) {
      const bytes = await file.toBuffer().catch(() => {
        throw new Problem(413, 'too_big', 'Too big', translate(call.language, 'imports:errors.tooBig', { name: file.filename, limit: limits.bytes / 1024 / 1024 }))
      })
      sources.push({ name: file.filename, bytes })
    }
    const state = await transaction(context.database, (tx) => startImport(tx, call, sources))
    return reply.code(201).header('location', `${base}/${state.id}`).send(state)
  })

  app.get(`${base}/:id/rejects/:file`, { schema: { tags: ['imports'], summary: 'Rows of one file that failed, as CSV with the reason in the last column.' } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const { id, file } = request.params as { id: string; file: string }
    const missing = notFound(translate(call.language, 'kernel:errors.notFound'))
    if (!isId(id) || !/^\d{1,2}$/.test(file)) throw missing
    const found = await transaction(context.database, async (tx) => {
      const { job } = await importOf(tx, call, id)
      const source = job.files[Number(file)]
      const text = source ? await rejectsFile(tx, call, id, Number(file), source.columns.map((column) => column.header)) : null
      if (text !== null) await register(tx, call, [{ kind: 'download', object: 'imports', recordId: id, ...askerOf(request), detail: { fileName: `${source!.name.replace(/\.[^.]*$/, '')}-rejects.csv` } }])
      return text === null ? null : { text, name: source!.name.replace(/\.[^.]*$/, '') }
    })
    if (!found) throw missing
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="rejects.csv"; filename*=UTF-8''${encodeURIComponent(`${found.name}-rejects.csv`)}`)
      .send(found.text)
  })
}
