/**
 * The name under which passkeys are made and asked for (W3C Web Authentication, "relying party").
 * Only names that are known to be ours: a passkey is bound to it for ever.
 */
import { hostname } from 'node:os'
import { listWorkspaces } from '../../../../../kernel/database/migrate.ts'
import { invalid } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { publicUrl } from '../secret.ts'
import type { Visitor } from '../ways/visitor.ts'

export interface RelyingParty {
  /** Host name. */
  id: string
  /** Scheme, host and port of the page. */
  origin: string
}

/** Throws 422 where the page was loaded by a number, an unknown name, or without https. */
export async function relyingParty({ database, workspace, headers, language }: Visitor): Promise<RelyingParty> {
  const origin = typeof headers.origin === 'string' && URL.canParse(headers.origin) ? new URL(headers.origin) : null
  const known = await knownNames(database, workspace)
  const safe = origin !== null && (origin.protocol === 'https:' || origin.hostname === 'localhost')
  if (!origin || !safe || !known.has(origin.hostname)) throw invalid([{ path: '', code: 'no_passkeys_here', message: translate(language, 'accounts:errors.noPasskeysHere', { names: [...known].join(', ') }) }])
  return { id: origin.hostname, origin: origin.origin }
}

async function knownNames(database: Visitor['database'], workspace: string): Promise<Set<string>> {
  const hosts = (await listWorkspaces(database)).find(({ schema }) => schema === workspace)?.hosts ?? []
  const configured = publicUrl()
  const machine = hostname().toLowerCase()
  return new Set([...(configured ? [new URL(configured).hostname] : [machine, `${machine}.local`]), ...hosts, 'localhost'])
}
