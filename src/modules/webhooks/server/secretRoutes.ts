/** Operations whose answer holds a secret: beside the common path, which would store it for a repeat by Idempotency-Key. */
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../../kernel/database/connect.ts'
import type { HttpContext } from '../../../kernel/http/context.ts'
import { addSecretRoute } from '../../../kernel/http/secretRoute.ts'
import { createWebhook, rotateWebhookSecret } from '../contract.ts'
import { createHook, rotateSecret } from './writeHooks.ts'

export function secretRoutes(app: FastifyInstance, context: HttpContext): void {
  addSecretRoute(app, context, createWebhook, async ({ database, call, body }) => ({ body: await transaction(database, (tx) => createHook(tx, call, body)) }))
  addSecretRoute(app, context, rotateWebhookSecret, async ({ database, call, params, body }) => ({ body: await transaction(database, (tx) => rotateSecret(tx, call, params.id, body?.overlapHours)) }))
}
