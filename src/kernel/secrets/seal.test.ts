import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { configureSecrets, open, seal, SealBroken } from './index.ts'

const first = 'a first key that nobody uses elsewhere'
const second = 'a second key that nobody uses elsewhere'
beforeEach(() => configureSecrets([first]))

test('what was sealed opens again, and looks different each time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => open(seal(text)) === text))
  expect(seal('password')).not.toBe(seal('password'))
  expect(seal('password')).not.toContain('password')
})

test('a changed text, a foreign one and rubbish do not open', () => {
  const [version, nonce, tag, text] = seal('the password of the mail server').split('.') as [string, string, string, string]
  const turned = (part: string): string => (part[0] === 'A' ? 'B' : 'A') + part.slice(1)
  for (const broken of [[version, turned(nonce), tag, text], [version, nonce, turned(tag), text], [version, nonce, tag, turned(text)], ['v2', nonce, tag, text], ['']]) expect(() => open(broken.join('.'))).toThrow(SealBroken)
})

test('an older key still opens, and is no longer used to seal', () => {
  const old = seal('kept')
  configureSecrets([second, first])
  expect(open(old)).toBe('kept')
  const fresh = seal('kept')
  configureSecrets([first])
  expect(() => open(fresh)).toThrow(SealBroken)
})
