/**
 * With whose eyes a request is made: an administrator names the person in a header. What a browser asks
 * for by itself (pictures, downloads, the live stream) carries no header; its address carries a link in
 * its place, which the server signs for this administrator and this person and which is good for an hour
 * at most. It opens nothing by itself: the administrator must be signed in all the same.
 */
import type { FastifyRequest } from 'fastify'
import { isSigned, sign } from '../secrets/index.ts'

/** Names the person (an id). */
export const seeAsHeader = 'clientele-as'
/** Of an address: `<person>.<end, seconds since 1970>.<signature>`. */
const parameter = 'clientele-as'
/** Of an answer to somebody who looks with other eyes: the link for addresses. */
export const seeAsLinkHeader = 'clientele-as-link'

/** Seconds. A link ends with the half-hour after this one, so that addresses stay the same for a while and pictures are kept. */
const step = 1800

interface Link {
  person: string
  until: number
  signature: string
}

const textOf = (workspace: string, administrator: string, person: string, until: number): string => JSON.stringify(['see as', workspace, administrator, person, until])

const links = new WeakMap<FastifyRequest, { link?: Link; made?: string }>()

/** The link of an address, put where the header would be; null where there is none, or it is no way to ask. Throws nothing: one that is not good is refused with the call. */
export function takeLink(request: FastifyRequest): Link | null {
  const known = links.get(request)
  if (known) return known.link ?? null
  const query = request.query as Record<string, unknown>
  const text = query[parameter]
  if (text === undefined) return null
  // Nothing behind this knows of it.
  delete query[parameter]
  const [person = '', until = '', signature = ''] = typeof text === 'string' ? text.split('.') : []
  const link = { person, until: Number(until), signature }
  request.headers[seeAsHeader] = person
  links.set(request, { link })
  return link
}

export const isGoodLink = ({ person, until, signature }: Link, workspace: string, administrator: string, now: Date): boolean => until * 1000 > now.getTime() && isSigned(textOf(workspace, administrator, person, until), signature)

/** Makes the link that the answer will carry. */
export function keepLink(request: FastifyRequest, workspace: string, administrator: string, person: string, now: Date): void {
  const until = (Math.floor(now.getTime() / 1000 / step) + 2) * step
  links.set(request, { ...links.get(request), made: `${person}.${until}.${sign(textOf(workspace, administrator, person, until))}` })
}

export const keptLink = (request: FastifyRequest): string | undefined => links.get(request)?.made
