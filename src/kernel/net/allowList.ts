/**
 * Internal hosts and networks that the server may speak to, in the settings under `net.allow`: names (`mail.lan`), names
 * with all below them (`*.lan`), addresses (`192.168.1.20`) and networks (`10.0.0.0/8`). Nothing internal is allowed by itself.
 */
import ipaddr from 'ipaddr.js'
import type { Call, Tx } from '../call.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { effectiveAddress } from './publicAddress.ts'

export type AllowList = readonly string[]

const key = 'net.allow'
const hostName = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/

export const readAllowList = async (tx: Tx, call: Pick<Call, 'workspace'>): Promise<AllowList> => (await getSetting<string[]>(tx, call, key)) ?? []

export const saveAllowList = (tx: Tx, call: Call, list: AllowList): Promise<void> => setSetting(tx, call, key, list)

/** The one spelling of an entry; null when it is neither a name, an address nor a network. */
export function normaliseEntry(text: string): string | null {
  const entry = text.trim().toLowerCase().replace(/\.$/, '')
  if (entry.length > 253) return null
  if (/^[\d.]+$/.test(entry) && !ipaddr.IPv4.isValidFourPartDecimal(entry)) return null
  const network = /^(.+)\/(\d{1,3})$/.exec(entry)
  if (network) return ipaddr.isValidCIDR(entry) && (network[1]!.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(network[1]!)) ? entry : null
  if (ipaddr.isValid(entry)) return ipaddr.parse(entry).toString()
  return hostName.test(entry) ? entry : null
}

/** A name on the list vouches for the addresses behind it; else the address itself must be on it. */
export function isAllowed(list: AllowList, host: string, address: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  const target = effectiveAddress(ipaddr.parse(address))
  return list.some((entry) => {
    if (entry.startsWith('*.')) return name.endsWith(entry.slice(1))
    if (entry.includes('/')) return inNetwork(target, entry)
    return ipaddr.isValid(entry) ? effectiveAddress(ipaddr.parse(entry)).toString() === target.toString() : entry === name
  })
}

function inNetwork(address: ipaddr.IPv4 | ipaddr.IPv6, entry: string): boolean {
  const network = ipaddr.parseCIDR(entry)
  return address.kind() === network[0].kind() && (address.match as (range: unknown) => boolean)(network)
}
