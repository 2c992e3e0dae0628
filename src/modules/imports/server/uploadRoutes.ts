/** Routes that are not JSON: files in, files of rejected rows out. */
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { askerOf, register } from '../../../kernel/audit/index.ts'
import { callOf, type HttpContext } from '../../../kernel/http/context.ts'
import { transaction } from '../../../kernel/database/connect.ts'
import { notFound, Problem } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { isId } from '../../../shared/ids.ts'
import { importOf } from './manage/importState.ts'
import { requireImporter } from './manage/savedMappings.ts'
import { startImport } from './manage/verbs.ts'
import { scratchFile, type ScratchFile } from './read/scratchFile.ts'
import { limits } from './read/table.ts'
import { rejectsFile } from './run/rejects.ts'

const base = '/api/v1/imports'

export async function uploadRoutes(app: FastifyInstance, context: HttpContext): Promise<void> {
  await app.register(multipart, { limits: { fileSize: limits.bytes, files: 20, fields: 10, parts: 30 } })

  app.post(`${base}/upload`, { bodyLimit: limits.bytes + 1024 * 1024, schema: { tags: ['imports'], summary: 'Upload one or several files (multipart/form-data) and start an import. Answers 201 with its state.', consumes: ['multipart/form-data'] } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    requireImporter(call)
    if (!request.isMultipart()) throw new Problem(415, 'not_multipart', 'Unsupported', translate(call.language, 'imports:errors.noFile'))
    const sources: { name: string; bytes: ScratchFile }[] = []
    try {
      for await (const { filename: name, file } of request.files()) {
        const bytes = await scratchFile()
        sources.push({ name, bytes })
        await keep(file, bytes).catch((error: unknown) => {
          // A full disk is not the file's fault.
          if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw error
          throw new Problem(413, 'too_big', 'Too big', translate(call.language, 'imports:errors.tooBig', { name, limit: limits.bytes / 1024 / 1024 }))
        })
      }
      const state = await startImport(call, sources, (work) => transaction(context.database, work))
      return await reply.code(201).header('location', `${base}/${state.id}`).send(state)
    } finally {
      for (const { bytes } of sources) await bytes.close()
    }
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

/** Fails where the file is larger than the limit of the upload. */
async function keep(file: AsyncIterable<Buffer>, into: ScratchFile): Promise<void> {
  for await (const chunk of file) await into.append(chunk)
}
