import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownCertificate } from './ownAuthority.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'clientele-tls-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('a device that trusts the authority opens the server, by name and by address; another does not', async () => {
  const made = await ownCertificate(dataDir, ['crm.firm.lan'])
  const server = createServer({ cert: made.cert, key: made.key }, (_, answer) => answer.end('hello'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const ask = (ca: string | undefined, servername?: string): Promise<string> =>
    new Promise((resolve) => {
      get({ host: '127.0.0.1', port, ...(ca ? { ca } : {}), ...(servername ? { servername } : {}) }, (answer) => answer.on('data', (chunk: Buffer) => resolve(chunk.toString()))).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    })
  expect(await ask(made.authority)).toBe('hello')
  expect(await ask(made.authority, 'crm.firm.lan')).toBe('hello')
  expect(await ask(made.authority, 'other.firm.lan')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await ask(undefined)).not.toBe('hello')
  server.closeAllConnections()
  server.close()
  expect(statSync(join(dataDir, 'tls', 'authority.key')).mode & 0o077).toBe(0)
})

test('the same certificate serves until it runs out soon or a name is new; the authority stays', async () => {
  const first = await ownCertificate(dataDir, ['crm.firm.lan'])
  expect((await ownCertificate(dataDir, ['crm.firm.lan'])).cert).toBe(first.cert)
  const renamed = await ownCertificate(dataDir, ['crm2.firm.lan'])
  expect(renamed.cert).not.toBe(first.cert)
  const renewed = await ownCertificate(dataDir, ['crm2.firm.lan'], new Date(Date.now() + 380 * 86_400_000))
  expect(renewed.cert).not.toBe(renamed.cert)
  expect(renewed.authority).toBe(first.authority)
})
