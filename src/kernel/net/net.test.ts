import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAllowed, isPublic, NetRefused, normaliseEntry, NetTimeout, safeFetch, type HostAddress } from './index.ts'

let server: Server
let port: number
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url === '/redirect') return void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
    if (request.url === '/endless') {
      const pour = (): void => void (response.destroyed || (response.write('x'.repeat(16_000)), setImmediate(pour)))
      return pour()
    }
    if (request.url === '/slow') return void response.write('a')
    response.end('fine')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void (server.closeAllConnections(), server.close()))

const four = (address: string): HostAddress => ({ address, family: 4 })
const refusal = (url: string, resolver?: () => Promise<HostAddress[]>): Promise<string> => safeFetch({ url }, [], resolver).then(() => 'answered', (error: unknown) => (error instanceof NetRefused ? error.reason : String(error)))

test.each([
  'http://127.0.0.1', 'http://127.1', 'http://0177.0.0.1', 'http://0x7f.0.0.1', 'http://2130706433', 'http://0', 'http://0.0.0.0', 'http://[::1]', 'http://[::]',
  'http://[::ffff:a9fe:a9fe]', 'http://[::ffff:127.0.0.1]', 'http://[::127.0.0.1]', 'http://[64:ff9b::7f00:1]', 'http://[64:ff9b:1::7f00:1]', 'http://[2002:7f00:1::]', 'http://[2002:c0a8:101::1]', 'http://[2001:0:7f00:1::]',
  'http://10.1.2.3', 'http://172.16.0.1', 'http://192.168.1.1', 'http://169.254.169.254', 'http://100.64.0.1', 'http://198.18.0.1', 'http://192.0.2.1', 'http://224.0.0.1', 'http://255.255.255.255', 'http://240.0.0.1',
  'http://[fe80::1]', 'http://[fc00::1]', 'http://[fd12::1]', 'http://[fec0::1]', 'http://[ff02::1]', 'http://[2001:db8::1]', 'http://１２７.0.0.1', 'http://127。0。0。1',
])('%s is refused before anything is sent', async (url) => {
  expect(await refusal(url)).toBe('internal')
})

test('names that lead inside are refused, with a dot at the end or an address among public ones', async () => {
  expect(await refusal(`http://localhost:${port}/`)).toBe('internal')
  expect(await refusal(`http://localhost.:${port}/`)).toBe('internal')
  expect(await refusal('http://hook.example/', () => Promise.resolve([four('93.184.215.14'), four('10.0.0.1')]))).toBe('internal')
  expect(await refusal('http://hook.example/', () => Promise.resolve([]))).toBe('unknownHost')
  expect(asked).toEqual([])
})

test('other schemes and addresses with a password are refused', async () => {
  for (const url of ['file:///etc/passwd', 'gopher://x', 'ftp://x', 'javascript:alert(1)', 'http://user:pass@x.example', 'rubbish', '']) expect(await refusal(url), url).toBe('badUrl')
})

test('a name that leads elsewhere at the second look is not looked up twice', async () => {
  const looks: string[] = []
  const answers = [[four('127.0.0.1')], [four('127.0.0.2')]]
  const answer = await safeFetch({ url: `http://turning.example:${port}/once` }, ['127.0.0.1'], async (host) => {
    looks.push(host)
    return answers[looks.length - 1]!
  })
  expect(answer.body.toString()).toBe('fine')
  expect(looks).toEqual(['turning.example'])
})

test('a redirect is not followed', async () => {
  const answer = await safeFetch({ url: `http://127.0.0.1:${port}/redirect` }, ['127.0.0.1'])
  expect(answer).toMatchObject({ status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data' } })
})

test('of an endless answer 64 kB are read, and one that does not end is left', async () => {
  const endless = await safeFetch({ url: `http://127.0.0.1:${port}/endless` }, ['127.0.0.1'])
  expect(endless).toMatchObject({ status: 200, cut: true })
  expect(endless.body).toHaveLength(65_536)
  await expect(safeFetch({ url: `http://127.0.0.1:${port}/slow`, timeoutMs: 200 }, ['127.0.0.1'])).rejects.toThrow(NetTimeout)
})

test('what the administrator listed is allowed, and nothing beside it', () => {
  expect(isAllowed(['mail.lan'], 'MAIL.lan.', '10.0.0.1')).toBe(true)
  expect(isAllowed(['mail.lan'], 'xmail.lan', '10.0.0.1')).toBe(false)
  expect(isAllowed(['*.lan'], 'mail.office.lan', '10.0.0.1')).toBe(true)
  expect(isAllowed(['*.lan'], 'lan', '10.0.0.1')).toBe(false)
  expect(isAllowed(['10.0.0.0/8'], 'x', '10.255.0.1')).toBe(true)
  expect(isAllowed(['10.0.0.0/8'], 'x', '::ffff:10.0.0.1')).toBe(true)
  expect(isAllowed(['10.0.0.0/8'], 'x', '11.0.0.1')).toBe(false)
  expect(isAllowed(['fd00::/8'], 'x', 'fd12::1')).toBe(true)
  expect(isAllowed(['127.0.0.1'], 'x', '127.0.0.2')).toBe(false)
  expect(isAllowed([], 'localhost', '127.0.0.1')).toBe(false)
})

test('an entry has one spelling, and rubbish is none', () => {
  expect(['Mail.LAN.', ' 10.0.0.0/8 ', 'FD00::/8', '*.lan', '::0001'].map(normaliseEntry)).toEqual(['mail.lan', '10.0.0.0/8', 'fd00::/8', '*.lan', '::1'])
  for (const rubbish of ['', '*', '10.0.0.0/33', '10/8', '0177.0.0.1', '1.2.3', 'a b', 'http://x', 'x:25', '*.*.lan']) expect(normaliseEntry(rubbish), rubbish).toBeNull()
})

test('public addresses stay public', () => {
  for (const address of ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '2a00:1450:4001::200e', '64:ff9b::808:808', '2002:808:808::1']) expect(isPublic(address), address).toBe(true)
})

test('no IPv4 address is public in one form and internal in another', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number]
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
      return [`::ffff:${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`].every((form) => isPublic(form) === isPublic(address))
    }),
  )
})
