/** What a request shows to prove who sends it: an API key or the session cookie. */
import { looksLikeApiKey } from './apiKeyText.ts'
import { hostSessionCookie, sessionCookie } from './signInSettings.ts'

export type Credential = { kind: 'apiKey' | 'session'; value: string }

/** Header names in lower case, as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>

/** An Authorization header goes before a cookie: a script that names a key never acts as somebody else. */
export function credentialOf(headers: RequestHeaders): Credential | null {
  const authorization = one(headers.authorization)
  if (authorization !== undefined) {
    const key = /^bearer +(\S+) *$/i.exec(authorization)?.[1]
    return key && looksLikeApiKey(key) ? { kind: 'apiKey', value: key } : null
  }
  const [session] = sessionsIn(headers)
  return session ? { kind: 'session', value: session } : null
}

/** The sessions that a request carries: that of https goes before one that any page of the domain may have set. */
export const sessionsIn = (headers: RequestHeaders): string[] =>
  [hostSessionCookie, sessionCookie].flatMap((name) => {
    const value = cookieValue(one(headers.cookie) ?? '', name)
    return value ? [value] : []
  })

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join('; ') : value)

export function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}
