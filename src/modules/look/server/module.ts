import { callOf } from '../../../kernel/http/context.ts'
import { transaction } from '../../../kernel/database/connect.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import { notFound } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { getLook, putLook } from '../contract.ts'
import { changeLook, readLook, storedLook } from './look.ts'

export default {
  name: 'look',
  settings: { keys: [{ key: 'look', schema: putLook.body!, read: (tx, call) => storedLook(tx, call), write: (tx, call, value) => changeLook(tx, call, value) }] },
  endpoints: [handle(getLook, (tx, call) => readLook(tx, call)), handle(putLook, (tx, call, { body }) => changeLook(tx, call, body))],
  routes(app, context) {
    app.get('/api/v1/look/logo', { schema: { hide: true } }, async (request, reply) => {
      const call = await callOf(context, request, true)
      const { logo } = await transaction(context.database, (tx) => storedLook(tx, call))
      if (!logo) throw notFound(translate(call.language, 'kernel:errors.notFound'))
      return reply.type('image/webp').header('cache-control', 'public, max-age=31536000, immutable').send(Buffer.from(logo, 'base64'))
    })
  },
} satisfies ServerModule
