/** The register as a file. That it was taken is written down before its first byte. */
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { askerOf, register, writeGathered } from '../../../kernel/audit/index.ts'
import type { Call } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { byteOrderMark, csvRow } from '../../../kernel/export/csv.ts'
import { callOf, type HttpContext } from '../../../kernel/http/context.ts'
import { base, describe } from '../../../kernel/http/endpoints.ts'
import { invalid } from '../../../kernel/problem.ts'
import { issuesOf } from '../../../kernel/records/validate.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { dayIn } from '../../../shared/dates.ts'
import { exportRegister, type Line, type LineFilter } from '../contract.ts'
import { audience } from './audience.ts'
import { readLines, spanOf } from './readLines.ts'

const pageSize = 500

export function auditRoutes(app: FastifyInstance, context: HttpContext): void {
  // What was gathered in the last second is written before the process ends.
  app.addHook('onClose', () => writeGathered(context.database))
  app.get(`${base}${exportRegister.path}`, { schema: describe(exportRegister) }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const parsed = exportRegister.query!.safeParse(request.query, { reportInput: true })
    if (!parsed.success) throw invalid(parsed.error.issues.flatMap((issue) => issuesOf(call.language, issue)))
    spanOf(call, parsed.data)
    const fileName = `register-${dayIn(call.now, call.timeZone)}.csv`
    const people = await transaction(context.database, async (tx) => {
      const found = await audience(tx, call)
      await register(tx, call, [{ kind: 'report', ...askerOf(request), detail: { report: 'register', fileName, ...parsed.data } }])
      return found
    })
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${fileName}"`).send(Readable.from(rowsOf(context.database, call, people, parsed.data)))
  })
}

const columns = ['at', 'person', 'as', 'kind', 'object', 'record', 'recordId', 'way', 'ip', 'detail'] as const

async function* rowsOf(database: Database, call: Call, people: readonly string[] | null, filter: LineFilter): AsyncGenerator<string> {
  yield `${byteOrderMark}${csvRow(columns.map((column) => translate(call.language, `audit:columns.${column}`)))}`
  let cursor: string | undefined
  do {
    const { data, page } = await transaction(database, (tx) => readLines(tx, call, people, filter, { cursor, limit: pageSize }))
    yield data.map((line) => csvRow(cells(call, line))).join('')
    cursor = page.next ?? undefined
  } while (cursor)
}

function cells(call: Call, line: Line): string[] {
  const told = line.kind === 'change' ? { op: line.op, changes: line.changes } : line.detail
  return [line.at, line.actor?.name ?? '', line.as?.name ?? '', translate(call.language, `audit:kinds.${line.kind}`), line.objectName ?? line.object ?? '', line.title ?? '', line.recordId ?? '', line.way, line.ip ?? '', Object.keys(told).length > 0 ? JSON.stringify(told) : '']
}
