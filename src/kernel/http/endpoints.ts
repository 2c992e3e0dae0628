/** Makes routes of declared endpoints: parse, one transaction, verb, answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../../shared/endpoint.ts'
import { askerOf, gaveNothing, noteGiven, requireQuota } from '../audit/index.ts'
import type { Call, Tx } from '../call.ts'
import { transaction } from '../database/connect.ts'
import type { EndpointHandler, Reply } from '../module.ts'
import { invalid, Problem, type Issue } from '../problem.ts'
import { JsonText } from '../records/jsonRows.ts'
import { asDuplicate } from '../records/rows.ts'
import { issuesOf } from '../records/validate.ts'
import { translate } from '../text/translate.ts'
import { compressed } from './compress.ts'
import { addressOf, callOf, type HttpContext } from './context.ts'
import { describedLater } from './describedLater.ts'
import { once, requestDigest } from './idempotency.ts'

export const base = '/api/v1'

/** `/deals/{id}/move` → `/deals/:id/move` */
const routePath = (path: string): string => base + path.replace(/\{(\w+)\}/g, ':$1')

export function addEndpoint(app: FastifyInstance, context: HttpContext, { endpoint, run }: EndpointHandler): void {
  app.route({
    method: endpoint.method,
    url: routePath(endpoint.path),
    schema: describedLater(() => describe(endpoint)),
    handler: async (request, reply) => {
      const call = await callOf(context, request, endpoint.open ?? false)
      const input = readInput(call, endpoint, request)
      if (endpoint.gives) await requireQuota(context.database, call, null, endpoint.gives)
      await answer(context, call, request, reply, endpoint.status ?? 200, (tx) => run(tx, call, input))
    },
  })
}

/** Runs work in one transaction (a GET without), once per Idempotency-Key, and sends what it returns. */
export async function answer(context: HttpContext, call: Call, request: FastifyRequest, reply: FastifyReply, status: number, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const key = request.method === 'POST' && call.actor ? request.headers['idempotency-key'] : undefined
  if (Array.isArray(key) || (key !== undefined && (key.length === 0 || key.length > 255))) throw new Problem(422, 'idempotency_key', 'Bad key', translate(call.language, 'kernel:errors.idempotencyKey'))
  // A read needs no transaction: each statement sees a state of its own, and two round trips are saved.
  const inOne = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => (request.method === 'GET' ? run(context.database.db as unknown as Tx) : transaction(context.database, run))
  const result = await inOne(async (tx) => {
    gaveNothing(call)
    const reply = async (): Promise<Reply<unknown>> => asReply(await work(tx), status)
    return key === undefined ? reply() : once(tx, call, key, requestDigest(request.method, request.url, request.body), reply)
  }).catch((error: unknown) => {
    // What a statement that was sent ahead met shows at the commit.
    throw asDuplicate(call, error) ?? error
  })
  noteGiven(context.database, call, askerOf(request))
  void reply.code(result.status ?? status).headers(result.headers ?? {})
  await (result.status === 204 || result.status === 304 ? reply.send() : reply.type('application/json; charset=utf-8').send(await compressed(request, reply, result.body instanceof JsonText ? result.body.text : JSON.stringify(result.body ?? null))))
}

/** A verb may return its body alone, or a Reply made with `respond` for another status or headers. */
function asReply(result: unknown, status: number): Reply<unknown> {
  return replies.has(result as object) ? { status, ...(result as Reply<unknown>) } : { status, body: result }
}

const replies = new WeakSet<object>()

export function respond<T>(reply: Reply<T>): Reply<T> {
  replies.add(reply)
  return reply
}

function readInput(call: Call, endpoint: Endpoint, request: FastifyRequest): unknown {
  const issues: Issue[] = []
  const read = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined
    const parsed = schema.safeParse(value, { reportInput: true })
    if (parsed.success) return parsed.data
    issues.push(...parsed.error.issues.flatMap((issue) => issuesOf(call.language, issue)))
    return undefined
  }
  const input = { headers: request.headers, ip: addressOf(request), params: read(endpoint.params, request.params), query: read(endpoint.query, request.query), body: read(endpoint.body, request.body ?? undefined) }
  if (issues.length > 0) throw invalid(issues)
  return input
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return rest
}

/** The route's schema for the interface description only: validation is zod's. */
export function describe(endpoint: Endpoint): Record<string, unknown> {
  const status = endpoint.status ?? 200
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    ...(endpoint.params ? { params: jsonSchema(endpoint.params, 'input') } : {}),
    ...(endpoint.query ? { querystring: jsonSchema(endpoint.query, 'input') } : {}),
    ...(endpoint.body ? { body: jsonSchema(endpoint.body, 'input') } : {}),
    response: { [status]: endpoint.response ? jsonSchema(endpoint.response, 'output') : { description: 'Done', type: 'null' } },
    ...(endpoint.open ? { security: [] } : {}),
  }
}
