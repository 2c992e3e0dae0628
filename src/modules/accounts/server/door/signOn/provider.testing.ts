/** A sign-on service on loopback (the package oidc-provider), and a browser that signs in there. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** What is used of the package, which brings no types. */
type ProviderClass = new (issuer: string, settings: object) => { callback(): RequestListener }

export interface TestProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Claims by login. */
  people: Record<string, Record<string, unknown>>
  /** Goes through the pages of the service as this person. Gives the address that the browser is sent back to. */
  signIn(url: string, login: string): Promise<URL>
  stop(): Promise<void>
}

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const people: TestProvider['people'] = {}
  const [clientId, clientSecret] = ['clientele', 'a secret of the client for tests']
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { default: Provider } = (await import('oidc-provider' as string)) as { default: ProviderClass }
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_: unknown, login: string) => ({ accountId: login, claims: () => ({ sub: login, ...people[login] }) }),
    pkce: { required: () => true },
    cookies: { keys: ['a key for tests'] },
  })
  server.on('request', provider.callback())
  return { issuer, clientId, clientSecret, people, signIn: (url, login) => walk(url, login, issuer), stop: () => close(server) }
}

async function walk(start: string, login: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  const visit = async (url: URL, body?: URLSearchParams): Promise<Response> => {
    const headers: Record<string, string> = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const answer = await fetch(url, { redirect: 'manual', headers, ...(body ? { method: 'POST', body } : {}) })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value) cookies.set(name!, value)
      else cookies.delete(name!)
    }
    return answer
  }
  let url = new URL(start)
  for (let step = 0; step < 20; step++) {
    if (url.origin !== issuer) return url
    const answer = await visit(url)
    const to = answer.headers.get('location')
    if (to) url = new URL(to, url)
    else {
      // A page that asks: first who it is, then for consent.
      const page = await answer.text()
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
      const action = /action="([^"]+)"/.exec(page)?.[1]
      if (!prompt || !action) throw new Error(`The service says: ${page.slice(0, 2000)}`)
      const sent = await visit(new URL(action, url), new URLSearchParams({ prompt, login, password: 'x' }))
      url = new URL(sent.headers.get('location')!, url)
    }
  }
  throw new Error('The service leads in a circle.')
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
