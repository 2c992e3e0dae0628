/** Looks a host up once and refuses it when any address behind it is internal and not allowed. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isAllowed, type AllowList } from './allowList.ts'
import { isPublic } from './publicAddress.ts'

export interface HostAddress {
  address: string
  family: 4 | 6
}

/** `unknownHost`: nobody knows the name; `internal`: it leads into a network that is not allowed. */
export type RefusalReason = 'unknownHost' | 'internal' | 'badUrl'

export class NetRefused extends Error {
  readonly reason: RefusalReason
  /** The host that was asked for. */
  readonly host: string
  constructor(reason: RefusalReason, host: string) {
    super(reason === 'internal' ? `${host} is inside the network and not on the list of allowed hosts.` : reason === 'unknownHost' ? `The name ${host} is not known.` : `${host} is not an address that can be spoken to.`)
    this.reason = reason
    this.host = host
  }
}

export type Resolver = (host: string) => Promise<HostAddress[]>

const systemResolver: Resolver = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({ address, family: family as 4 | 6 }))

/**
 * All addresses of a host, each of them checked. Who connects must use these, and not look again. Throws NetRefused.
 * The system's resolver reads forms such as `0177.0.0.1` too; what comes out of it is what is checked.
 */
export async function resolveHost(host: string, allow: AllowList, resolver: Resolver = systemResolver): Promise<HostAddress[]> {
  // Some resolvers do not know `localhost.`, others do: without the dot all of them say the same.
  const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  if (bare === '' || bare.includes('%')) throw new NetRefused('badUrl', host)
  const family = isIP(bare)
  const found = family ? [{ address: bare, family: family as 4 | 6 }] : await resolver(bare).catch(() => [])
  if (found.length === 0) throw new NetRefused('unknownHost', host)
  for (const { address } of found) if (!isPublic(address) && !isAllowed(allow, bare, address)) throw new NetRefused('internal', host)
  return found
}
