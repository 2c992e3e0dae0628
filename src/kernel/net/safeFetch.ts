/**
 * Requests to addresses that people typed in. The host is looked up once, every address behind it is checked, and the
 * connection goes to a checked one; redirects are not followed; time and answer are limited.
 */
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { AllowList } from './allowList.ts'
import { NetRefused, resolveHost, type HostAddress, type Resolver } from './resolveHost.ts'

export interface SafeRequest {
  url: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Buffer
  /** For the whole of it; 10 seconds unless said. */
  timeoutMs?: number
  /** What is read of the answer; 64 kB unless said. */
  maxBytes?: number
}

export interface SafeAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** There was more than was read. */
  cut: boolean
}

/** The time was over before the answer was there. */
export class NetTimeout extends Error {}

/** Throws NetRefused, NetTimeout, or the error of the connection. A redirect is an answer like another. */
export async function safeFetch(request: SafeRequest, allow: AllowList, resolver?: Resolver): Promise<SafeAnswer> {
  const url = readUrl(request.url)
  const limit = request.timeoutMs ?? 10_000
  const signal = AbortSignal.timeout(limit)
  const overTime = new Promise<never>((_, refuse) => signal.addEventListener('abort', () => refuse(new NetTimeout(`No answer within ${limit / 1000} seconds.`)), { once: true }))
  overTime.catch(() => {})
  const addresses = await Promise.race([resolveHost(url.hostname, allow, resolver), overTime])
  return Promise.race([exchange(url, request, addresses, signal), overTime])
}

/** Only http and https, without a name and password in it. Throws NetRefused. */
export function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) throw new NetRefused('badUrl', url?.hostname ?? text.slice(0, 100))
  return url
}

function exchange(url: URL, request: SafeRequest, addresses: readonly HostAddress[], signal: AbortSignal): Promise<SafeAnswer> {
  const lookup: LookupFunction = (_, options, done) => (options.all ? done(null, [...addresses]) : done(null, addresses[0]!.address, addresses[0]!.family))
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const body = request.body === undefined ? undefined : Buffer.from(request.body)
    const sent = send(url, { method: request.method ?? 'GET', headers: { ...request.headers, ...(body ? { 'content-length': String(body.length) } : {}) }, agent: false, lookup, signal, maxHeaderSize: 16_384 }, (answer) => {
      readAnswer(answer, request.maxBytes ?? 65_536).then(resolve, reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function readAnswer(answer: IncomingMessage, most: number): Promise<SafeAnswer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop closes the connection; the rest is not even received.
    if (size > most) break
  }
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))
  return { status: answer.statusCode ?? 0, headers, body: Buffer.concat(chunks).subarray(0, most), cut: size > most }
}
