/**
 * Whether an address lies in the open Internet. Everything else is inside: private networks, this machine, the link, the
 * carrier's network, and forms of IPv6 that carry such an IPv4 address.
 */
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** The address that a packet ends up at, where an IPv6 address carries an IPv4 one. */
export function effectiveAddress(address: Address): Address {
  if (address.kind() === 'ipv4') return address
  const six = address as ipaddr.IPv6
  if (six.isIPv4MappedAddress()) return six.toIPv4Address()
  const bytes = six.toByteArray()
  const carried = (at: number): Address => ipaddr.fromByteArray(bytes.slice(at, at + 4))
  // NAT64 (RFC 6052), IPv4-compatible (RFC 4291, 2.5.5.1) and 6to4 (RFC 3056).
  if (inside(six, '64:ff9b::/96')) return carried(12)
  if (inside(six, '::/96') && !inside(six, '::/127')) return carried(12)
  if (inside(six, '2002::/16')) return carried(2)
  return six
}

const inside = (address: ipaddr.IPv6, network: string): boolean => address.match(ipaddr.IPv6.parseCIDR(network))

/** Global unicast is handed out of 2000::/3 only; what the library does not name as special there may be spoken to. */
export function isPublic(text: string): boolean {
  const address = effectiveAddress(ipaddr.parse(text))
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  return inside(address as ipaddr.IPv6, '2000::/3') && address.range() === 'unicast'
}
