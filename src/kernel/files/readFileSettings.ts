/** The environment variables that tell where the content of files lies. */
import { join } from 'node:path'
import type { FileSettings } from './store.ts'

/**
 * Content goes to `<data folder>/files`, or to a bucket when CLIENTELE_S3_ENDPOINT is set.
 * Throws an error with a sentence for the person at the keyboard.
 */
export function readFileSettings(dataDir: string, env: NodeJS.ProcessEnv = process.env): FileSettings {
  const value = (name: string): string => env[name]?.trim() ?? ''
  const folder = join(dataDir, 'files')
  const endpoint = value('CLIENTELE_S3_ENDPOINT')
  if (!endpoint) return { folder, s3: null }
  if (!URL.canParse(endpoint) || !/^https?:\/\/[^/]+\/[^/]+/.test(endpoint)) throw new Error(`CLIENTELE_S3_ENDPOINT is "${endpoint}"; it must be an address with a bucket, such as https://s3.eu-central-1.amazonaws.com/firm-files.`)
  const missing = ['CLIENTELE_S3_KEY', 'CLIENTELE_S3_SECRET'].filter((name) => !value(name))
  if (missing.length > 0) throw new Error(`CLIENTELE_S3_ENDPOINT needs ${missing.join(' and ')} too.`)
  return { folder, s3: { endpoint: endpoint.replace(/\/+$/, ''), region: value('CLIENTELE_S3_REGION') || 'auto', accessKey: value('CLIENTELE_S3_KEY'), secretKey: value('CLIENTELE_S3_SECRET') } }
}
