/** Reads the environment variables that the README lists. All are optional. */
import { resolve } from 'node:path'
import { CommandFailure } from './commandFailure.ts'

const project = resolve(import.meta.dirname, '..', '..', '..')

export interface Settings {
  port: number
  host: string
  /** Absolute path: database, files, secrets. */
  dataDir: string
  /** An own PostgreSQL in place of the embedded one. */
  databaseUrl: string | null
  /** Public address without a slash at its end. */
  publicUrl: string | null
  /** `auto` is an authority of our own; else paths of PEM files. */
  tls: 'auto' | { cert: string; key: string } | null
  role: 'all' | 'web' | 'worker'
  /** Signs sessions; made and kept in the data folder when null. */
  secret: string | null
}

/** Throws CommandFailure that names the variable and what it may be. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const value = (name: string): string | null => env[name]?.trim() || null
  const port = Number(value('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CommandFailure(`PORT is "${env.PORT}"; it must be a number from 0 to 65535.`)
  const role = value('CLIENTELE_ROLE') ?? 'all'
  if (role !== 'all' && role !== 'web' && role !== 'worker') throw new CommandFailure(`CLIENTELE_ROLE is "${role}"; it must be all, web or worker.`)
  const databaseUrl = value('DATABASE_URL')
  if (databaseUrl && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) throw new CommandFailure('DATABASE_URL must begin with postgres://.')
  if (role !== 'all' && !(databaseUrl && value('CLIENTELE_SECRET')))
    throw new CommandFailure(`CLIENTELE_ROLE=${role} needs DATABASE_URL and CLIENTELE_SECRET, the same for every process.`)
  return {
    port,
    host: value('HOST') ?? '127.0.0.1',
    dataDir: resolve(project, value('CLIENTELE_DATA') ?? 'data'),
    databaseUrl,
    publicUrl: publicAddress(value('CLIENTELE_URL')),
    tls: certificate(value),
    role,
    secret: secretOf(value('CLIENTELE_SECRET')),
  }
}

function publicAddress(url: string | null): string | null {
  if (url === null) return null
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new CommandFailure(`CLIENTELE_URL is "${url}"; it must be an address such as https://crm.example.com.`)
  return url.replace(/\/+$/, '')
}

function certificate(value: (name: string) => string | null): Settings['tls'] {
  const [cert, key, mode] = [value('CLIENTELE_TLS_CERT'), value('CLIENTELE_TLS_KEY'), value('CLIENTELE_TLS')]
  if (mode !== null && mode !== 'auto') throw new CommandFailure(`CLIENTELE_TLS is "${mode}"; it may only be auto.`)
  if ((cert === null) !== (key === null)) throw new CommandFailure('CLIENTELE_TLS_CERT and CLIENTELE_TLS_KEY belong together; one of them is missing.')
  if (cert !== null && key !== null) return { cert: resolve(project, cert), key: resolve(project, key) }
  return mode
}

function secretOf(secret: string | null): string | null {
  if (secret !== null && secret.length < 32) throw new CommandFailure('CLIENTELE_SECRET is too short; it must have at least 32 characters.')
  return secret
}
