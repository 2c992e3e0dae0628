/**
 * `CLIENTELE_TLS=auto`: an authority of the firm's own, kept in the data folder, that signs the
 * server's certificate. A device that trusts the authority once (file `authority.crt`, also at
 * `/authority.crt`) opens the product without a warning; nothing of it needs the Internet.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import 'reflect-metadata'
import * as x509 from '@peculiar/x509'

export interface Certificate {
  /** The server's certificate and the authority's, PEM. */
  cert: string
  key: string
  /** The authority's certificate, PEM. */
  authority: string
}

interface Pair {
  cert: x509.X509Certificate
  key: CryptoKey
  keyText: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const dayMs = 86_400_000
/** Browsers refuse server certificates that live longer than 398 days. */
const serverDays = 390
const authorityDays = 3650
const renewBeforeDays = 30

/** Makes what is missing, runs out soon or does not cover the machine's present names. */
export async function ownCertificate(dataDir: string, names: readonly string[], now: Date = new Date()): Promise<Certificate> {
  x509.cryptoProvider.set(crypto)
  const folder = join(dataDir, 'tls')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const authority = (await load(folder, 'authority', now)) ?? (await makeAuthority(folder, now))
  const wanted = [...new Set(['localhost', '127.0.0.1', '::1', hostname(), ...localAddresses(), ...names])]
  const known = await load(folder, 'server', now)
  const server = known && (await known.cert.verify({ publicKey: authority.cert, date: now })) && covers(known.cert, wanted) ? known : await makeServer(folder, authority, wanted, now)
  const authorityText = authority.cert.toString('pem')
  return { cert: `${server.cert.toString('pem')}\n${authorityText}`, key: server.keyText, authority: authorityText }
}

const localAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((address) => (address && !address.internal && !address.address.startsWith('fe80') ? [address.address] : []))

const isAddress = (name: string): boolean => /^[\d.]+$|:/.test(name)

function covers(cert: x509.X509Certificate, names: readonly string[]): boolean {
  const known = new Set(cert.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.map((item) => item.value))
  return names.every((name) => known.has(name))
}

async function makeAuthority(folder: string, now: Date): Promise<Pair> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=Clientele authority of ${hostname()}`,
    notBefore: new Date(now.getTime() - dayMs),
    notAfter: new Date(now.getTime() + authorityDays * dayMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true), await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)],
  })
  return store(folder, 'authority', cert, keys.privateKey)
}

async function makeServer(folder: string, authority: Pair, names: readonly string[], now: Date): Promise<Pair> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.create({
    subject: `CN=${hostname()}`,
    issuer: authority.cert.subject,
    notBefore: new Date(now.getTime() - dayMs),
    notAfter: new Date(now.getTime() + serverDays * dayMs),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names.map((name) => ({ type: isAddress(name) ? ('ip' as const) : ('dns' as const), value: name }))),
      await x509.AuthorityKeyIdentifierExtension.create(authority.cert),
    ],
  })
  return store(folder, 'server', cert, keys.privateKey)
}

async function store(folder: string, name: string, cert: x509.X509Certificate, key: CryptoKey): Promise<Pair> {
  const keyText = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
  writeFileSync(join(folder, `${name}.key`), keyText, { mode: 0o600 })
  chmodSync(join(folder, `${name}.key`), 0o600)
  writeFileSync(join(folder, `${name}.crt`), cert.toString('pem'))
  return { cert, key, keyText }
}

/** What the folder holds, unless it is missing or runs out soon. */
async function load(folder: string, name: string, now: Date): Promise<Pair | null> {
  const files = { cert: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) }
  if (!existsSync(files.cert) || !existsSync(files.key)) return null
  const cert = new x509.X509Certificate(readFileSync(files.cert, 'utf8'))
  if (cert.notAfter.getTime() - now.getTime() < renewBeforeDays * dayMs) return null
  const keyText = readFileSync(files.key, 'utf8')
  return { cert, keyText, key: await crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(keyText), algorithm, true, ['sign']) }
}
