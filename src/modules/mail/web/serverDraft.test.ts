import { expect, test } from 'vitest'
import type { MailServer } from '../contract.ts'
import { draftOf, inputOf, keepsPassword, sameDraft } from './serverDraft.ts'

const server: MailServer = { host: 'mail.example', port: 587, security: 'starttls', user: 'crm', hasPassword: true, fromName: 'Firm', fromAddress: 'crm@firm.example', authority: null }

test('a form that was not touched changes nothing and sends no password', () => {
  const draft = draftOf(server, 'Other')
  expect(sameDraft(draft, draftOf(server, 'Other'))).toBe(true)
  expect(inputOf(draft)).toEqual({ host: 'mail.example', port: 587, security: 'starttls', user: 'crm', fromName: 'Firm', fromAddress: 'crm@firm.example', authority: null })
  expect(keepsPassword(server, draft)).toBe(true)
})

test('another server, port or user asks for the password', () => {
  for (const change of [{ host: 'other.example' }, { port: '465' }, { user: 'other' }]) expect(keepsPassword(server, { ...draftOf(server, ''), ...change })).toBe(false)
})

test('without a user there is no password to send', () => {
  expect(inputOf({ ...draftOf(server, ''), user: ' ', password: 'typed' })).not.toHaveProperty('password')
})
