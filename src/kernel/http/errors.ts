/** Every error leaves as RFC 9457 problem+json. What a client did wrong is 4xx; a 500 tells nothing of the inside. */
import type { Socket } from 'node:net'
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
  // A client that goes away in the middle breaks a connection too; that one has a status.
  if (error.statusCode === undefined && ((error.code && noDatabase.has(error.code)) || brokenConnection.test(error.message))) {
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

/** An address that cannot be read (`%zz`), which is refused before any route or hook. */
export function answerBadAddress(_: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')
  send(reply, new Problem(400, 'bad_request', 'Bad request', translate(languageOf(request.headers['accept-language'], 'en'), 'kernel:errors.noRoute')))
}

const brokenRequests: Record<string, [status: number, title: string]> = { HPE_HEADER_OVERFLOW: [431, 'Request header fields too large'], ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request timeout'] }

/** What is no request at all: it has no route, no language and no reply. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) {
    const [status, title] = brokenRequests[error.code ?? ''] ?? [400, 'Bad request']
    const body = JSON.stringify(told(new Problem(status, 'bad_request', title, translate('en', 'kernel:errors.brokenRequest'))))
    socket.write(`HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`)
  }
  socket.destroy(error)
}

function send(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 429 && problem.extra.retryAfter) void reply.header('retry-after', String(problem.extra.retryAfter))
  void reply
    .code(problem.status)
    .type('application/problem+json')
    .send(told(problem))
}

const told = (problem: Problem): object => ({ type: `/api/docs#problem-${problem.code}`, title: problem.title, status: problem.status, detail: problem.message, code: problem.code, errors: problem.errors, ...problem.extra })
