/** Every error leaves as RFC 9457 problem+json. What a client did wrong is 4xx; a 500 tells nothing of the inside. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { languageOf } from './context.ts'

const noDatabase = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', '57P01', '57P02', '57P03', '08006', '08003', '53300', '25006'])
/** The driver gives these errors no code. */
const brokenConnection = /^Connection terminated|connection error and is not queryable|^timeout exceeded when trying to connect/

/** What the database and the file system say when nothing more can be written. */
const diskFull = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** What the database says of a value that no check before it refused. */
const badValue = new Set(['22P05', '22021', '22P02', '22003', '22007', '22008', '22009'])

export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => send(reply, asProblem(error, request)))
  app.setNotFoundHandler((request, reply) => send(reply, new Problem(404, 'not_found', 'Not found', translate(languageOf(request.headers['accept-language'], 'en'), 'kernel:errors.noRoute'))))
}

function asProblem(error: FastifyError & { code?: string }, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const language = languageOf(request.headers['accept-language'], 'en')
  const say = (key: string, values?: Record<string, unknown>): string => translate(language, `kernel:errors.${key}`, values)
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem(413, 'too_large', 'Too large', say('tooLarge'))
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem(415, 'media_type', 'Wrong media type', say('notJson'))
  if (error.code && badValue.has(error.code)) return new Problem(422, 'invalid', 'Invalid data', say('invalid'), [{ path: '', code: 'invalid', message: say('invalid') }])
  if ((error.code && noDatabase.has(error.code)) || brokenConnection.test(error.message)) {
    request.log.error({ err: error }, 'the database does not answer')
    return new Problem(503, 'no_database', 'Not available', say('lostDatabase'))
  }
  if (error.code && diskFull.has(error.code)) {
    request.log.error({ err: error }, 'the disk is full')
    return new Problem(507, 'no_room', 'No room', say('diskFull'))
  }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new Problem(error.statusCode, 'bad_request', 'Bad request', error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || error.statusCode === 400 ? say('notJson') : say('invalid'))
  const id = newId()
  request.log.error({ err: error, problem: id }, 'unexpected error')
  return new Problem(500, 'internal', 'Server error', say('internal', { id }))
}

function send(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 429 && problem.extra.retryAfter) void reply.header('retry-after', String(problem.extra.retryAfter))
  void reply
    .code(problem.status)
    .type('application/problem+json')
    .send({ type: `/api/docs#problem-${problem.code}`, title: problem.title, status: problem.status, detail: problem.message, code: problem.code, errors: problem.errors, ...problem.extra })
}
