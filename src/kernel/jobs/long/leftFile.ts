/** The records that a job left as they are, as a file with the reason beside each. */
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { askerOf, register } from '../../audit/index.ts'
import { transaction } from '../../database/connect.ts'
import { byteOrderMark, csvRow } from '../../export/csv.ts'
import { callOf, type HttpContext } from '../../http/context.ts'
import { base } from '../../http/endpoints.ts'
import type { Call } from '../../call.ts'
import { findObject, hasObject } from '../../records/registry.ts'
import { translate } from '../../text/translate.ts'
import { labelKey } from '../../../shared/object.ts'
import { leftOf } from './items.ts'
import { ownJob } from './verbs.ts'

const pageSize = 1000

export function leftFileRoute(app: FastifyInstance, context: HttpContext): void {
  app.get(`${base}/jobs/:id/left.csv`, { schema: { tags: ['jobs'], summary: 'The records that a job left as they are, as CSV (RFC 4180) with the reason beside each.', params: { type: 'object', properties: { id: { type: 'string' } } } } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const { id } = request.params as { id: string }
    const fileName = `left-${id}.csv`
    await transaction(context.database, async (tx) => {
      await ownJob(tx, call, id)
      await register(tx, call, [{ kind: 'download', ...askerOf(request), detail: { fileName } }])
    })
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${fileName}"`).send(Readable.from(lines(context, call, id)))
  })
}

async function* lines(context: HttpContext, call: Call, jobId: string): AsyncGenerator<string> {
  const words = (key: string): string => translate(call.language, `kernel:jobs.file.${key}`)
  yield `${byteOrderMark}${csvRow([words('object'), 'ID', words('title'), words('reason')])}`
  let after = 0
  for (;;) {
    const page = await transaction(context.database, (tx) => leftOf(tx, call, jobId, after, pageSize))
    if (page.length === 0) return
    after = page.at(-1)!.position
    yield page.map((left) => csvRow([hasObject(call, left.object) ? translate(call.language, labelKey.one(findObject(call, left.object))) : left.object, left.id, left.title ?? '', left.reason])).join('')
  }
}
