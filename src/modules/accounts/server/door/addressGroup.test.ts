import { expect, test } from 'vitest'
import { addressGroup } from './addressGroup.ts'

test('an IPv4 address stands for itself, also when written as IPv6', () => {
  expect(addressGroup('192.168.1.20')).toBe('192.168.1.20')
  expect(addressGroup('::ffff:192.168.1.20')).toBe('192.168.1.20')
})

test('all addresses of one IPv6 network count together, however they are written', () => {
  const group = addressGroup('2001:db8:0:12::1')
  expect(group).toBe('2001:db8:0:12')
  expect(addressGroup('2001:0DB8:0000:0012:aaaa:bbbb:cccc:dddd')).toBe(group)
  expect(addressGroup('2001:db8::12:0:0:0:1')).toBe(group)
  expect(addressGroup('2001:db8:0:13::1')).not.toBe(group)
  expect(addressGroup('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(addressGroup('::1')).toBe('0:0:0:0')
})
