/** Sends requests for a while, a number of them at once, and says how long each took and what they cost. */
import autocannon from 'autocannon'
import { processorMs } from './processorTime.ts'

export interface Measured {
  p50: number
  p99: number
  perSecond: number
  /** Of app and database together. */
  processorMsPerRequest: number | null
  failed: number
}

export interface Target {
  url: string
  headers: Record<string, string>
  next(turn: number): { method: 'GET' | 'POST'; path: string; body?: unknown }
  /** Process ids whose time counts, with all below them. */
  pids: readonly number[]
}

let turn = 0

export async function measure(target: Target, connections: number, seconds: number): Promise<Measured> {
  const before = processorMs(target.pids)
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request: object) => {
          const { method, path, body } = target.next(turn++)
          return { ...request, method, path, headers: { ...target.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
        },
      },
    ],
  } as unknown as autocannon.Options)
  const after = processorMs(target.pids)
  const answered = result['2xx']
  return {
    p50: result.latency.p50,
    p99: result.latency.p99,
    perSecond: Math.round(answered / result.duration),
    processorMsPerRequest: before === null || after === null ? null : (after - before) / Math.max(1, answered),
    failed: result.non2xx + result.errors,
  }
}
