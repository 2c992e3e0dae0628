/**
 * Headers of every answer (OWASP ASVS 5.0, 3.4 and 14.2): it is not sniffed, framed or kept on the way,
 * and where it is no page of ours nothing in it runs or loads. What may be kept or run says so itself.
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { keptLink, seeAsLinkHeader } from './seeAs.ts'

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** Seconds: a year (ASVS 3.4.1). */
const strict = 'max-age=31536000'

/** @param strictTransport the address of the installation is an https one: browsers then never come without */
export function secureHeaders(app: FastifyInstance, strictTransport = false): void {
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin').header('x-frame-options', 'DENY')
    if (strictTransport && request.protocol === 'https') void reply.header('strict-transport-security', strict)
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store').header('cross-origin-resource-policy', 'same-origin')
    // The policy of a script would hold for a worker that is started from it.
    if (!reply.hasHeader('content-security-policy') && !isScript(reply)) void reply.header('content-security-policy', nothing)
    const link = keptLink(request)
    if (link) void reply.header(seeAsLinkHeader, link)
  })
}

const isScript = (reply: FastifyReply): boolean => String(reply.getHeader('content-type') ?? '').includes('javascript')
