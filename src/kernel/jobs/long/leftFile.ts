/** The records that a job left as they are, as a file with the reason beside each. */
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/connect.ts'
import { safeCell } from '../../export/cell.ts'
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
    await transaction(context.database, (tx) => ownJob(tx, call, id))
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="left-${id}.csv"`).send(Readable.from(lines(context, call, id)))
  })
}

async function* lines(context: HttpContext, call: Call, jobId: string): AsyncGenerator<string> {
  const words = (key: string): string => translate(call.language, `kernel:jobs.file.${key}`)
  yield `\uFEFF${row([words('object'), 'ID', words('title'), words('reason')])}`
  let after = 0
  for (;;) {
    const page = await transaction(context.database, (tx) => leftOf(tx, call, jobId, after, pageSize))
    if (page.length === 0) return
    after = page.at(-1)!.position
    yield page.map((left) => row([hasObject(call, left.object) ? translate(call.language, labelKey.one(findObject(call, left.object))) : left.object, left.id, left.title ?? '', left.reason])).join('')
  }
}

const row = (cells: string[]): string => `${cells.map((cell) => quoted(safeCell(cell, false))).join(',')}\r\n`
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
