/** Turns a request into a call: workspace by host name, person by session or key, language, clock. */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Actor, Call, Firm, Way } from '../call.ts'
import type { Database } from '../database/connect.ts'
import { forbidden, Problem } from '../problem.ts'
import type { Catalog } from '../catalog.ts'
import { translate } from '../text/translate.ts'
import { isGoodLink, keepLink, seeAsHeader, takeLink } from './seeAs.ts'

export interface Caller {
  actor: Actor
  language: string
  timeZone: string
  way: Way
  /** Signed in by cookie, so that a foreign site could make the browser send it. */
  cookie: boolean
  /** The administrator who looks with this person's eyes, and so may only look. */
  seenBy?: { id: string; name: string } | null
}

/** What app gives to the HTTP side. */
export interface HttpContext {
  database: Database
  /** The workspace of a host name; null when there is none. */
  workspaceOf(host: string): string | null
  firmOf(workspace: string): Promise<Firm>
  catalogOf(workspace: string): Promise<Catalog>
  /** @param address the network address that the request comes from */
  resolveCaller(database: Database, workspace: string, headers: IncomingHttpHeaders, address: string): Promise<Caller | null>
  now(): Date
}

export const languages = ['en', 'ru', 'lv', 'pl', 'zh'] as const

/** The first of our languages that the browser asks for. */
export function languageOf(header: string | undefined, fallback: string): string {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find((code) => (languages as readonly string[]).includes(code)) ?? fallback
}

/** The network address that a request comes from; empty once its connection is gone, which is in no network and not kept. */
export const addressOf = (request: { ip?: string }): string => request.ip ?? ''

export async function callOf(context: HttpContext, request: FastifyRequest, open: boolean): Promise<Call> {
  const workspace = context.workspaceOf(request.hostname)
  if (!workspace) throw new Problem(404, 'no_workspace', 'Not found', translate('en', 'kernel:errors.noRoute'))
  const link = takeLink(request)
  const caller = await context.resolveCaller(context.database, workspace, request.headers, addressOf(request))
  const firm = await context.firmOf(workspace)
  const language = caller?.language ?? languageOf(request.headers['accept-language'], firm.language)
  if (!caller && !open) throw new Problem(401, 'signed_out', 'Not signed in', translate(language, 'kernel:errors.signIn'))
  if (caller?.cookie && crossSite(request)) throw new Problem(403, 'cross_site', 'Refused', translate(language, 'kernel:errors.crossSite'))
  if (request.headers[seeAsHeader] !== undefined && (!caller?.seenBy || (link !== null && !isGoodLink(link, workspace, caller.seenBy.id, context.now())) || (request.method !== 'GET' && request.method !== 'HEAD'))) throw forbidden(translate(language, caller?.seenBy ? 'kernel:errors.onlyLooking' : 'kernel:errors.seeAs'))
  if (caller?.seenBy) keepLink(request, workspace, caller.seenBy.id, caller.actor.id, context.now())
  return { workspace, ...(caller?.seenBy ? { seenBy: caller.seenBy } : {}), actor: caller?.actor ?? null, way: caller?.way ?? 'api', language, timeZone: caller?.timeZone ?? firm.timeZone, now: context.now(), firm, catalog: await context.catalogOf(workspace) }
}

/** A state-changing request that another site made the browser send (Fetch Metadata; Origin for older browsers). */
export function crossSite(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.origin
  if (!origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}
