import { expect, test } from 'vitest'
import { newApiKeyText } from './apiKeyText.ts'
import { credentialOf } from './credential.ts'

const key = newApiKeyText()

test('a key is read from the Authorization header, in any case of "Bearer"', () => {
  expect(credentialOf({ authorization: `Bearer ${key}` })).toEqual({ kind: 'apiKey', value: key })
  expect(credentialOf({ authorization: `bearer  ${key}` })).toEqual({ kind: 'apiKey', value: key })
})

test('a wrong Authorization header is not made good by a cookie', () => {
  for (const authorization of ['', 'Bearer', 'Bearer x', 'Basic YTpi', `Bearer ${key} x`, `Bearer ${key}x`])
    expect(credentialOf({ authorization, cookie: 'clientele_session=abc' })).toBeNull()
})

test('the session cookie is found among others, by its exact name', () => {
  expect(credentialOf({ cookie: 'a=b; clientele_session=tok.sig%3D; c=d' })).toEqual({ kind: 'session', value: 'tok.sig%3D' })
  expect(credentialOf({ cookie: 'xclientele_session=abc; clientele_sessionx=abc' })).toBeNull()
  expect(credentialOf({})).toBeNull()
})
