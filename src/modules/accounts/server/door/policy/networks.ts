/** Networks in CIDR form (RFC 4632, RFC 4291), and whether an address lies in one. */
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Network = [Address, number]

/** The network that a text names; a bare address is a network of one. Null for anything else. */
export function readNetwork(text: string): Network | null {
  const [left = '', right, ...more] = text.trim().split('/')
  const address = readAddress(left)
  if (!address || more.length > 0 || (right !== undefined && !/^\d{1,3}$/.test(right))) return null
  const whole = address.kind() === 'ipv4' ? 32 : 128
  // ::ffff:10.0.0.0/104 is 10.0.0.0/8 written as IPv6 (RFC 4291, 2.5.5.2).
  const mapped = whole === 32 && left.includes(':')
  const bits = right === undefined ? whole : Number(right) - (mapped ? 96 : 0)
  return bits < 0 || bits > whole ? null : [address, bits]
}

/** Whether the address lies in any of the networks. An IPv4 address written as IPv6 counts as IPv4. */
export function liesIn(address: string, networks: readonly string[]): boolean {
  const place = readAddress(address.split('%')[0]!)
  return place !== null && networks.some((text) => {
    const network = readNetwork(text)
    return network !== null && network[0].kind() === place.kind() && place.match(network as never)
  })
}

/** Odd spellings of IPv4 (`127.1`, `0x7f000001`, octal) are not taken: people read them otherwise than machines. */
function readAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return null
  return ipaddr.process(text)
}
