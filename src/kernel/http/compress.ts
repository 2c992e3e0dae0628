/**
 * Long answers go compressed to whoever takes that (docs/decisions/0009). Only those of the common path: answers
 * that hold a secret have one of their own (`secretRoute.ts`), and refusals, which repeat what was sent, are short.
 */
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Characters: below it the answer fits into a few packets anyway. */
const least = 8192
/** Longer ones are compressed beside the loop that serves everybody. */
const aside = 131_072

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const gzipOptions = { level: 1 }

const codings = {
  br: { now: (text: string): Buffer => brotliCompressSync(text, brotliOptions), later: (text: string): Promise<Buffer> => promisify(brotliCompress)(text, brotliOptions) },
  gzip: { now: (text: string): Buffer => gzipSync(text, gzipOptions), later: (text: string): Promise<Buffer> => promisify<string, object, Buffer>(gzip)(text, gzipOptions) },
}

/** The text, or its compressed form with the headers set that say so. */
export async function compressed(request: Pick<FastifyRequest, 'headers'>, reply: FastifyReply, text: string): Promise<string | Buffer> {
  // A tag names one form of a record to the byte (RFC 9110, 8.8.3).
  if (text.length < least || reply.hasHeader('etag')) return text
  void reply.header('vary', 'accept-encoding')
  const coding = codingFor(request.headers['accept-encoding'])
  if (coding === null) return text
  void reply.header('content-encoding', coding)
  return text.length < aside ? codings[coding].now(text) : codings[coding].later(text)
}

/** The best that is taken (RFC 9110, 12.5.3); `;q=0` takes one out. */
function codingFor(header: string | string[] | undefined): keyof typeof codings | null {
  const taken = String(header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]!.trim())
  return (Object.keys(codings) as (keyof typeof codings)[]).find((coding) => taken.includes(coding)) ?? null
}
