import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networksFor } from './admission.ts'
import { liesIn, readNetwork } from './networks.ts'

test('an address lies in its networks and in no others', () => {
  for (const [address, network, inside] of [
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.4', '10.1.2.3', false],
    ['192.168.1.130', '192.168.1.128/25', true],
    ['192.168.1.127', '192.168.1.128/25', false],
    ['1.2.3.4', '0.0.0.0/0', true],
    ['2001:db8::1', '0.0.0.0/0', false],
    ['2001:db8:1::5', '2001:db8::/32', true],
    ['2001:db9::5', '2001:db8::/32', false],
    ['fe80::1%eth0', 'fe80::/10', true],
    ['1.2.3.4', '::/0', false],
  ] as const)
    expect(liesIn(address, [network]), `${address} in ${network}`).toBe(inside)
})

test('IPv4 written as IPv6 is IPv4, in an address and in a network', () => {
  expect(liesIn('::ffff:10.1.2.3', ['10.0.0.0/8'])).toBe(true)
  expect(liesIn('::ffff:a01:203', ['10.0.0.0/8'])).toBe(true)
  expect(liesIn('10.1.2.3', ['::ffff:10.0.0.0/104'])).toBe(true)
  expect(liesIn('11.1.2.3', ['::ffff:10.0.0.0/104'])).toBe(false)
  expect(liesIn('::ffff:11.1.2.3', ['::/0'])).toBe(false)
})

test('odd spellings are no networks', () => {
  for (const text of ['', '/', '10.0.0.0/', '10.0.0.0/33', '10.0.0/8', '127.1', '0x7f000001', '010.0.0.1', '10.0.0.0/8/8', '::1/129', 'office', '10.0.0.0/-1', '10.0.0.0/8 ,1.1.1.1', 'fe80::1%eth0/64', '::ffff:10.0.0.0/90'])
    expect(readNetwork(text), text).toBeNull()
})

test('whatever is typed, nothing breaks; a network holds its own address', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (address, network) => typeof liesIn(address, [network]) === 'boolean'))
  fc.assert(fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, bits) => liesIn(address, [`${address}/${bits}`])))
  fc.assert(fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), (address, bits) => readNetwork(address)?.[0].kind() === 'ipv4' || liesIn(address, [`${address}/${bits}`])))
})

test('the nearest rule holds: person, then roles together, then everybody', () => {
  const networks = { all: ['10.0.0.0/8'], roles: { field: ['0.0.0.0/0'], stock: ['10.5.0.0/16'], sales: [] }, people: { anna: ['1.2.3.4'] } }
  expect(networksFor({ networks }, { id: 'anna', roles: ['field'] })).toEqual(['1.2.3.4'])
  expect(networksFor({ networks }, { id: 'x', roles: ['field', 'stock'] })).toEqual(['0.0.0.0/0', '10.5.0.0/16'])
  expect(networksFor({ networks }, { id: 'x', roles: ['sales'] })).toEqual(['10.0.0.0/8'])
  expect(networksFor({ networks }, { id: 'x', roles: ['constructor'] })).toEqual(['10.0.0.0/8'])
})
