/** One HTTP request to our own server: time limit, repeat on network failure, problems as errors. */
import { v4 as randomId } from 'uuid'
import { idleHeaders } from './idle.ts'
import { ApiProblem, problemOf } from './problem.ts'
import { endSeeAsRefused, keepSeeAsLink, seeAsHeaders } from './seeAs.ts'

export interface RequestInput {
  method: string
  /** Below `/api/v1`, with its query string. */
  path: string
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Milliseconds to wait for the answer. */
  timeout?: number
}

const [onSignedOut, tellSignedOut] = signal()
const [onUnreachable, tellUnreachable] = signal()

/** Hears when the server no longer knows who asks, and when it does not answer at all. Each gives back how to stop. */
export { onSignedOut, onUnreachable, tellSignedOut }

function signal(): [on: (listener: () => void) => () => void, tell: () => void] {
  const listeners = new Set<() => void>()
  const on = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return [on, () => listeners.forEach((listener) => listener())]
}

/** Requests that find out who is there; their refusal is an answer, not news. */
const asksWho = new Set(['/me', '/session', '/catalog'])

const readTimeout = 10_000
const writeTimeout = 60_000
/** Pauses in milliseconds before a write is sent again after the network failed. */
const pauses = [400, 1500, 4000]

/**
 * Sends a request and gives its JSON body; undefined for 204. A POST carries an Idempotency-Key made
 * once for the whole action, so that repeating it after a network failure does not do it twice.
 * @throws ApiProblem
 */
export async function request(input: RequestInput): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json', ...seeAsHeaders(input.path), ...idleHeaders(), ...input.headers }
  if (input.body !== undefined) headers['content-type'] ??= input.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  if (input.method === 'POST') headers['idempotency-key'] ??= randomId()
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(input, headers)
    } catch (error) {
      const again = input.method === 'POST' && error instanceof ApiProblem && error.code === 'offline' && attempt < pauses.length
      if (!again || input.signal?.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, pauses[attempt]))
    }
  }
}

async function send(input: RequestInput, headers: Record<string, string>): Promise<unknown> {
  const timeout = AbortSignal.timeout(input.timeout ?? (input.method === 'GET' ? readTimeout : writeTimeout))
  const signal = input.signal ? AbortSignal.any([input.signal, timeout]) : timeout
  try {
    const response = await fetch(`/api/v1${input.path}`, {
      method: input.method,
      headers,
      body: input.body === undefined ? undefined : JSON.stringify(input.body),
      credentials: 'same-origin',
      signal,
    })
    keepSeeAsLink(response.headers)
    // The page begins anew as oneself; until it does there is nothing to answer.
    if (endSeeAsRefused(input.path, response.status)) return await new Promise<never>(() => undefined)
    if (response.status === 401 && !asksWho.has(input.path)) tellSignedOut()
    if (!response.ok) throw await problemOf(response)
    return response.status === 204 ? undefined : await response.json()
  } catch (error) {
    if (error instanceof ApiProblem || input.signal?.aborted) throw error
    if (timeout.aborted || error instanceof TypeError) tellUnreachable()
    if (timeout.aborted) throw new ApiProblem({ status: 0, code: 'timeout', title: 'Timeout', detail: '' })
    if (error instanceof TypeError) throw new ApiProblem({ status: 0, code: 'offline', title: 'Offline', detail: '' })
    throw error
  }
}
