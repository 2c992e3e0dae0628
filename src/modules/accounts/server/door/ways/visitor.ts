/** Somebody at the door: the request of a person who is not signed in, or about to change how one signs in. */
import { isIP } from 'node:net'
import type { Call } from '../../../../../kernel/call.ts'
import type { Database } from '../../../../../kernel/database/connect.ts'
import type { RequestHeaders } from '../credential.ts'

export interface Visitor extends Pick<Call, 'workspace' | 'now' | 'language' | 'way'> {
  database: Database
  headers: RequestHeaders
  /** The network address of the person; behind a proxy that of the client, if the proxy is trusted. */
  address: string
  /** The page was loaded by https: the cookie is then never sent without. */
  secure: boolean
}

export function visitorOf({ database, call, headers, ip, secure }: { database: Database; call: Call; headers: RequestHeaders; ip: string; secure: boolean }): Visitor {
  return { database, workspace: call.workspace, now: call.now, language: call.language, way: 'screen', headers, address: ip, secure }
}

export const userAgentOf = (headers: RequestHeaders): string | null => (typeof headers['user-agent'] === 'string' ? headers['user-agent'].slice(0, 500) : null)

/** What the database may keep of an address: nothing that a proxy made up. */
export const storedAddress = (address: string): string | null => (isIP(address.split('%')[0]!) ? address : null)
