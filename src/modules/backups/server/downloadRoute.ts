/** A backup goes out to an administrator; that it did is recorded before its first byte. */
import { createReadStream } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { askerOf, register } from '../../../kernel/audit/index.ts'
import { transaction } from '../../../kernel/database/connect.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { callOf, type HttpContext } from '../../../kernel/http/context.ts'
import { base, describe } from '../../../kernel/http/endpoints.ts'
import { newId } from '../../../kernel/ids.ts'
import { downloadBackup } from '../contract.ts'
import { findBackup } from './ask.ts'

export function downloadRoute(app: FastifyInstance, context: HttpContext): void {
  app.get(`${base}${downloadBackup.path.replace('{name}', ':name')}`, { schema: describe(downloadBackup) }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const file = await findBackup(call, (request.params as { name: string }).name)
    await transaction(context.database, async (tx) => {
      await recordEvents(tx, call, [{ type: 'backups.downloaded', object: 'system', recordId: newId(), data: { name: file.name } }])
      await register(tx, call, [{ kind: 'backup', ...askerOf(request), detail: { fileName: file.name, size: file.size } }])
    })
    request.log.warn({ backup: file.name, by: call.actor?.id }, 'a backup was downloaded')
    return reply
      .type('application/zstd')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('content-length', file.size)
      .header('cache-control', 'no-store')
      .send(createReadStream(file.path))
  })
}
